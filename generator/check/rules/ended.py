"""Local posts and bodies that were no more when a plan was issued; those of districts have a rule of their own."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.dated import day_text
from generator.check.local_bodies import LocalBody
from generator.check.parts import Plan
from generator.check.prose import Line, Standing
from generator.check.rules.record import DATED, Breach, Component, usage

_UNREAD = (Standing.BASE, Standing.SUBJECT)


def ended_local_bodies(plan: Plan) -> Iterator[Breach]:
    """Such posts and bodies where they are none of the past, each told once under each name."""
    words, issuer = plan.setting.words, plan.issuer
    if words is None or issuer is None:
        return
    gone = [body for body in words.local_bodies if body.since <= issuer.day and any(map(plan.names, body.openings))]
    told: set[str] = set()
    for line in plan.lines if gone else ():
        lowered = line.text.lower() if line.standing not in _UNREAD else ""
        for body in (body for body in gone if any(words in lowered for words in body.openings)):
            for breach in _in_line(line, body, plan):
                if breach.found.lower() not in told:
                    told.add(breach.found.lower())
                    yield breach


def _in_line(line: Line, body: LocalBody, plan: Plan) -> Iterator[Breach]:
    for match in body.pattern.finditer(line.text):
        if not plan.is_cited(line.paragraph, match.start()) and not plan.setting.is_past(line.text, *match.span()):
            note = "" if body.is_verified else "; chưa kiểm chứng, xin đối chiếu lại"
            known = {"dung": body.now, "tu": day_text(body.since), "nguon": body.source, "nho": note}
            yield Breach(paragraph=line.paragraph, found=match[0], values=tuple(known.items()), span=match.span())


RULES = (usage("TT571", Component.UNITS, ended_local_bodies, "TT502", "TT503", "TT601", "TT602", source=DATED),)
