"""Everything a project holds at one moment, but the texts: what the window shows and the exports write."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain, compress
from operator import attrgetter, is_not
from types import MappingProxyType
from typing import Any, TypeVar
from weakref import ref

from .article import Article
from .estimate import Estimate
from .layered import recounted, replaced
from .messages import Reuse
from .options import SavedView
from .ordered import put_in
from .passage import Claim, Passage, Speaker

OWN_VOICE = ""
"""Stands for a speaker's id where an article speaks in its own voice."""
NO_SPEAKER = "own voice"
"""What is said in the place of a speaker's name there."""

Item = TypeVar("Item", Article, Passage, Estimate, Claim, Speaker)
Found = TypeVar("Found", bound=Passage | Estimate)
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
        articles: Mapping[str, Article | None] = _NONE,
        passages: Mapping[str, Passage | None] = _NONE,
        estimates: Mapping[str, Estimate | None] = _NONE,
        claims: Mapping[str, Claim | None] = _NONE,
        speakers: Mapping[str, Speaker | None] = _NONE,
        **others: Any,
    ) -> "Snapshot":
        """This snapshot with these articles, passages, estimates, claims and speakers, by id (None: without the one that was
        there), and ``others``: fields that are another. What was worked out of this one and still holds is kept: a small
        change of a big project is soon shown."""
        given: dict[str, Mapping[str, Any]] = {
            "article": articles, "passage": passages, "estimate": estimates, "claim": claims, "speaker": speakers,
        }  # fmt: skip
        by_id: dict[str, Any] = {}
        for name, items in given.items():
            known: Mapping[str, Any] = getattr(self, name) if items else _NONE
            given[name] = {i: item for i, item in items.items() if item != known.get(i)}
            if given[name]:
                by_id[name] = replaced(known, given[name])
                others[f"{name}s"] = put_in(getattr(self, f"{name}s"), given[name], attrgetter("id"))
        after = replace(self, **others)
        after.__dict__.update(_unchanged(self, after) | by_id)
        after.__dict__.update(_brought_along(self, after, given))
        return after

    def touched(self, before: "Snapshot") -> dict[str, None]:
        """The claims that are not what they were in ``before``, or no more there: in what is known of them, their passages, or
        the articles and figures of those; perhaps some more."""
        since: dict[str, None] = {}
        for made_of, claims in self._past:
            since |= dict.fromkeys(claims)
            if made_of() is before:
                return since
        found = dict.fromkeys(_where_another(self.passages_of_claim, before.passages_of_claim))
        if len(found) == len(self.passages_of_claim):
            return found | dict.fromkeys(before.passages_of_claim)
        if self.claims is not before.claims:
            found |= dict.fromkeys(_where_another(self.claim, before.claim))
            come = sum(claim not in before.claim for claim in found)
            if len(before.claim) + come > len(self.claim):
                found |= dict.fromkeys(_where_another(before.claim, self.claim))
        articles: set[str] = set()
        if self.articles is not before.articles:
            articles.update(_where_another(self.article, before.article))
        if self.estimates is not before.estimates:
            now, then = self.estimate, before.estimate
            articles.update(now[id_].article for id_ in _where_another(now, then))
            articles.update(then[id_].article for id_ in _where_another(then, now))
        return found | {p.claim: None for a in articles for p in self.passages_of_article.get(a, ())}

    @cached_property
    def counted(self) -> tuple[Article, ...]:
        """The articles that something is counted of: all but newer texts that nobody has decided about."""
        return tuple(a for a in self.articles if a.version_of is None)

    @cached_property
    def article(self) -> Mapping[str, Article]:
        """Articles by id."""
        return {a.id: a for a in self.articles}

    @cached_property
    def claim(self) -> Mapping[str, Claim]:
        """Claims by id."""
        return {c.id: c for c in self.claims}

    @cached_property
    def passage(self) -> Mapping[str, Passage]:
        """Passages by id."""
        return {p.id: p for p in self.passages}

    @cached_property
    def estimate(self) -> Mapping[str, Estimate]:
        """Estimates by id."""
        return {e.id: e for e in self.estimates}

    @cached_property
    def speaker(self) -> Mapping[str, Speaker]:
        """Speakers by id."""
        return {s.id: s for s in self.speakers}

    @cached_property
    def passages_of_claim(self) -> Mapping[str, tuple[Passage, ...]]:
        """The passages of each claim, by claim id, in order of article id and place."""
        return _by_claim((c.id for c in self.claims), self.passages)

    @cached_property
    def passages_of_article(self) -> Mapping[str, tuple[Passage, ...]]:
        """The passages of each article that has any, by article id, in order of id."""
        return _by_article(self.passages)

    @cached_property
    def estimates_of_article(self) -> Mapping[str, tuple[Estimate, ...]]:
        """The estimates of each article that has any, by article id, in order of id."""
        return _by_article(self.estimates)

    @cached_property
    def estimates_of_passage(self) -> Mapping[str, tuple[Estimate, ...]]:
        """The estimates that lie inside each passage, by passage id, in order of place."""
        return _inside(self.passages, self.estimates)

    @cached_property
    def carried(self) -> Mapping[str, int]:
        """How many passages carry each claim that any carries."""
        return dict(Counter(map(attrgetter("claim"), self.passages)))

    @cached_property
    def heard(self) -> Mapping[str | None, int]:
        """How many passages and estimates come from each speaker of any."""
        return dict(Counter(map(attrgetter("speaker"), chain(self.passages, self.estimates))))

    @cached_property
    def checked(self) -> int:
        """How many passages a person stands by."""
        return sum(1 for p in self.passages if p.checked)

    @cached_property
    def place_of_article(self) -> Mapping[str, tuple[str, str, str]]:
        """What sorts each article: day of publication ("9999" where that is not known: it sorts last), name of the outlet and
        id; by id."""
        return {a.id: _place(a) for a in self.articles}

    @cached_property
    def articles_of_speaker(self) -> Mapping[str, tuple[str, ...]]:
        """The articles in which each speaker is heard, by id (``OWN_VOICE`` among them), in order."""
        found: dict[str, set[str]] = {}
        for p in self.passages:
            found.setdefault(p.speaker or OWN_VOICE, set()).add(p.article)
        return {speaker: tuple(sorted(articles)) for speaker, articles in found.items()}

    @cached_property
    def kept(self) -> dict[str, tuple[tuple[Passage, ...], object]]:
        """Room for what is worked out of a claim and asked for again, by claim id, with the passages that it was worked out
        of: it holds while ``passages_of_claim`` has the very same. The snapshots made out of this one share it."""
        return {}

    @cached_property
    def _past(self) -> tuple[tuple["ref[Snapshot]", Collection[str]], ...]:
        """The snapshots out of which this one was made, the last one first, with what ``touched`` tells of each change."""
        return ()

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
                f"{self.place_of_article[p.article][0]}\n{p.stance}".casefold()
                for p in self.passages_of_claim[claim]
            )
        return found

    def voice(self, speaker: str) -> str:
        """A speaker's name; ``NO_SPEAKER`` for ``OWN_VOICE``."""
        return self.speaker[speaker].name if speaker else NO_SPEAKER

    @cached_property
    def _called(self) -> Mapping[str, int]:
        """How many speakers go by a name, short or whole."""
        return dict(Counter(_names(self.speakers)))

    def short_name(self, speaker: str) -> str:
        """The shortest name that still tells who it is: what articles call a person, where no other speaker is called so."""
        found = self.speaker[speaker]
        if found.short and self._called[found.short] == 1:
            return found.short
        return found.name.removeprefix("The ").removeprefix("the ")

    def speaker_name(self, speaker: str | None) -> str | None:
        """The name behind a speaker's id; None for None."""
        return self.speaker[speaker].name if speaker else None


def _names(speakers: Iterable[Speaker]) -> Iterator[str]:
    return (name for s in speakers for name in {s.short or s.name, s.name})


def _place(a: Article) -> tuple[str, str, str]:
    return a.published.value if a.published else "9999", a.outlet_label, a.id


def _by_claim(claims: Iterable[str], passages: Iterable[Passage]) -> dict[str, tuple[Passage, ...]]:
    found: dict[str, list[Passage]] = {claim: [] for claim in claims}
    for passage in passages:
        found.setdefault(passage.claim, []).append(passage)
    place = attrgetter("article", "start", "end")
    return {claim: tuple(sorted(there, key=place)) for claim, there in found.items()}


def _by_article(items: Iterable[Found]) -> dict[str, tuple[Found, ...]]:
    found: dict[str, list[Found]] = {}
    for item in items:
        found.setdefault(item.article, []).append(item)
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


def _where_another(some: Mapping[str, Any], others: Mapping[str, Any]) -> Iterator[str]:
    """Under which keys something else stands than among the ``others``; soon found, though all is gone through."""
    return compress(some, map(is_not, some.values(), map(others.get, some)))


# A snapshot out of another -------------------------------------------------------------------------------------------


def _unchanged(before: Snapshot, after: Snapshot) -> dict[str, Any]:
    """What was worked out of ``before`` and depends on nothing that is another in ``after``."""
    return {
        name: before.__dict__[name]
        for name, fields in _WORKED_OUT_OF.items()
        if name in before.__dict__ and all(getattr(before, field) is getattr(after, field) for field in fields)
    }


def _brought_along(before: Snapshot, after: Snapshot, given: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """What was worked out of ``before``, as it is with what is ``given``."""
    known, found = before.__dict__, dict[str, Any]()
    due = known.keys() - after.__dict__.keys()
    passages, claims, articles = given["passage"], given["claim"], given["article"]
    were, now = _both(before.passage, passages)
    figures_were, figures_now = _both(before.estimate, given["estimate"])
    if len(were) + len(now) + len(figures_were) + len(figures_now) > _FEW:
        return found
    of_article = _regrouped(before.passages_of_article, were, now)
    figures_of_article = _regrouped(before.estimates_of_article, figures_were, figures_now)
    beside = {e.article for e in (*figures_were, *figures_now)}
    around = [p for a in beside for p in of_article.get(a, ())]
    touched = {p.claim for p in (*were, *now, *around)}
    touched |= {p.claim for a in articles for p in of_article.get(a, ())}  # of another date or origin
    touched |= claims.keys()
    found |= {"passages_of_article": of_article, "estimates_of_article": figures_of_article}
    found["_past"] = ((ref(before), touched), *before._past[: _REMEMBERED - 1])  # noqa: SLF001  (its own kind)
    if "checked" in due:
        found["checked"] = known["checked"] - sum(p.checked for p in were) + sum(p.checked for p in now)
    if "carried" in due:
        found["carried"] = recounted(known["carried"], (p.claim for p in were), (p.claim for p in now))
    if "heard" in due:
        gone: Iterator[Passage | Estimate] = chain(were, figures_were)
        come: Iterator[Passage | Estimate] = chain(now, figures_now)
        found["heard"] = recounted(known["heard"], (i.speaker for i in gone), (i.speaker for i in come))
    if "_called" in due:
        found["_called"] = recounted(known["_called"], *map(_names, _both(before.speaker, given["speaker"])))
    if "estimates_of_passage" in due:
        figures = (e for a in {p.article for p in now} | beside for e in figures_of_article.get(a, ()))
        inside = _inside((*around, *now), figures)
        found["estimates_of_passage"] = replaced(known["estimates_of_passage"], dict.fromkeys(passages) | inside)
    if "passages_of_claim" in due:
        found["passages_of_claim"] = _carrying(known["passages_of_claim"], after.claim, touched, were, now)
    if "place_of_article" in due:
        places = {id_: a and _place(a) for id_, a in articles.items()}
        found["place_of_article"] = replaced(known["place_of_article"], places)
    if "kept" in due:
        found["kept"] = known["kept"]
    return found


def _regrouped(
    before: Mapping[str, tuple[Found, ...]], were: list[Found], now: list[Found]
) -> Mapping[str, tuple[Found, ...]]:
    """Those of each article, as they are where some ``were`` there and some are ``now``."""
    if not were and not now:
        return before
    changed = {item.id for item in (*were, *now)}
    articles = {item.article for item in (*were, *now)}
    others = [item for a in articles for item in before.get(a, ()) if item.id not in changed]
    there = _by_article(sorted((*others, *now), key=attrgetter("id")))
    return replaced(before, dict.fromkeys(articles) | there)


def _carrying(
    before: Mapping[str, tuple[Passage, ...]],
    known: Container[str],
    touched: set[str],
    were: list[Passage],
    now: list[Passage],
) -> Mapping[str, tuple[Passage, ...]]:
    """The passages of each claim that is ``known`` or carried, as they are where some ``were`` there and some are ``now``: of
    those that are ``touched`` another tuple than before, as what is known of its passages may be another."""
    changed = {p.id for p in (*were, *now)}
    members = [p for claim in touched for p in before.get(claim, ()) if p.id not in changed]
    there = _by_claim(touched, (*members, *now))
    return replaced(before, {claim: ps if ps or claim in known else None for claim, ps in there.items()})


_FEW = 1000
"""With more passages and estimates that changed, it is as quick to work all out anew."""
_REMEMBERED = 60
"""Changes after which a view that did not look meanwhile compares all; an article that is added makes six."""
_WORKED_OUT_OF = {
    "article": ("articles",), "place_of_article": ("articles",), "estimates_of_article": ("estimates",),
    "claim": ("claims",), "speaker": ("speakers",),
    "passage": ("passages",), "articles_of_speaker": ("passages",), "passages_of_article": ("passages",),
    "checked": ("passages",), "estimate": ("estimates",),
    "counted": ("articles",), "carried": ("passages",), "heard": ("passages", "estimates"), "_called": ("speakers",),
    "passages_of_claim": ("articles", "claims", "passages", "estimates"),
    "estimates_of_passage": ("passages", "estimates"),
    "_searched": ("articles", "claims", "passages", "speakers"),
}  # fmt: skip
"""The fields on which each property depends."""


def _both(before: Mapping[str, Item], changes: Mapping[str, Item | None]) -> tuple[list[Item], list[Item]]:
    """What was there of that which changed, and what is there now."""
    return [before[i] for i in changes if i in before], [item for item in changes.values() if item is not None]
