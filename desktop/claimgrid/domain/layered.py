"""Tables made out of one another with few changes: they share what is the same, so that none of it is copied."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")
_THIN = 16
"""So many times as large is the table below as the changes above it; with more changes it is copied."""


class Layered(Mapping[Key, Value]):
    """The table ``below``, which nobody changes any more, with other values ``above`` it; None stands for what is gone."""

    __slots__ = ("above", "below")

    def __init__(self, below: Mapping[Key, Value], above: Mapping[Key, Value | None]) -> None:
        self.below, self.above = below, above

    def __getitem__(self, key: Key) -> Value:
        if key not in self.above:
            return self.below[key]
        found = self.above[key]
        if found is None:
            raise KeyError(key)
        return found

    def get(self, key: Any, default: Any = None) -> Any:
        """As of any mapping, but quick."""
        if key not in self.above:
            return self.below.get(key, default)
        found = self.above[key]
        return default if found is None else found

    def __contains__(self, key: object) -> bool:
        return self.above[key] is not None if key in self.above else key in self.below  # type: ignore[index]

    def __iter__(self) -> Iterator[Key]:
        below, above = self.below, self.above
        return chain((key for key in below if key not in above), (key for key in above if above[key] is not None))

    def __len__(self) -> int:
        return len(self.below) + sum((found is not None) - (key in self.below) for key, found in self.above.items())


def replaced(before: Mapping[Key, Value], changes: Mapping[Key, Value | None]) -> Mapping[Key, Value]:
    """``before``, which nobody changes any more, with ``changes``, and without those for which None stands there."""
    if not changes:
        return before
    below, above = (before.below, before.above) if isinstance(before, Layered) else (before, {})
    above = {**above, **changes}
    if len(above) * _THIN < len(below):
        return Layered(below, above)
    found: dict[Key, Any] = {**below, **above}
    for key, value in above.items():
        if value is None:
            del found[key]
    return found


def recounted(before: Mapping[Key, int], gone: Iterable[Key], come: Iterable[Key]) -> Mapping[Key, int]:
    """``before`` with some more and some less, and nothing of which there is none."""
    changes = Counter(come)
    changes.subtract(gone)
    return replaced(before, {key: before.get(key, 0) + more or None for key, more in changes.items() if more})
