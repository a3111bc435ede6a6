"""Who may sign under which authority: what the lexicon's table of signing says of a signer's office."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.lexicon import Lexicon, Office
from generator.text import one_line, spelling_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What contradicts in a signature block; `key` is the field to mend, `values` what the code's sentences need."""

    code: str
    key: str
    values: tuple[tuple[str, str], ...] = ()


def faults(position: str, authority: str, is_on_behalf: bool | None, lexicon: Lexicon) -> Iterator[Fault]:
    """What cannot be right in the office and the authority of a signer; no position: the head signs."""
    signing = lexicon.authorities[authority]
    if is_on_behalf and not signing.is_on_behalf:
        yield Fault(code="HS152", key="thay_mat", values=(("quyen_han", authority),))
    if position:
        yield from _faults_of_office(one_line(position), authority, lexicon)


def _faults_of_office(position: str, authority: str, lexicon: Lexicon) -> Iterator[Fault]:
    within = _authority_within(position, lexicon)
    office = office_of(position, lexicon)
    if within:
        example = lexicon.offices_under(within)[0]
        yield Fault(code="HS151", key="chuc_vu", values=(("nen", within), ("chuc_vu", example)))
    elif office is not None and _names_the_body(position, office, lexicon):
        yield Fault(code="HS153", key="chuc_vu", values=(("chuc_vu", office.name),))
    if not within and office is not None and office.role not in lexicon.authorities[authority].roles:
        fitting = (code for code, row in lexicon.authorities.items() if office.role in row.roles)
        wanted = ", ".join(lexicon.offices_under(authority))
        values = (("quyen_han", authority), ("nen", "/".join(fitting)), ("lua_chon", wanted))
        yield Fault(code="HS150", key="chuc_vu", values=values)


def is_known(position: str, lexicon: Lexicon) -> bool:
    """Whether the office is one of the table, as written or with the name of what it leads."""
    office = office_of(position, lexicon)
    return (
        office is not None
        and not office.is_beginning
        and (office.leads_a_part or spelling_key(position) == spelling_key(office.name))
    )


def office_of(position: str, lexicon: Lexicon) -> Office | None:
    """The office of the table that the words begin with, the longest of them."""
    key = f"{spelling_key(position)} "
    fitting = [office for office in lexicon.offices if key.startswith(f"{spelling_key(office.name)} ")]
    return max(fitting, key=lambda office: len(office.name), default=None)


def _authority_within(position: str, lexicon: Lexicon) -> str:
    """The authority that was written into the office (“Quyền Chủ tịch”, “KT. Chủ tịch”); "" when there is none."""
    first, _, rest = spelling_key(position.replace(".", ". ")).partition(" ")
    if not rest:
        return ""
    named = ((code, name) for code, row in lexicon.authorities.items() for name in (code, *row.names))
    return next((code for code, name in named if first.rstrip(".") == spelling_key(name)), "")


def _names_the_body(position: str, office: Office, lexicon: Lexicon) -> bool:
    """Whether the body, which stands in the head of the document, is named after the office."""
    rest = spelling_key(position)[len(spelling_key(office.name)) :].strip()
    return any(f"{rest} ".startswith(f"{spelling_key(body)} ") for body in lexicon.body_names)
