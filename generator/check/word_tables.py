"""The tables of words that rules of language ask for; made once and shared by all documents of a run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.check.annex_words import AnnexWords, build_annex_words
from generator.check.beside import PartnerWords, UpperWords, build_partner_words, build_upper_words
from generator.check.district_words import DistrictWords, build_district_words
from generator.check.figure_words import FigureWords, build_figure_words
from generator.check.local_bodies import (
    GoneEverywhere,
    LevelWords,
    LocalBodies,
    build_gone_everywhere,
    build_level_words,
    build_local_bodies,
    build_wrong_names,
)
from generator.check.orders import OrderWords, build_order_words
from generator.check.past import PastWords, build_past_words
from generator.check.proper_names import ProperNames, build_proper_names
from generator.yamlio import Source

ORDERS, LOCAL, NAMES, PAST = "viec_giao", "co_quan_dia_phuong", "ten_rieng", "da_qua"
OTHERS, ANNEXES, DISTRICTS, FIGURES = "don_vi_khac", "phu_luc", "cap_huyen", "chu_so"
FILES = (ORDERS, LOCAL, NAMES, PAST, OTHERS, ANNEXES, DISTRICTS, FIGURES)


@dataclass(frozen=True, slots=True, kw_only=True)
class WordTables:
    """Every table of words."""

    orders: OrderWords
    local_bodies: LocalBodies
    wrong_names: LocalBodies
    levels: LevelWords
    gone_everywhere: GoneEverywhere
    names: ProperNames
    past: PastWords
    partners: PartnerWords
    upper: UpperWords
    annexes: AnnexWords
    districts: DistrictWords
    figures: FigureWords


def build_word_tables(sources: Mapping[str, Source]) -> WordTables:
    """The tables of the files of `FILES`; a group that lacks is our own fault and raises."""
    return WordTables(
        orders=build_order_words(sources[ORDERS].data),
        local_bodies=build_local_bodies(sources[LOCAL].data),
        wrong_names=build_wrong_names(sources[LOCAL].data),
        levels=build_level_words(sources[LOCAL].data),
        gone_everywhere=build_gone_everywhere(sources[LOCAL].data),
        names=build_proper_names(sources[NAMES].data),
        past=build_past_words(sources[PAST].data),
        partners=build_partner_words(sources[OTHERS].data),
        upper=build_upper_words(sources[OTHERS].data),
        annexes=build_annex_words(sources[ANNEXES].data),
        districts=build_district_words(sources[DISTRICTS].data),
        figures=build_figure_words(sources[FIGURES].data),
    )
