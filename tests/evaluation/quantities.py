"""Numbers and their bounds: the half of NewsQuant that nobody tuned on, and the invented sentences of Recognizers-Text."""

import re
from collections.abc import Iterable
from math import isclose

from claimgrid.domain.estimate import Qualifier
from claimgrid.extraction.kinds import Kind
from claimgrid.extraction.numbers import Number, numbers_in

from .corpora import Record, figure, records, scorer

BOUNDS = {
    Qualifier.ABOUT: "~", Qualifier.AT_LEAST: ">", Qualifier.MORE_THAN: ">",
    Qualifier.AT_MOST: "<", Qualifier.LESS_THAN: "<",
}  # fmt: skip
NO_QUANTITY = {Kind.DATE, Kind.YEAR, Kind.TIME, Kind.LABEL}
_CLOSED = re.compile(r"[\[(](-?[\d.]*),(-?[\d.]*)[\])]")


def quantity_scores() -> dict[str, float]:
    """Value, and value with bound, on the second half of NewsQuant's sentences in their order."""
    rows = records("eval/newsquant/dev.jsonl")
    gold = rows[len(rows) // 2 :]
    found = [{"id": row["id"], "quantities": quantities(row["text"])} for row in gold]
    printed = scorer("score_quantities", gold, found)
    return {
        "quantity value": figure(r"value  .*?F1 ([\d.]+)", printed),
        "quantity bound": figure(r"value\+bound.*?F1 ([\d.]+)", printed),
    }


def quantities(text: str) -> list[Record]:
    """The numbers of ``text`` as NewsQuant has them: a change "from A to B" is one quantity with both ends, "one of A" a
    share of A, and a bare "half" none."""
    found: list[Record] = []
    numbers = [n for n in numbers_in(text) if n.kind not in NO_QUANTITY and not _is_half(text, n)]
    for before, number in zip([None, *numbers], numbers, strict=False):
        quantity = _quantity(number)
        if before is not None and _is_change(text, before, number):
            quantity["value"] = [*found.pop()["value"], *quantity["value"]]
        elif before is not None and before.value == 1 and number.value and text[before.end : number.start] == " of ":
            quantity["value"] = [found.pop()["value"][0] / number.value]
        found.append(quantity)
    return found


def _is_half(text: str, number: Number) -> bool:
    return number.kind is Kind.SHARE and text[number.core_start : number.core_end].lower() == "half"


def _is_change(text: str, before: Number, number: Number) -> bool:
    joined = re.fullmatch(r"\s?\S*\sto\s", text[before.end : number.start])
    return bool(joined) and before.kind in {number.kind, Kind.COUNT} and text[: before.start].endswith("from ")


def _quantity(number: Number) -> Record:
    """A number as NewsQuant has it: an order of magnitude is the range up to its tenfold."""
    low, value, high = number.low, number.value, number.high
    if number.qualifier is Qualifier.ORDER_OF_MAGNITUDE and low is not None:
        high = 10 * low
    rough = number.rough and number.qualifier is Qualifier.RANGE
    given = [value] if value is not None else [end for end in (low, high) if end is not None]
    return {"value": given, "change": BOUNDS.get(number.qualifier, "~" if rough else "=")}


def recognizer_scores() -> dict[str, float]:
    """Of all values in the sentences about plain numbers and about ranges, the share that was found."""
    return {
        "recognizers number": _share_found(records("eval/recognizers_specs/number.jsonl")),
        "recognizers range": _share_found(records("eval/recognizers_specs/number_range.jsonl")),
    }


def _share_found(rows: Iterable[Record]) -> float:
    right = total = 0
    for row in rows:
        numbers = numbers_in(row["text"])
        for span in row["spans"]:
            ends = _ends(span["resolution"]["value"])
            there = [n for n in numbers if n.start < span["end"] and span["start"] < n.end]
            total += 1
            right += any(_same(n, ends) for n in there)
    return right / total


def _ends(value: str) -> tuple[float | None, float | None]:
    """ "7" as (7, 7), "[5,10)" as (5, 10), "(40,)" as (40, None)."""
    closed = _CLOSED.fullmatch(value)
    low, high = closed.groups() if closed else (value, value)
    return (float(low) if low else None), (float(high) if high else None)


def _same(number: Number, ends: tuple[float | None, float | None]) -> bool:
    """Whether the ends agree; a single number of unstated bound is both ends."""
    ours = (number.value, number.value) if number.value is not None else (number.low, number.high)
    return all(
        a is b is None or (a is not None and b is not None and isclose(a, b, rel_tol=1e-5))
        for a, b in zip(ours, ends, strict=True)
    )
