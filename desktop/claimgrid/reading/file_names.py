"""What a file's name and folder say: ``2024-11-05_Reuters_first-clash.txt``."""

import re
from itertools import pairwise

from claimgrid.domain.article import Known
from claimgrid.domain.evidence import Evidence

from .dates import full_dates
from .outlets import by_name

_FIELDS = re.compile(r"_|\s[-–—|]\s|--|[,|()\[\]]")
_LONGEST_NAME = 4
"""Words in the longest outlet name looked for."""

_DATE = "\0"


def date_in(name: str) -> Known | None:
    """The day a file name gives, if it gives exactly one."""
    days = {day for day, _, _ in _dates(_stem(name))}
    return Known(day := days.pop(), Evidence.FILE_NAME.format(words=day)) if len(days) == 1 else None


def outlet_in(name: str) -> Known | None:
    """The outlet that a field of the file name, or the folder, is named after."""
    stem = _stem(name)
    marked = stem
    for _, start, end in reversed(_dates(stem)):
        marked = f"{marked[:start]}_{_DATE}_{marked[end:]}"
    fields = [f for field in _FIELDS.split(marked) if (f := field.strip(" .-–—"))]
    for run in _runs(fields):
        if outlet := by_name(run, any_case=True):
            return Known(outlet, Evidence.FILE_NAME.format(words=run))
    folder = name.split("/")[-2] if "/" in name else ""
    outlet = by_name(folder, any_case=True) if folder else None
    return Known(outlet, Evidence.FOLDER.format(words=folder)) if outlet else None


def _stem(name: str) -> str:
    last = name.rsplit("/", 1)[-1]
    return last.rsplit(".", 1)[0] if "." in last[1:] else last


def _dates(stem: str) -> list[tuple[str, int, int]]:
    """Dates written with any separator; the places are the same in both spellings."""
    found = full_dates(stem, compact=True) + full_dates(stem.replace("_", " "), compact=True)
    kept: list[tuple[str, int, int]] = []
    for item in sorted(set(found), key=lambda i: (i[1], -i[2])):
        if not kept or item[1] >= kept[-1][2]:
            kept.append(item)
    return kept


def _runs(fields: list[str]) -> list[str]:
    """Candidates, likeliest first: fields beside the date, at the head, at the end; and words after the date."""
    plain = [f for f in fields if f != _DATE]
    heads = [fields[i + 1 :] for i, f in enumerate(fields) if f == _DATE] + [fields]
    tails = [fields[:i] for i, f in enumerate(fields) if f == _DATE] + [fields]
    lengths = range(_LONGEST_NAME, 0, -1)
    runs = [" ".join(head[:n]) for head in heads for n in lengths if len(head) >= n]
    runs += [" ".join(tail[-n:]) for tail in tails for n in lengths if len(tail) >= n]
    runs += ["-".join(head[:n]) for head in heads for n in (2,) if len(head) >= n]
    for before, after in pairwise(fields):
        if before == _DATE:
            words = after.split("-")
            runs += [" ".join(words[:n]) for n in lengths if len(words) >= n]
    return [run for run in runs if _DATE not in run] if plain else []
