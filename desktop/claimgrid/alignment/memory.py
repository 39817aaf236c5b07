"""What is kept of an alignment between two runs of the program, so that the next one goes on where it ended.

Kept are rows: a name, a member and a value. By most names articles are found: under a term stand those that hold it, each
with the places of its passages. Under others stands what the parts of alignment hold of one article, as JSON. Nothing is
read before something asks for it, so one more article costs what it touches.
Nothing is trusted that another program or other word lists led to.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Generic, TypeVar
from zlib import crc32

import claimgrid
from claimgrid import lexicon
from claimgrid.domain.messages import Found, LookUp

PROGRAM = "program"
"""Under this name stands by which program all was found, and of which articles."""
UNTRUSTED = {"": f'{{"{PROGRAM}":""}}'}
"""Kept so, nothing that is kept is trusted any more."""
DIGEST = "digest"
"""Under this name stand all articles, with digests of what was told of them."""
_LISTS = (
    "alignment",
    "predicates",
    "titles",
    "demonyms",
    "bodies",
    "given_names",
    "common_words",
    "everyday_words",
    "cues",
)
PARTS = ("claims", "passages", "telling", "text", "speakers", "days")
"""What the names begin with under which something is kept of each article."""
_ARTICLES, _NAMES = 10, 200
"""So many are looked up at once, so that who looks them up can do other things between."""

Piece = dict[str, Any]
"""What one part of alignment keeps of an article, as JSON values. The part says what is in it."""
Rows = dict[str, str]
"""Values by names, all of one member."""
Look = Callable[[LookUp], Found]

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


def _some_at_once(all_: Sequence[str], many: int) -> Iterator[tuple[str, ...]]:
    for start in range(0, len(all_), many):
        yield tuple(all_[start : start + many])


class Kept:
    """What was kept, and the articles themselves, looked up when they are asked for; nothing is there without a ``look``. It
    is always what was stored last: what has changed since is known to who changed it."""

    def __init__(self, look: Look | None = None) -> None:
        self._look = look
        self._rows: dict[tuple[str, int], dict[str, str]] = {}
        self._read: dict[str, Piece | None] = {}
        self._articles: dict[str, str] = {}
        self.changed: dict[str, Rows] = defaultdict(dict)
        """Rows that are other than was told to be kept, by members; empty values are for rows that are no more."""

    def fetch(self, names: Iterable[str], most: int = 0) -> None:
        """Look up these names at once, so that asking for one of them is not waited for."""
        missing = sorted({name for name in names if (name, most) not in self._rows})
        if self._look:
            for some in _some_at_once(missing, _NAMES):
                found = self._look(LookUp(some, most=most)).rows
                self._rows.update(((name, most), found[name]) for name in some)

    def under(self, name: str, most: int = 0) -> dict[str, str]:
        """The values by members under a name; ``most`` of them at most, where that is not 0."""
        self.fetch([name], most)
        return self._rows.get((name, most), {})

    def piece(self, name: str) -> Piece | None:
        """The JSON value under a name that has but one member. Raises ValueError for anything else."""
        if name not in self._read:
            value = next(iter(self.under(name).values()), None)
            self._read[name] = json.loads(value) if value else None
        return self._read[name]

    def fetch_articles(self, ids: Iterable[str]) -> None:
        """Look up these articles at once."""
        missing = sorted(set(ids) - self._articles.keys())
        if self._look:
            for some in _some_at_once(missing, _ARTICLES):
                self._articles |= self._look(LookUp((), some)).articles

    def article(self, id_: str) -> str | None:
        """What is told of an article, or None where the project does not hold it."""
        self.fetch_articles([id_])
        return self._articles.get(id_)

    def each(self, ids: Iterable[str]) -> Iterable[tuple[str, str | None]]:
        """The same of many."""
        for some in _some_at_once(sorted(ids), _ARTICLES):
            self.fetch_articles(some)
            for id_ in some:
                yield id_, self._articles.pop(id_, None)

    def take(self) -> dict[str, Rows]:
        """``changed``, of which nothing is left."""
        changed, self.changed = self.changed, defaultdict(dict)
        return changed

    def recalled(self) -> dict[str, str] | None:
        """The articles of which something is kept, with digests of what was told of them. None, where it was found by another
        program or with other word lists, or the articles are not all that there were."""
        self.fetch([PROGRAM, DIGEST])
        found = self.under(DIGEST)
        return found if self.under(PROGRAM).get("") == found_by(found) else None

    def rest(self) -> None:
        """Give back the memory that reading took; what is stored from now on is read."""
        self._rows.clear()
        self._read.clear()
        self._articles.clear()


def about(article: str, part: str) -> str:
    """The name under which a part of alignment keeps what it holds of an article."""
    return f"{part} {article}"


def found_by(articles: Iterable[str]) -> str:
    """The program, and these articles."""
    return f"{program()} {digest(sorted(articles))}"


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


def to_text(value: Any) -> str:
    """A value as it is kept."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
