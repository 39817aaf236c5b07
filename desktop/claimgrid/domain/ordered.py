"""Lists in order, put together without sorting all anew."""

from bisect import bisect_left, insort
from collections.abc import Callable, Collection, Iterable, Mapping
from heapq import merge
from itertools import islice
from typing import Any, TypeVar

from .steps import Steps

Item = TypeVar("Item", bound=tuple[Any, ...])
Entry = TypeVar("Entry")
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


def without(some: list[Item], firsts: Collection[Any]) -> list[Item]:
    """A list in order without the entries that begin with one of ``firsts``, all of which are there, and no two alike."""
    if len(firsts) * _MANY_TIMES > len(some):
        gone = set(firsts)
        return [entry for entry in some if entry[0] not in gone]
    found = some.copy()
    for first in firsts:
        del found[bisect_left(found, (first,))]
    return found


def put_in(
    before: tuple[Entry, ...], changes: Mapping[Any, Entry | None], key: Callable[[Entry], Any]
) -> tuple[Entry, ...]:
    """Entries in order of their ``key`` with ``changes``, by that key; None stands for one that is no more there."""
    if len(changes) > _AT_ONCE:
        now = {**{key(entry): entry for entry in before}, **changes}
        return tuple(sorted((entry for entry in now.values() if entry is not None), key=key))
    found = list(before)
    for name, entry in changes.items():
        place = bisect_left(found, name, key=key)
        is_there = place < len(found) and key(found[place]) == name
        found[place : place + is_there] = [] if entry is None else [entry]
    return tuple(found)
