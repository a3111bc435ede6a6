"""Lines drawn with Word's shapes: how long a horizontal one is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator.check.properties import W

_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_VML = "{urn:schemas-microsoft-com:vml}"
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic"
_GROUPS = ("wgp", "wpc", "group")  # what is inside may be anything
_EMU = 36_000.0  # in a millimetre
_UNITS = {"pt": 25.4 / 72, "in": 25.4, "cm": 10.0, "mm": 1.0, "px": 25.4 / 96, "": 25.4 / 96}
_FLAT = 0.12  # of its length: what is higher is no horizontal line
_LENGTH = re.compile(r"(-?[0-9]{1,6}(?:\.[0-9]{0,6})?)(pt|in|cm|mm|px|)")


def strokes_of(node: Any) -> Iterator[float | None]:
    """The length in millimetres of every line in a w:drawing, w:pict or w:object; None where it cannot be read."""
    if node.tag == f"{W}drawing":
        yield from _of_drawing(node)
    else:
        yield from _of_vml(node)


def _of_drawing(node: Any) -> Iterator[float | None]:
    extent = next(node.iter(f"{_WP}extent"), None)
    if next(node.iter(f"{W}txbxContent"), None) is not None:
        return
    if extent is None or any(next(node.iter(f"{{*}}{name}"), None) is not None for name in _GROUPS):
        yield None
        return
    width, height = (_figure(extent.get(key, "")) / _EMU for key in ("cx", "cy"))
    if height <= width * _FLAT:
        yield width
    elif next(node.iter(_PICTURE), None) is None and not _is_upright(width, height):
        yield None


def _is_upright(width: float, height: float) -> bool:
    return width <= height * _FLAT


def _of_vml(node: Any) -> Iterator[float | None]:
    if next(node.iter(f"{W}txbxContent"), None) is not None:
        return
    for shape in node.iter(f"{_VML}line", f"{_VML}shape", f"{_VML}rect", f"{_VML}polyline"):
        if next(shape.iter(f"{_VML}imagedata"), None) is None:
            yield _length_of_line(shape) if shape.tag == f"{_VML}line" else _length_of_shape(shape)


def _length_of_line(shape: Any) -> float | None:
    ends = [_LENGTH.fullmatch(shape.get(key, "").split(",")[0].strip()) for key in ("from", "to")]
    if not all(ends):
        return None
    begin, end = (float(match[1]) * _UNITS[match[2]] for match in ends if match)
    return abs(end - begin)


def _length_of_shape(shape: Any) -> float | None:
    """Only a flat shape is surely a line."""
    style = dict(re.findall(r"([\w-]+)\s*:\s*([^;]+)", shape.get("style", "")[:2000]))
    width, height = (_styled(style.get(key, "")) for key in ("width", "height"))
    return width if width and height <= width * _FLAT else None


def _styled(value: str) -> float:
    match = _LENGTH.fullmatch(value.strip())
    return float(match[1]) * _UNITS[match[2]] if match else 0.0


def _figure(text: str) -> float:
    return float(text) if re.fullmatch(r"[0-9]{1,12}", text) else 0.0
