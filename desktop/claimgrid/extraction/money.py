"""Sums of money as figures: the currency is what tells one series from another."""

import re
from functools import cache
from typing import TYPE_CHECKING

from .counted import Counted, number_token
from .kinds import units
from .lexicon import lexicon, one_of
from .measures import measures

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from .numbers import Number

_WORDS = 3  # between a sum and its currency: "10 million Australian dollars"


def money(doc: "Doc", number: "Number") -> Counted | None:
    """A sum as what a measure of the kind "money" counts, with its currency; None where no measure is of that kind."""
    measure = next((m for m in measures() if m.kind == number.kind.value), None)
    if measure is None:
        return None
    token = number_token(doc, number)
    sign = _signs().search(doc.text[max(0, number.core_start - 5) : number.core_start])
    if sign:
        return Counted(
            measure.id, token, token, None, lexicon("numbers")["currency"]["names"].get(sign.group().strip().lower())
        )
    for after in doc[token.i + 1 : token.i + 1 + _WORDS]:
        unit = units().match(f" {after.text}")
        if unit and unit.lastgroup == number.kind.value:
            return Counted(measure.id, token, after, None, doc[token.i + 1 : after.i + 1].text)
    return Counted(measure.id, token, token, None, None)


@cache
def _signs() -> re.Pattern[str]:
    return re.compile(rf"(?:{one_of(lexicon('numbers')['currency']['names'])})\s?$", re.IGNORECASE)
