"""Local posts and bodies that were no more when a plan was issued; those of districts have a rule of their own."""

from __future__ import annotations

import re
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
    told: set[str] = set()
    for line in plan.lines:
        for body, match in words.local_bodies.find(line.text) if line.standing not in _UNREAD else ():
            is_new = body.since <= issuer.day and match[0].lower() not in told
            if is_new and plan.is_now(line, *match.span()):
                told.add(match[0].lower())
                yield _breach(line, body, match)


def _breach(line: Line, body: LocalBody, match: re.Match[str]) -> Breach:
    note = "" if body.is_verified else "; chưa kiểm chứng, xin đối chiếu lại"
    known = {"dung": body.now, "tu": day_text(body.since), "nguon": body.source, "nho": note}
    return Breach(paragraph=line.paragraph, found=match[0], values=tuple(known.items()), span=match.span())


RULES = (usage("TT571", Component.UNITS, ended_local_bodies, "TT502", "TT503", "TT601", "TT602", source=DATED),)
