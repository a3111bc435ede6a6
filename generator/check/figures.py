"""The figures of a profile in the sentences of its plan: each sentence becomes a pattern with the figure left open."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator import outline, resolve
from generator.model import Pack, Profile, ResolvedPlan, plain
from generator.scope import Scope
from generator.text import join_names, modern_tones, nfc

_MARK = re.compile("\ue000([0-9]+)\ue001")
_FEWEST_LETTERS = 20  # a shorter sentence could stand for anything
_LONGEST = 200  # letters of a figure
_SHORT = 30  # letters of a figure in a sentence that was rewritten
_BEFORE, _BEHIND, _FEWEST_WORDS = 6, 2, 4  # words around a figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure that a profile gives."""

    label: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureLine:
    """A sentence of the plan with its figures in their order; `opening` is what comes before them, in small letters."""

    opening: str
    pattern: re.Pattern[str]
    figures: tuple[Figure, ...]
    cores: tuple[tuple[str, re.Pattern[str], Figure], ...] = ()  # each figure with the words right around it


def figure_lines(scope: Scope) -> tuple[FigureLine, ...]:
    """The sentences in which the plan tells the figures of its profile; those of the subject line are no figures."""
    figures: list[Figure] = []
    marked = Scope(
        profile=_marked(scope.profile, scope.pack, figures),
        pack=scope.pack,
        lexicon=scope.lexicon,
        regime=scope.regime,
        issue_date=scope.issue_date,
    )
    if not figures:
        return ()
    plan, _ = outline.build_plan(marked)
    resolved, _ = resolve.resolve_plan(plan, marked)
    named = set(_MARK.findall(plain(resolved.subject) + marked.text_of("cap_tren.trich_yeu")))
    texts = dict.fromkeys(key(text) for text in _texts(resolved))
    lines = [_line(text, figures) for text in texts if _MARK.search(text) and not named & set(_MARK.findall(text))]
    return _with_own_cores([line for line in lines if line])


def _with_own_cores(lines: list[FigureLine]) -> tuple[FigureLine, ...]:
    """The lines without the cores that two of them share: such words say nothing of which figure it is."""
    count = Counter(words for line in lines for words, _, _ in line.cores)
    return tuple(replace(line, cores=tuple(core for core in line.cores if count[core[0]] == 1)) for line in lines)


def _marked(profile: Profile, pack: Pack, figures: list[Figure]) -> Profile:
    """The profile with a mark in the place of each figure that it gives for the pack; the figures are listed."""
    plan = profile.plan_for(pack.code)
    if plan is None:
        return profile
    marks = {}
    for name, values in plan.figures.items():
        if name in pack.figures and values:
            marks[name] = (f"\ue000{len(figures)}\ue001",)
            figures.append(Figure(label=pack.figures[name].label, value=join_names(values)))
    plans = tuple(replace(plan, figures={**plan.figures, **marks}) if each is plan else each for each in profile.plans)
    return replace(profile, plans=plans)


def _texts(plan: ResolvedPlan) -> Iterator[str]:
    yield from (f"{block.mark} {plain(block.runs)}" for block in (*plan.opening, *plan.body))
    yield from (plain(cell) for annex in plan.annexes for row in annex.rows for cell in row.values())


def _line(text: str, figures: list[Figure]) -> FigureLine | None:
    pieces = _MARK.split(text)
    literals, marks = pieces[::2], pieces[1::2]
    if sum(map(len, literals)) < _FEWEST_LETTERS:
        return None
    pattern = "".join(
        re.escape(piece) if place % 2 == 0 else f"(.{{1,{_LONGEST}}}?)" for place, piece in enumerate(pieces)
    )
    return FigureLine(
        opening=literals[0].casefold(),
        pattern=re.compile(pattern, re.I),
        figures=tuple(figures[int(mark)] for mark in marks),
        cores=tuple(_cores(literals, [figures[int(mark)] for mark in marks])),
    )


def _cores(literals: list[str], figures: list[Figure]) -> Iterator[tuple[str, re.Pattern[str], Figure]]:
    """The words right before and behind each figure, enough of them to know the sentence by."""
    for place, figure in enumerate(figures):
        before = literals[place].split()[-_BEFORE:]
        behind = literals[place + 1].split()[:_BEHIND]
        words = " ".join((*before, "…", *behind))
        if len(before) >= _FEWEST_WORDS and _has_digit(figure.value):
            around = r"\s+".join(map(re.escape, before)), r"\s+".join(map(re.escape, behind))
            end = rf"\s*{around[1]}" if behind else r"(?=[.;,]|$)"
            yield words, re.compile(rf"(?<!\w){around[0]}\s+(.{{1,{_SHORT}}}?){end}", re.I), figure


def _has_digit(text: str) -> bool:
    return any(char.isdigit() for char in text)


def find_figures(text: str, lines: Iterable[FigureLine]) -> Iterator[tuple[Figure, str]]:
    """The figures of a paragraph with what it says for each: by its whole sentence, else by the words around them."""
    folded = text.casefold()
    for line in lines:
        if folded.startswith(line.opening) and (match := line.pattern.fullmatch(text)):
            yield from zip(line.figures, match.groups(), strict=True)
            return
    for line in lines:
        for _, pattern, figure in line.cores:
            found = pattern.search(text)
            if found and (_has_digit(found[1]) or "…" in found[1]):
                yield figure, found[1]


def key(text: str) -> str:
    """A text to be compared: composed, tones placed one way, one kind of dash, no mark at its end."""
    folded = modern_tones(nfc(" ".join(text.split()))).replace("–", "-")
    return folded.rstrip(" .;:,/")
