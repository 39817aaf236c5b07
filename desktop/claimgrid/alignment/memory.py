"""What is kept of an alignment between two runs of the program, so that the next one goes on where it ended.

Kept is of each article, in one text, what the parts of alignment hold of it: what it can be found by (its terms, names and
prints) and what was found out about it (log-odds of its passages with others, groups, speakers, shared text). The first is
read when the program starts, the rest when something first asks for it: one more article asks for little. With that a digest
of all that was told.
Nothing is trusted that another program or other word lists led to.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Generic, TypeVar
from zlib import crc32

import claimgrid
from claimgrid import lexicon

SET = ""
"""The name under which is kept by which program all was found, and of which articles. Else names are ids of articles, or begin
with TOLD."""
TOLD = "told "
_PARTS = 256
"""Into how many parts the digests of what was told are divided, so that little is written anew."""
_LISTS = ("alignment", "titles", "demonyms", "bodies", "given_names", "common_words", "everyday_words", "cues")

Marks = Sequence[int]
Piece = dict[str, Any]
"""What one part of alignment keeps of an article, as JSON values. The part says what is in it."""

Key = TypeVar("Key")
Value = TypeVar("Value")


class Lazy(dict[Key, Value], Generic[Key, Value]):
    """Values that are made when they are first asked for: ``make`` returns None for what there is none of."""

    def __init__(self, make: Callable[[Key], Value | None]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, key: Key) -> Value:
        found = self._make(key)
        if found is None:
            raise KeyError(key)
        self[key] = found
        return found

    def find(self, key: Key) -> Value | None:
        """The value, or None where there is none."""
        try:
            return self[key]
        except KeyError:
            return None


class Kept:
    """What was kept of articles; each piece is read when it is asked for."""

    def __init__(self, kept: Mapping[str, str]) -> None:
        self._kept = {name: value for name, value in kept.items() if is_article(name) and value}
        self._read: dict[str, dict[str, Piece]] = {}

    def __contains__(self, article: str) -> bool:
        return article in self._kept

    @property
    def articles(self) -> set[str]:
        """The articles of which something is kept."""
        return set(self._kept)

    def each(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """All articles with all that is kept of each: the ``digest`` of what was told of it, and pieces by their parts. Raises
        ValueError for anything else."""
        for article, kept in self._kept.items():
            yield article, json.loads(kept)

    def piece(self, article: str, part: str) -> Piece | None:
        """What a part kept of an article, or None."""
        if article not in self._kept:
            return None
        if article not in self._read:
            self._read[article] = json.loads(self._kept[article])
        return self._read[article][part]

    def rest(self) -> None:
        """Give back the memory that reading took."""
        self._read.clear()


def is_article(name: str) -> bool:
    """Whether what is kept under ``name`` is about one article."""
    return name != SET and not name.startswith(TOLD)


def is_trusted(kept: Mapping[str, str]) -> bool:
    """Whether all that is kept was found by this program with these word lists, and nothing of it is missing."""
    return kept.get(SET) == _found_by(name for name, value in kept.items() if value)


def _found_by(names: Iterable[str]) -> str:
    """The program, and the articles of all that is kept under these names."""
    return f"{program()} {digest(sorted(filter(is_article, names)))}"


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
        self._told = Lazy[int, dict[str, str]](self._recalled)
        self._unread: dict[str, str] = {}
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

    def begin(self, kept: Mapping[str, str], *, is_trusted: bool) -> None:
        """This is kept from an earlier run."""
        self.is_begun, self.is_recalled = True, is_trusted
        self._written |= {name: crc32(value.encode()) for name, value in kept.items() if value}
        if is_trusted:
            self._unread = {name: value for name, value in kept.items() if name.startswith(TOLD)}
        else:
            self.forget_written()

    def _recalled(self, number: int) -> dict[str, str]:
        told: dict[str, str] = json.loads(self._unread.pop(f"{TOLD}{number}", "") or "{}")
        return told

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

    def articles(self) -> set[str]:
        """The articles of which something is kept."""
        return set(filter(is_article, self.names))

    def forget_written(self) -> None:
        """Nobody knows what is kept: write all anew."""
        self._written = dict.fromkeys(self._written, -1)
        self._changed = set(range(_PARTS))

    def write(self, articles: Mapping[str, Mapping[str, Any] | None]) -> dict[str, str]:
        """What is to be kept by name, of these articles and of what was told, as far as it is other than what is kept. An
        empty text is for what is kept no longer."""
        found = {id_: _text(one) if one else "" for id_, one in articles.items()}
        found[SET] = _found_by(name for name in self._written.keys() | found.keys() if found.get(name, name))
        found |= {f"{TOLD}{number}": _text(part) if (part := self._told[number]) else "" for number in self._changed}
        found |= {name: "" for name, known in self._written.items() if known == -1 and name not in found}
        fresh = {name: text for name, text in found.items() if self._written.get(name, 0) != crc32(text.encode())}
        self._changed = set()
        self._written |= {name: crc32(text.encode()) for name, text in fresh.items()}
        self._written = {name: known for name, known in self._written.items() if name not in fresh or fresh[name]}
        return fresh


def _part(key: str) -> int:
    return crc32(key.encode()) % _PARTS


def _text(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
