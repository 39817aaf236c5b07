"""Claims: passages compared, clustered and named."""

from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain, count

from claimgrid.domain.messages import AlignArticle, AlignedClaim, AlignPassage
from claimgrid.domain.passage import span_of

from .articles import Articles
from .candidates import Entry, entry
from .grouping import PIN, Grouping, Regrouped
from .holders import ITSELF, Members
from .kept_groups import Group, article_of, place_of
from .kinship import Kinship, telling_words
from .labels import clearest, label_of, whose
from .memory import Kept, Lazy, Piece, Rows, about, digest, to_text
from .mentions import Speakers, Voice
from .odds import Item
from .similarity import Profile, Rarity, large, profile

NAMED, SAMPLED = "named", "sample"
"""Under these names are kept the claims with ids that their first passages do not found, by these; and what is counted in the
sample."""
OPENING = 150
"""Within so many characters an article tells in its title, or in its first words, what it is about."""
SAMPLE = 500
"""Of a larger set so many articles, the first in order of id, tell how rare a term is and whether all are about one event. Ids
are digests of texts, so the sample is a random one, and the larger the set, the more rarely one more article changes it."""


@dataclass(slots=True)
class _Claim:
    """A group's claim: its id, its clearest passage, its large numbers, and a digest of what was told of it last."""

    id: str
    clearest: str
    figures: frozenset[str]
    told: str | None = None


class Claims:
    """The claims of all passages of some articles; kept as articles come and go."""

    def __init__(self, articles: Articles, speakers: Speakers, kept: Kept) -> None:
        """``articles`` are all that there are, ``speakers`` tell who is behind a name; both are always as they are now, and
        those of the beginning are as they were ``kept``, where they are looked up."""
        self._articles, self._speakers, self._kept = articles, speakers, kept
        self._kinship, self._rarity = Kinship(self._telling, self._fetch_telling), Rarity()
        self._grouping = Grouping(
            self._rarity, self._kinship, kept, item=self._item, every=self._every, fetch=self._fetch
        )
        self._order = sorted(articles)  # the ids of all
        self._members: Lazy[str, tuple[str, ...]] = Lazy(self._kept_members)  # the passages of each article
        self._beside: Lazy[str, set[str]] = Lazy(self._grouping.was.beside)
        """Under which names each article is kept for those that it is alike."""
        self._fresh: set[str] = set()  # the articles that came, or came again, in this run
        self._new: set[str] = set()  # those of which other traits are to be kept than before the last change
        self._passages: Lazy[str, AlignPassage] = Lazy(self._passage)
        self._profiles: Lazy[str, Profile] = Lazy(self._profile)
        self._pins = Counter(self._grouping.pin.values())
        self._claims: Lazy[Group, _Claim] = Lazy(self._kept_claim)
        self._named = {id_: first for first, id_ in kept.under(NAMED).items()}
        """The first passages of groups by their claims' ids, where these are not those that such a passage founds."""
        self._bearing = Members[str]("figure", kept)
        """The first passages of groups by their large numbers."""
        self._written: set[str] = set()  # articles
        self._is_sample_changed = False
        if sample := kept.piece(SAMPLED):
            self._rarity.recall(*sample["terms"])
            self._rarity.weigh()
            self._kinship.recall_sample(*sample["words"])
            self._kinship.look()

    # What is kept

    def _kept_members(self, article: str) -> tuple[str, ...]:
        piece = self._kept.piece(about(article, "passages"))
        return tuple(f"{article}:{place}" for place in piece) if piece else ()

    def _every(self) -> set[str]:
        self._kept.fetch(about(id_, "passages") for id_ in self._articles.keys() - self._members.keys())
        return {id_ for article in self._order for id_ in self._members[article]}

    def _fetch(self, passages: Iterable[str]) -> None:
        """Look up at once what these passages are."""
        missing = [id_ for id_ in passages if id_ not in self._grouping.items]
        articles = set(map(article_of, missing))
        self._articles.fetch(articles)
        self._fetch_telling(articles)
        found = map(self._passages.find, missing)
        self._speakers.fetch({passage.speaker for passage in found if passage and passage.speaker})

    def _fetch_telling(self, articles: Iterable[str]) -> None:
        """Look up at once what these articles are about."""
        self._kept.fetch(about(id_, "telling") for id_ in articles)

    def _fetch_articles(self, articles: Iterable[str]) -> None:
        """Look up at once what is kept of these articles."""
        ids = set(articles) - self._fresh - self._beside.keys()
        self._kept.fetch(about(id_, "passages") for id_ in ids)
        self._grouping.was.fetch(ids)

    def _kept_claim(self, group: Group) -> _Claim | None:
        first = group[0]
        piece = self._kept.piece(about(article_of(first), "claims"))
        found = piece["groups"].get(place_of(first)) if piece else None
        if found is None or group[1:] != tuple(found[0]):
            return None
        _, best, figures, _, named, told = found
        return _Claim(named or _founded(first), best or first, frozenset(figures), told)

    def kept(self, article: str) -> Rows:
        """What is to be kept of an article's passages: what ``Grouping`` keeps, and ``groups`` by the places of their first
        passages: the others, the clearest of all, the large numbers, the first passage of the nearest group, the claim's id,
        where it is not the usual one, and a digest of what was told of it."""
        members, groups = self._members[article], {}
        for first in (id_ for id_ in members if self._grouping.group[id_][0] == id_):
            group = self._grouping.group[first]
            claim, near = self._claims[group], self._grouping.near(group)
            named = None if claim.id == _founded(first) else claim.id
            best = None if claim.clearest == first else claim.clearest
            told = group[1:], best, sorted(claim.figures), near[0] if near else None, named, claim.told
            groups[place_of(first)] = told
        before, self._beside[article] = self._beside[article], self._grouping.beside(members)
        return {
            about(article, "claims"): to_text({"groups": groups, **self._grouping.kept(members)}),
            **dict.fromkeys(before - self._beside[article], ""),
            **dict.fromkeys(self._beside[article], ITSELF),
        }

    def traits(self, article: str) -> Rows:
        """What is to be kept of an article that does not change with others: by what each of its passages is found, and the
        terms that it holds besides; and the words that tell what it is about."""
        traits = {place_of(id_): self._traits(id_) for id_ in self._members[article]}
        return {about(article, "passages"): to_text(traits), about(article, "telling"): to_text(self._telling(article))}

    def _telling(self, article: str) -> list[str]:
        kept = None if article in self._fresh else self._kept.piece(about(article, "telling"))
        return telling_words(self._articles[article].text) if kept is None else list(kept)

    def found_by(self, article: str) -> Rows:
        """Under which names the places of its passages are kept, by terms and all else that they are found by."""
        places: dict[str, list[str]] = defaultdict(list)
        for id_ in self._members[article]:
            for name in self._grouping.candidates.names(self._found_by(id_)):
                places[name].append(place_of(id_))
        found = {name: " ".join(sorted(ends)) for name, ends in places.items()}
        return {**found, **dict.fromkeys(self._beside[article], ITSELF)}

    def every_row(self) -> Iterator[tuple[str, str, str]]:
        """All else that is to be kept: members, names and values."""
        yield from ((id_, PIN, pin) for id_, pin in self._grouping.pin.items())
        yield from ((first, NAMED, claim) for claim, first in self._named.items())
        yield from self._bearing.rows()
        yield from (("", name, value) for name, value in self._about_sample().items())

    def _about_sample(self) -> Rows:
        return {SAMPLED: to_text({"terms": self._rarity.counts(), "words": self._kinship.sampled()})}

    def _traits(self, id_: str) -> tuple[str | None, int, list[str], list[str]]:
        if piece := self._recalled(article_of(id_)):
            main, line, keys, others = piece[place_of(id_)]
            return main, line, keys, others
        found, held = entry(self._profiles[id_]), self._profiles[id_].held
        return found.main, found.line, sorted(found.keys), sorted(held.difference(found.keys))

    def _recalled(self, article: str) -> Piece | None:
        return None if article in self._fresh else self._kept.piece(about(article, "passages"))

    def _found_by(self, id_: str) -> Entry:
        if recalled := self._recalled(article_of(id_)):
            main, line, keys, _ = recalled[place_of(id_)]
            return Entry(keys, main, line)
        return entry(self._profiles[id_])

    def _held(self, article: str) -> list[Collection[str]]:
        """The terms of each passage of an article."""
        if recalled := self._recalled(article):
            return [[*keys, *others] for _, _, keys, others in recalled.values()]
        return [self._profiles[id_].held for id_ in self._members[article]]

    def rewritten(self) -> set[str]:
        """The articles of which something else is to be kept than when this was asked last."""
        written = self._written | set(map(article_of, self._grouping.written))
        self._grouping.written, self._written = set(), set()
        self._fetch_articles(written)
        return written & self._articles.keys()

    # What is asked

    def every(self) -> set[AlignedClaim]:
        """All claims."""
        return self.of(self._every())

    def of(self, passages: Iterable[str]) -> set[AlignedClaim]:
        """The claims that these passages carry."""
        return self._tell_all({self._grouping.group[id_] for id_ in passages})

    def beside(self, claims: Iterable[AlignedClaim]) -> set[AlignedClaim]:
        """The claims that these only just stayed apart from."""
        return {self._tell(near) for claim in claims if (near := self._grouping.near(claim.passages))}

    def note(self, claims: Iterable[AlignedClaim]) -> set[AlignedClaim]:
        """These are told now. Returns those that are other than was told last."""
        found = set()
        for claim in claims:
            known, now = self._claims[claim.passages], digest(claim)
            if known.told != now:
                known.told = now
                self._written.add(article_of(claim.passages[0]))
                found.add(claim)
        return found

    # What changes

    def change(
        self,
        gone: Mapping[str, AlignArticle | None],
        new: Sequence[AlignArticle],
        revoiced: Mapping[str, Voice | None],
    ) -> set[AlignedClaim]:
        """Take out articles, which were as they are given where that is known, and take in others; ``revoiced`` are the names
        with another voice, and the one before. The same figure of two states is two claims. Returns the claims that may be
        new or other than before."""
        self._fetch_articles(gone)
        before = {p.id: (p, profile_of(a, p)) for a in gone.values() if a for p in a.passages}
        old = {id_: self._found_by(id_) for article in gone for id_ in self._members[article]}
        anew = self._weigh(gone, new)
        there = {p.id for a in new for p in a.passages}
        changed = {id_ for id_ in there if before.get(id_) != (self._passages[id_], self._profiles[id_])}
        lost = old.keys() - there
        repinned = self._note_pins(lost | (changed & old.keys()), changed)
        self._articles.fetch(id_ for name in revoiced for id_ in self._speakers.articles(name))
        heard = {id_ for name in revoiced for id_ in self._spoken(name)}
        self._grouping.fetch_of(heard)
        again = {id_ for id_ in heard - changed if self._had_another_state(id_, revoiced)}
        out = {id_: old[id_] for id_ in lost | (changed & old.keys())} | {id_: self._found_by(id_) for id_ in again}
        items = [item for id_ in sorted(changed | again) if (item := self._item(id_))]
        found = self._grouping.change(out, items, anew=anew)
        return self._name(found, changed, repinned, heard)

    def _weigh(self, gone: Iterable[str], new: Sequence[AlignArticle]) -> bool:
        """Put articles in the place of others, and count what is in the sample; returns whether that tells of one event more
        or less than before."""
        before = set(self._order[:SAMPLE])
        for article in gone:
            if article in before:
                self._count(article, -1)
                before.remove(article)
            self._kinship.drop(article)
            del self._order[bisect_left(self._order, article)]
            for id_ in self._members[article]:
                self._passages.pop(id_, None)
                self._profiles.pop(id_, None)
            self._members[article] = ()
            self._beside[article] = set()
        for one in new:
            insort(self._order, one.id)
            self._members[one.id] = tuple(p.id for p in one.passages)
            self._fresh.add(one.id)
        after = set(self._order[:SAMPLE])
        for id_ in before - after:
            self._count(id_, -1)
        for id_ in after - before:
            self._count(id_, 1)
        if self._is_sample_changed:
            self._kept.changed[""].update(self._about_sample())
            self._is_sample_changed = False
        return self._kinship.look()

    def _count(self, article: str, sign: int) -> None:
        self._is_sample_changed = True
        self._rarity.add(self._held(article), sign)
        self._kinship.sample(article, sign)

    def _note_pins(self, gone: Iterable[str], new: Iterable[str]) -> set[str]:
        """Returns the ids that people gave to claims, and gave to none before, or no longer give."""
        before = set(self._pins)
        for id_ in gone:
            if pin := self._grouping.pin.get(id_):
                self._pins[pin] -= 1
                self._kept.changed[id_][PIN] = ""
        for id_ in new:
            if pin := self._passages[id_].claim:
                self._pins[pin] += 1
                self._kept.changed[id_][PIN] = pin
        self._pins = +self._pins
        return before ^ self._pins.keys()

    def _passage(self, id_: str) -> AlignPassage | None:
        article = article_of(id_)
        passages = self._articles[article].passages if article in self._articles else ()
        return next((p for p in passages if p.id == id_), None)

    def _profile(self, id_: str) -> Profile:
        return profile_of(self._articles[article_of(id_)], self._passages[id_])

    def _item(self, id_: str) -> Item | None:
        if (passage := self._passages.find(id_)) is None:
            return None
        opens = passage.start < OPENING
        return Item(id_, article_of(id_), self._profiles[id_], self._state(passage), passage.claim, opens)

    def _state(self, passage: AlignPassage) -> str | None:
        voice = self._speakers.voices.find(passage.speaker) if passage.speaker else None
        return voice.state if voice else None

    def _spoken(self, name: str) -> list[str]:
        """The passages that are said under this name."""
        return [
            p.id
            for article in self._speakers.articles(name)
            for p in self._articles[article].passages
            if p.speaker == name
        ]

    def _had_another_state(self, id_: str, revoiced: Mapping[str, Voice | None]) -> bool:
        passage = self._passages[id_]
        before = revoiced[passage.speaker or ""]
        return (before.state if before else None) != self._state(passage)

    def _name(self, found: Regrouped, changed: set[str], repinned: set[str], heard: set[str]) -> set[AlignedClaim]:
        """Name the claims of groups that were made anew, hold ``changed`` passages, or have an id that is ``repinned``.
        Returns those and all that are told from others in another way for them, or for what is ``heard``."""
        home = self._grouping.group
        founders = {id_ for id_ in self._every() if _founded(id_) in repinned} if repinned else set()
        stale = found.now - found.before | {home[id_] for id_ in changed | founders}
        stale |= {group for id_ in repinned if (group := home.find(self._named.get(id_, "")))}
        numbers: dict[str, bool] = {}  # whether several groups had them
        was_told: dict[str, str | None] = {}
        for group in {*(found.before - found.now), *stale}:
            if claim := self._claims.find(group):
                del self._claims[group]
                was_told[claim.id] = claim.told
                if self._named.pop(claim.id, None):
                    self._kept.changed[group[0]][NAMED] = ""
                for number in claim.figures:
                    numbers.setdefault(number, len(self._bearing[number]) > 1)
                    self._bearing.discard(number, group[0])
        for group in sorted(stale):
            claim = self._claims[group] = self._claim(group)
            claim.told = was_told.get(claim.id)
            if claim.id != _founded(group[0]):
                self._named[claim.id] = group[0]
                self._kept.changed[group[0]][NAMED] = claim.id
            for number in claim.figures:
                numbers.setdefault(number, len(self._bearing[number]) > 1)
                self._bearing.add(number, group[0])
        self._grouping.written.update(group[0] for group in stale)
        told = stale | found.near | {home[id_] for id_ in heard}
        told |= {
            home[first]
            for n, shared in numbers.items()
            if shared != (len(self._bearing[n]) > 1)
            for first in self._bearing[n]
        }
        told |= {group for other in stale for group in self._grouping.nearest_to(other)}
        return self._tell_all(told)

    def _claim(self, group: Group) -> _Claim:
        members = [(self._passages[id_], self._profiles[id_]) for id_ in group]
        figures = frozenset(n for _, found in members for n in found.numbers if large({n}))
        return _Claim(self._claim_id(group), clearest(members).id, figures)

    def _claim_id(self, group: Group) -> str:
        """The pinned id, else one from the first passage whose id belongs to no other claim."""
        if self._pins and (pin := next((pin for id_ in group if (pin := self._grouping.pin.get(id_))), None)):
            return pin
        names = map(_founded, chain(group, (f"{group[0]}-{i}" for i in count(2))))
        return next(name for name in names if name not in self._pins)

    def _tell_all(self, groups: set[Group]) -> set[AlignedClaim]:
        self._grouping.fetch_of(chain.from_iterable(groups))
        return set(map(self._tell, groups))

    def _tell(self, group: Group) -> AlignedClaim:
        """The claim of a group, with whose figure it is in brackets where another claim gives one of the same."""
        claim, near = self._claims[group], self._grouping.near(group)
        name = None
        if any(len(self._bearing[number]) > 1 for number in claim.figures):
            passages = [self._passages[id_] for id_ in group if self._profiles[id_].numbers]
            voices = self._speakers.voices
            name = whose([voice for p in passages if p.speaker and (voice := voices.find(p.speaker))])
        label = label_of(self._passages[claim.clearest])
        label = f"{label} ({name})" if name and name not in label else label
        return AlignedClaim(claim.id, label, group, self._claims[near].id if near else None, self._grouping.fits(group))


def profile_of(article: AlignArticle, passage: AlignPassage) -> Profile:
    """The profile of a passage of an article."""
    counted = (span_of(estimate.id) for estimate in article.estimates)
    return profile(
        passage.features,
        article.text[passage.start : passage.end] or passage.label,
        counts=any(passage.start <= start and end <= passage.end for start, end in counted),
        spoken=passage.speaker is not None,
    )


def _founded(passage: str) -> str:
    """The id of the claim that the passage founds."""
    return f"c{sha256(passage.encode()).hexdigest()[:10]}"
