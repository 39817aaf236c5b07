"""What is kept of an alignment between two runs of the program, so that the next one need not compare everything again.

Kept are what is costly to find out (of each article its prints, the text it shares, the log-odds of its passages with
others, and the groups they are in), what that depends on (weights, and what is common), and a digest of all that was told. All
else is soon made anew.
Nothing is trusted that another program, other word lists, or an article of another content led to.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from pathlib import Path
from zlib import crc32

import claimgrid
from claimgrid import lexicon
from claimgrid.domain.codec import decode

SET = ""
"""The name under which is kept what is about all articles together. Else names are ids of articles, or begin with TOLD."""
TOLD = "told "
_PARTS = 256
"""Into how many parts the digests of what was told are divided, so that little is written anew."""
_LISTS = ("alignment", "titles", "demonyms", "bodies", "given_names", "common_words", "cues")

Marks = tuple[int, ...]
Shared = tuple[float, tuple[tuple[int, int, int, int], ...]]
Known = tuple[tuple[str, ...], str, tuple[str, ...], str | None]
"""Of a group all passages but the first, the clearest of all, its large numbers, the first passage of the nearest group."""


@dataclass(frozen=True, slots=True)
class OfArticle:
    """What is kept of an article of this ``digest``: the states that its speakers spoke for, by name; the log-odds of its
    passages with those of a lower id, None for minus infinity; the groups of which it has the first passage, by that, but for
    those of which there is nothing to tell; the prints of its body and of its end alone; and the text it shares with articles
    of a higher id."""

    digest: str
    states: dict[str, str]
    alike: dict[str, dict[str, float | None]]
    groups: dict[str, Known]
    prints: tuple[Marks, Marks]
    shared: dict[str, Shared]


@dataclass(frozen=True, slots=True)
class OfSet:
    """What is kept of all articles together: ``by`` what it was found, whether they tell of one event, the terms' weights with
    those of the rarest and the steps they stand on, what is common or crowded, and the prints of trailers."""

    by: str
    one_event: float
    steps: tuple[int, int]
    rarest: tuple[float, float, bool]
    weights: dict[str, tuple[float, float, bool]]
    common: tuple[str, ...]
    crowded: tuple[str, ...]
    trailers: Marks


@dataclass(frozen=True, slots=True)
class Recalled:
    """What was kept, as far as it still holds; ``lost`` is of articles that are gone or others now, ``told`` are digests of
    what was told, by keys of the one who told it."""

    of_set: OfSet | None = None
    articles: dict[str, OfArticle] = field(default_factory=dict)
    lost: tuple[OfArticle, ...] = ()
    told: dict[str, str] = field(default_factory=dict)


NOTHING = Recalled()


def recall(kept: Mapping[str, str], digests: Mapping[str, str]) -> Recalled:
    """What is ``kept`` by name, of articles that have these ``digests`` by id. Nothing, where it is of another program, of
    other word lists, or damaged."""
    try:
        of_set = decode(OfSet, json.loads(kept.get(SET) or "null"))
        if of_set is None or of_set.by != program():
            return NOTHING
        read = {name: json.loads(value) for name, value in kept.items() if name and value}
        told = {key: value for name, part in read.items() if name.startswith(TOLD) for key, value in part.items()}
        every = {name: decode(OfArticle, part) for name, part in read.items() if not name.startswith(TOLD)}
        articles = {id_: one for id_, one in every.items() if one.digest and one.digest == digests.get(id_)}
        return Recalled(of_set, articles, tuple(one for id_, one in every.items() if id_ not in articles), told)
    except (ValueError, KeyError, TypeError, AttributeError):
        return NOTHING


@cache
def program() -> str:
    """A digest of what alignment depends on but for the articles: the program, and the word lists, with the analyst's own."""
    found = hashlib.sha256(claimgrid.__version__.encode())
    for path in sorted(Path(__file__).parent.glob("*.py")):  # none in a frozen program, which is known by its version
        found.update(path.read_bytes())
    for name in _LISTS:
        found.update(json.dumps(lexicon.lexicon(name), sort_keys=True, default=str).encode())
    return found.hexdigest()[:16]


def digest(value: object) -> str:
    """A short digest of what ``value`` looks like."""
    return f"{crc32(repr(value).encode()):x}"


class Memory:
    """What was told, and what is kept under which name."""

    def __init__(self) -> None:
        self._told: list[dict[str, str]] = [{} for _ in range(_PARTS)]
        self._changed: set[int] = set()  # the parts of it that are to be written
        self._written: dict[str, int] = {}  # digests of what is kept, by name
        self.is_begun = self.is_recalled = False

    @property
    def names(self) -> set[str]:
        """The names under which something is kept."""
        return set(self._written)

    def expect(self, names: Iterable[str]) -> None:
        """Something may be kept under these names that nobody trusts."""
        self._written = dict.fromkeys(names, -1)

    def begin(self, kept: Mapping[str, str], recalled: Recalled) -> None:
        """This is kept from an earlier run, of which ``recalled`` still holds."""
        self.is_begun, self.is_recalled = True, recalled.of_set is not None
        self._written |= {name: crc32(value.encode()) for name, value in kept.items() if value}
        for key, value in recalled.told.items():
            self._told[_part(key)][key] = value
        if not self.is_recalled:
            self.forget_written()

    def told(self, key: str) -> str | None:
        """The digest of what was told last under this key."""
        return self._told[_part(key)].get(key)

    def note(self, key: str, value: str | None) -> None:
        """This was told now, or is no more."""
        number = _part(key)
        part = self._told[number]
        if part.get(key) != value:
            self._changed.add(number)
            if value is None:
                del part[key]
            else:
                part[key] = value

    @property
    def keys(self) -> Iterator[str]:
        """The keys of all that was told."""
        for part in self._told:
            yield from part

    def articles(self) -> set[str]:
        """The articles of which something is kept."""
        return {name for name in self.names if name and not name.startswith(TOLD)}

    def forget_written(self) -> None:
        """Nobody knows what is kept: write all anew."""
        self._written = dict.fromkeys(self._written, -1)
        self._changed = set(range(_PARTS))

    def write(self, of_set: OfSet, articles: Mapping[str, OfArticle | None]) -> dict[str, str]:
        """What is to be kept by name, of all together, of these articles, and of what was told, as far as it is other than
        what is kept. An empty text is for what is kept no longer."""
        found = {SET: _text(of_set)} | {id_: _text(one) if one else "" for id_, one in articles.items()}
        found |= {f"{TOLD}{number}": _text(part) if (part := self._told[number]) else "" for number in self._changed}
        found |= {name: "" for name, known in self._written.items() if known == -1 and name not in found}
        fresh = {name: text for name, text in found.items() if self._written.get(name, 0) != crc32(text.encode())}
        self._changed = set()
        self._written |= {name: crc32(text.encode()) for name, text in fresh.items()}
        self._written = {name: known for name, known in self._written.items() if name not in fresh or fresh[name]}
        return fresh


def _part(key: str) -> int:
    return crc32(key.encode()) % _PARTS


def _text(value: OfSet | OfArticle | dict[str, str]) -> str:
    plain = value if isinstance(value, dict) else {field.name: getattr(value, field.name) for field in fields(value)}
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
