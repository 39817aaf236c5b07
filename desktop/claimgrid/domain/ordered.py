"""Lists in order, put together without sorting all anew."""

from bisect import insort
from collections.abc import Iterable
from heapq import merge
from itertools import islice
from typing import Any, TypeVar

from .steps import Steps

Item = TypeVar("Item", bound=tuple[Any, ...])
_MANY_TIMES = 50
_LONG, _AT_ONCE = 10_000, 1_000
"""Entries of a list that takes longer to sort than a window may stand still, and those that are put in order in one step."""


def in_order(runs: Iterable[list[Item]]) -> Steps[list[Item]]:
    """The items of ``runs``, each of which is in order, as one list in order. A step makes two lists one, or takes a run; the
    longest should come first, and is changed."""
    found: list[list[Item]] = []
    for run in runs:
        found.append(run)
        while len(found) > 1 and len(found[-2]) <= len(found[-1]):
            found[-2:] = [(yield from _merged(*found[-2:]))]
        yield
    while len(found) > 1:
        found[-2:] = [(yield from _merged(*found[-2:]))]
        yield
    return found[0] if found else []


def _merged(some: list[Item], few: list[Item]) -> Steps[list[Item]]:
    """Two lists that are in order as one."""
    if len(few) * _MANY_TIMES <= len(some):
        for entry in few:
            insort(some, entry)
        return some
    if len(some) < _LONG:
        return sorted(some + few)
    entries, found = merge(some, few), list[Item]()
    while part := list(islice(entries, _AT_ONCE)):
        found += part
        yield
    return found
