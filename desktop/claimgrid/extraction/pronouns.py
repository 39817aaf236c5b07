"""Whom a pronoun stands for: the person or body that leads the sentence before it.

Centering in short: who speaks, or is the subject of the sentence, is taken up by the next one's pronoun (Grosz, Joshi and
Weinstein, 1995).
"""

from bisect import bisect_right
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from enum import IntEnum

from claimgrid.domain.article import Span

HE = frozenset({"he", "him", "his"})
SHE = frozenset({"she", "her", "hers"})
IT = frozenset({"it", "its"})
THEY = frozenset({"they", "them", "their"})
_OF_ANOTHER = ("his ", "her ", "their ")
"""Heads of names: "his lawyer says he fell" is not of the lawyer."""
_TAG = 40  # characters between a quotation and the pronoun of its tag
_BACK = 3  # sentences that a pronoun looks back


class Rank(IntEnum):
    """How strongly a sentence puts somebody first."""

    NAMED = 0
    SUBJECT = 1
    SPEAKER = 2


class Kind(IntEnum):
    """What a name is the name of."""

    PERSON = 0
    BODY = 1
    GROUP = 2
    NAME = 3  # a bare name that may be either a person's or a body's


@dataclass(frozen=True)
class Candidate:
    """Somebody named at ``place``. ``word`` is the main word there."""

    place: int
    name: str
    kind: Kind
    rank: Rank
    word: str = ""


@dataclass
class Pronouns:
    """The people and bodies of one article in text order, the places where its sentences begin, and of which sex people are
    ("he" or "she"), as their titles and the pronouns resolved so far tell."""

    sentences: Sequence[int]
    candidates: list[Candidate] = field(default_factory=list)
    sexes: dict[str, str] = field(default_factory=dict)
    passed_over: list[Span] = field(default_factory=list)
    """Places in the text where no candidate counts for the moment."""

    def add(self, candidate: Candidate) -> None:
        """Keep a candidate; speakers are added as they are found."""
        self.candidates.append(candidate)

    def resolve(self, pronoun: str, place: int) -> str | None:
        """The name behind ``pronoun`` (lower case) at ``place``; None where nobody fits."""
        before = [c for c in self.candidates if c.place < place and not self._is_passed_over(c)]
        if pronoun in HE | SHE:
            sex = "he" if pronoun in HE else "she"
            fitting = [c for c in before if c.kind in (Kind.PERSON, Kind.NAME) and self.sexes.get(c.name, sex) == sex]
            fitting = [c for c in fitting if not c.name.lower().startswith(_OF_ANOTHER)]
            found = self._leading(fitting, place)
            if found is not None:
                self.sexes.setdefault(found, sex)
            return found
        if pronoun in IT:
            return self._leading([c for c in before if c.kind in (Kind.BODY, Kind.NAME)], place)
        if pronoun in THEY:
            spoke = [c for c in before if c.rank is Rank.SPEAKER]
            return self._leading([c for c in spoke if c.kind is not Kind.PERSON], place)
        return None

    def _is_passed_over(self, candidate: Candidate) -> bool:
        return any(start <= candidate.place < end for start, end in self.passed_over)

    def _before_quotation(self, place: int) -> int:
        """Where the quotation begins that ends right before ``place``: its sentences tell of nobody who might be meant."""
        return min((start for start, end in self.passed_over if 0 <= place - end <= _TAG), default=place)

    def known_as(self, word: str, place: int, wanted: AbstractSet[str] = frozenset()) -> str | None:
        """The body last called ``word`` before ``place`` ("the group"), whose name holds all ``wanted`` words but that one;
        where there is none, the only one that is called so after it."""
        bodies = [c for c in self.candidates if c.word == word and c.kind is Kind.BODY and c.name.lower() != word]
        bodies = [c for c in bodies if not c.name.lower().startswith((*_OF_ANOTHER, "its "))]  # "Her party said"
        bodies = [c for c in bodies if c.name[:1].isupper() and wanted - {word} <= set(c.name.lower().split())]
        before = [c.name for c in bodies if c.place < place]
        after = {c.name for c in bodies}
        return before[-1] if before else min(after) if len(after) == 1 else None

    def introduced(self, place: int) -> str | None:
        """The person who leads the sentence before ``place`` and is named there for the first time."""
        now = bisect_right(self.sentences, place)
        people = [c for c in self.candidates if c.place < place and c.kind is Kind.PERSON]
        here = [c for c in people if c.rank >= Rank.SUBJECT and bisect_right(self.sentences, c.place) == now - 1]
        earlier = {c.name for c in people if bisect_right(self.sentences, c.place) < now - 1}
        return here[0].name if len({c.name for c in here}) == 1 and here[0].name not in earlier else None

    def _leading(self, fitting: list[Candidate], place: int) -> str | None:
        """Who leads the nearest sentence: first those whom it puts first, then those it only names; else who spoke last."""
        now = bisect_right(self.sentences, self._before_quotation(place))
        for least in (Rank.SUBJECT, Rank.NAMED):
            for sentence in range(now, now - _BACK, -1):
                here = [c for c in fitting if bisect_right(self.sentences, c.place) == sentence]
                here = [c for c in here if c.rank >= least or (sentence == now and c.kind is Kind.BODY)]
                if here:
                    return max(here, key=lambda c: (c.rank, c.place if sentence == now else -c.place)).name
        spoke = [c for c in fitting if c.rank is Rank.SPEAKER]
        return spoke[-1].name if spoke else None
