"""Everything a project holds at one moment, but the texts: what the window shows and the exports write."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from operator import attrgetter
from types import MappingProxyType
from typing import Any, TypeVar

from .article import Article
from .estimate import Estimate
from .messages import Reuse
from .options import SavedView
from .passage import Claim, Passage, Speaker

OWN_VOICE = ""
"""Stands for a speaker's id where an article speaks in its own voice."""
NO_SPEAKER = "own voice"
"""What is said in the place of a speaker's name there."""

Item = TypeVar("Item", Passage, Estimate)
Value = TypeVar("Value")
_NONE: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True)
class Snapshot:
    """One consistent view of a project. What has an id is in its order; references always resolve.

    What was removed by hand is not in it; nor is what was found in a newer text that nobody has decided about.
    ``sets`` are the names of the article sets, ``views`` are in order of name.
    ``changes`` counts the corrections by hand that stand: all acts that were not taken back but marking passages as
    checked.
    """

    articles: tuple[Article, ...] = ()
    passages: tuple[Passage, ...] = ()
    claims: tuple[Claim, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    estimates: tuple[Estimate, ...] = ()
    reuse: tuple[Reuse, ...] = ()
    sets: tuple[str, ...] = ()
    views: tuple[SavedView, ...] = ()
    changes: int = field(default=0, compare=False)

    def changed(
        self,
        passages: Mapping[str, Passage | None] = _NONE,
        estimates: Mapping[str, Estimate | None] = _NONE,
        **others: Any,
    ) -> "Snapshot":
        """This snapshot with these passages and estimates, by id (None: without the one that was there), and ``others``:
        fields that are another. What was worked out of this one and still holds is kept: a small change of a big project is
        soon shown."""
        passages = {i: p for i, p in passages.items() if p != self.passage.get(i)}
        estimates = {i: e for i, e in estimates.items() if e != self.estimate.get(i)}
        by_id: dict[str, Any] = {}
        if passages:
            by_id["passage"] = _put(self.passage, passages)
            others["passages"] = tuple(by_id["passage"].values())
        if estimates:
            by_id["estimate"] = _put(self.estimate, estimates)
            others["estimates"] = tuple(by_id["estimate"].values())
        after = replace(self, **others)
        after.__dict__.update(by_id | _kept(self, after, passages, estimates))
        return after

    @cached_property
    def counted(self) -> tuple[Article, ...]:
        """The articles that something is counted of: all but newer texts that nobody has decided about."""
        return tuple(a for a in self.articles if a.version_of is None)

    @cached_property
    def article(self) -> dict[str, Article]:
        """Articles by id."""
        return {a.id: a for a in self.articles}

    @cached_property
    def claim(self) -> dict[str, Claim]:
        """Claims by id."""
        return {c.id: c for c in self.claims}

    @cached_property
    def passage(self) -> dict[str, Passage]:
        """Passages by id."""
        return {p.id: p for p in self.passages}

    @cached_property
    def estimate(self) -> dict[str, Estimate]:
        """Estimates by id."""
        return {e.id: e for e in self.estimates}

    @cached_property
    def speaker(self) -> dict[str, Speaker]:
        """Speakers by id."""
        return {s.id: s for s in self.speakers}

    @cached_property
    def passages_of_claim(self) -> dict[str, tuple[Passage, ...]]:
        """The passages of each claim, by claim id, in order of article id and place."""
        return _by_claim((c.id for c in self.claims), self.passages)

    @cached_property
    def passages_of_article(self) -> dict[str, tuple[Passage, ...]]:
        """The passages of each article that has any, by article id, in order of id."""
        return _by_article(self.passages)

    @cached_property
    def estimates_of_passage(self) -> dict[str, tuple[Estimate, ...]]:
        """The estimates that lie inside each passage, by passage id, in order of place."""
        return _inside(self.passages, self.estimates)

    @cached_property
    def checked(self) -> int:
        """How many passages a person stands by."""
        return sum(1 for p in self.passages if p.checked)

    @cached_property
    def day_of_article(self) -> dict[str, str]:
        """When each article was published, by id; "9999" where that is not known: it sorts last."""
        return {a.id: a.published.value if a.published else "9999" for a in self.articles}

    @cached_property
    def articles_of_speaker(self) -> dict[str, tuple[str, ...]]:
        """The articles in which each speaker is heard, by id (``OWN_VOICE`` among them), in order."""
        found: dict[str, set[str]] = {}
        for p in self.passages:
            found.setdefault(p.speaker or OWN_VOICE, set()).add(p.article)
        return {speaker: tuple(sorted(articles)) for speaker, articles in found.items()}

    @cached_property
    def kept(self) -> dict[str, object]:
        """Room for what is worked out of a claim and asked for again, by claim id."""
        return {}

    @cached_property
    def _searched(self) -> dict[str, tuple[str, ...]]:
        return {}

    def searched(self, claim: str) -> tuple[str, ...]:
        """What a search looks through, in lower case: claim, words, speaker, outlet, date and stance of each passage of
        ``claim``, in their order."""
        found = self._searched.get(claim)
        if found is None:
            label = self.claim[claim].label
            found = self._searched[claim] = tuple(
                f"{label}\n{p.text}\n{self.voice(p.speaker or OWN_VOICE)}\n{self.article[p.article].outlet_label}\n"
                f"{self.day_of_article[p.article]}\n{p.stance}".casefold()
                for p in self.passages_of_claim[claim]
            )
        return found

    def voice(self, speaker: str) -> str:
        """A speaker's name; ``NO_SPEAKER`` for ``OWN_VOICE``."""
        return self.speaker[speaker].name if speaker else NO_SPEAKER

    @cached_property
    def _called(self) -> Counter[str]:
        """How many speakers go by a name, short or whole."""
        return Counter(name for s in self.speakers for name in {s.short or s.name, s.name})

    def short_name(self, speaker: str) -> str:
        """The shortest name that still tells who it is: what articles call a person, where no other speaker is called so."""
        found = self.speaker[speaker]
        if found.short and self._called[found.short] == 1:
            return found.short
        return found.name.removeprefix("The ").removeprefix("the ")

    def speaker_name(self, speaker: str | None) -> str | None:
        """The name behind a speaker's id; None for None."""
        return self.speaker[speaker].name if speaker else None


def _by_claim(claims: Iterable[str], passages: Iterable[Passage]) -> dict[str, tuple[Passage, ...]]:
    found: dict[str, list[Passage]] = {claim: [] for claim in claims}
    for passage in passages:
        found.setdefault(passage.claim, []).append(passage)
    place = attrgetter("article", "start", "end")
    return {claim: tuple(sorted(there, key=place)) for claim, there in found.items()}


def _by_article(passages: Iterable[Passage]) -> dict[str, tuple[Passage, ...]]:
    found: dict[str, list[Passage]] = {}
    for passage in passages:
        found.setdefault(passage.article, []).append(passage)
    return {article: tuple(there) for article, there in found.items()}


def _inside(passages: Iterable[Passage], estimates: Iterable[Estimate]) -> dict[str, tuple[Estimate, ...]]:
    by_article: dict[str, list[Estimate]] = {}
    for e in sorted(estimates, key=lambda e: (e.start, e.end)):
        by_article.setdefault(e.article, []).append(e)
    starts = {article: [e.start for e in found] for article, found in by_article.items()}

    def inside(p: Passage) -> tuple[Estimate, ...]:
        found = by_article.get(p.article)
        if not found:
            return ()
        first, last = bisect_left(starts[p.article], p.start), bisect_left(starts[p.article], p.end)
        return tuple(e for e in found[first:last] if e.end <= p.end)

    return {p.id: inside(p) for p in passages}


# A snapshot out of another -------------------------------------------------------------------------------------------


def _put(items: Mapping[str, Item], changes: Mapping[str, Item | None]) -> dict[str, Item]:
    """``items`` with ``changes``, in order of id."""
    found = {**items, **changes}
    left = {i: item for i, item in found.items() if item is not None}
    return left if changes.keys() <= items.keys() else {i: left[i] for i in sorted(left)}


def _kept(
    before: Snapshot,
    after: Snapshot,
    passages: Mapping[str, Passage | None],
    estimates: Mapping[str, Estimate | None],
) -> dict[str, Any]:
    """What was worked out of ``before``, as it is with these passages and estimates and the other fields of ``after``."""
    known = before.__dict__
    kept = {
        name: known[name]
        for name, fields in _WORKED_OUT_OF.items()
        if name in known and all(getattr(before, field) is getattr(after, field) for field in fields)
    }
    moved, figures = _both(before.passage, passages), _both(before.estimate, estimates)
    if len(moved) + len(figures) > _FEW:
        return kept
    articles = {p.article for p in moved} | {e.article for e in figures}
    beside = {e.article for e in figures}
    around = [p for p in after.passages if p.article in beside] if beside else []
    claims = {p.claim for p in (*moved, *around)}
    if "checked" in known and "checked" not in kept:
        were = sum(before.passage[i].checked for i in passages if i in before.passage)
        kept["checked"] = known["checked"] - were + sum(p.checked for p in passages.values() if p is not None)
    if "passages_of_article" in known and "passages_of_article" not in kept:
        touched = {p.article for p in moved}
        others = (p for a in touched for p in known["passages_of_article"].get(a, ()) if p.id not in passages)
        found = _by_article(sorted((*others, *(p for p in passages.values() if p is not None)), key=lambda p: p.id))
        left = {a: ps for a, ps in known["passages_of_article"].items() if a not in touched or a in found}
        kept["passages_of_article"] = left | found
    if "estimates_of_passage" in known and "estimates_of_passage" not in kept:
        there = [p for p in passages.values() if p is not None]
        inside = _inside((*around, *there), (e for e in after.estimates if e.article in articles))
        gone = {i for i, p in passages.items() if p is None}
        kept["estimates_of_passage"] = _without(known["estimates_of_passage"] | inside, gone)
    if "passages_of_claim" in known and "passages_of_claim" not in kept:
        groups = dict(known["passages_of_claim"])
        members = [p for claim in claims for p in groups.get(claim, ()) if p.id not in passages]
        groups |= _by_claim(claims, (*members, *(p for p in passages.values() if p is not None)))
        ordered = {c.id: groups.pop(c.id, ()) for c in after.claims}
        kept["passages_of_claim"] = ordered | {claim: found for claim, found in groups.items() if found}
    if "kept" in known:
        redated = {a.id for a in after.articles if before.article.get(a.id, a) != a}  # or of another origin
        claims |= {p.claim for p in after.passages if p.article in redated} if redated else set()
        kept["kept"] = _without(known["kept"], claims)
    return kept


def _without(found: dict[str, Value], gone: Iterable[str]) -> dict[str, Value]:
    """A copy of ``found`` without some; soon made, as it is nearly all of it."""
    left = found.copy()
    for key in gone:
        left.pop(key, None)
    return left


_FEW = 1000
"""With more passages and estimates that changed, it is as quick to work all out anew."""
_WORKED_OUT_OF = {
    "article": ("articles",), "day_of_article": ("articles",), "claim": ("claims",), "speaker": ("speakers",),
    "passage": ("passages",), "articles_of_speaker": ("passages",), "passages_of_article": ("passages",),
    "checked": ("passages",), "estimate": ("estimates",),
    "passages_of_claim": ("claims", "passages"), "estimates_of_passage": ("passages", "estimates"),
    "_searched": ("articles", "claims", "passages", "speakers"),
}  # fmt: skip
"""The fields on which each property depends."""


def _both(before: Mapping[str, Item], changes: Mapping[str, Item | None]) -> list[Item]:
    """What was there and what is there now, of that which changed."""
    return [item for i, now in changes.items() for item in (before.get(i), now) if item is not None]
