"""The dossier of a batch as one page to read: what needs a person first, what differs, then the files."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import sha256
from html import escape
from urllib.parse import quote

_STYLE = """
body{font:15px/1.5 "Times New Roman",Tinos,"Liberation Serif",serif;color:#1b2733;
max-width:1080px;margin:32px auto;padding:0 20px}
h1{font-size:26px;line-height:1.25;margin:0 0 4px}
h2{font-size:19px;margin:34px 0 8px;border-bottom:1px solid #b9c4cf;padding-bottom:4px}
p.note{color:#566573;margin:2px 0 10px}
ul.counts{list-style:none;display:flex;flex-wrap:wrap;gap:12px;padding:0;margin:18px 0}
ul.counts li{border:1px solid #b9c4cf;border-radius:6px;padding:8px 16px;min-width:120px}
ul.counts b{display:block;font-size:24px}
ul.counts li.wrong{border-color:#b03a2e;color:#b03a2e}
div.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:14px}
th,td{border:1px solid #d3dbe2;padding:4px 8px;text-align:left;vertical-align:top}
th{background:#e8eef4;position:sticky;top:0}
td.none{background:#fff6cc}
details{margin:6px 0}
summary{cursor:pointer;font-weight:bold}
a{color:#1f4e79;text-decoration:none}
a:hover{text-decoration:underline}
@page{size:A4 landscape;margin:15mm}
@media print{body{margin:0;max-width:none}
details{display:block}
div.wide{overflow:visible}
th{position:static}
tr{break-inside:avoid}
}
"""

# The page is text and links: were a value ever taken for HTML, the browser still runs nothing and asks for nothing.
_OWN_STYLE = b64encode(sha256(_STYLE.encode()).digest()).decode()
_POLICY = f"default-src 'none'; style-src 'sha256-{_OWN_STYLE}'; base-uri 'none'; form-action 'none'"

Cells = Iterable[str]


def begin(title: str, note: str) -> str:
    return (
        f'<!doctype html>\n<html lang="vi"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}"><title>{escape(title)}</title>'
        f'<meta name="viewport" content="width=device-width,initial-scale=1"><style>{_STYLE}</style></head><body>'
        f'<h1>{escape(title)}</h1><p class="note">{escape(note)}</p>\n'
    )


def end() -> str:
    return "</body></html>\n"


def counts(rows: Iterable[tuple[str, int, bool]]) -> str:
    """The numbers at the top; those that call for work are marked."""
    items = "".join(
        f"<li{' class=wrong' if is_wrong and number else ''}><b>{number:,}</b>{escape(label)}</li>".replace(",", ".")
        for label, number, is_wrong in rows
        if number
    )
    return f"<ul class=counts>{items}</ul>\n"


def section(heading: str, note: str = "") -> str:
    return f"<h2>{escape(heading)}</h2>\n" + (f'<p class="note">{escape(note)}</p>\n' if note else "")


def listed(texts: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{escape(text)}</li>' for text in texts)}</ul>\n"


def table(headings: Cells, rows: Iterable[Iterable[str]]) -> Iterator[str]:
    """A table whose rows are made as they are written; cells are ready HTML."""
    head = "".join(f"<th>{escape(text)}</th>" for text in headings)
    yield f"<div class=wide><table><thead><tr>{head}</tr></thead><tbody>\n"
    for row in rows:
        yield f"<tr>{''.join(row)}</tr>\n"
    yield "</tbody></table></div>\n"


@lru_cache(maxsize=512)
def cell(text: str) -> str:
    return f"<td>{escape(text)}</td>"


def gap_cell() -> str:
    """A value that the document waits for, in the color it has there."""
    return "<td class=none></td>"


def lines_cell(lines: Iterable[str]) -> str:
    return f"<td>{'<br>'.join(escape(line) for line in lines)}</td>"


def link_cell(label: str, file: str) -> str:
    return f'<td><a href="../{quote(file)}">{escape(label)}</a></td>'


def file_line(label: str, file: str) -> str:
    return f'<div><a href="../{quote(file)}">{escape(label)}</a></div>'


def folded(heading: str, pieces: Iterable[str]) -> Iterator[str]:
    """Pieces under a heading that opens when it is clicked."""
    yield f"<details><summary>{escape(heading)}</summary>\n"
    yield from (f"{piece}\n" for piece in pieces)
    yield "</details>\n"
