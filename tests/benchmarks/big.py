"""An invented project of 200 articles that carry 500 claims in 30,000 passages, in a real file."""

import hashlib
import random
from pathlib import Path

from claimgrid.domain.article import Document, Known
from claimgrid.domain.estimate import Figure, FoundEstimate, Qualifier, Status
from claimgrid.domain.messages import AlignedClaim, AlignedSpeaker, Alignment, Reading
from claimgrid.domain.passage import Features, FoundPassage, Stance
from claimgrid.storage import Project

ARTICLES, CLAIMS, PASSAGES = 200, 500, 30_000
_WORDS = (
    "bridge",
    "river",
    "soldiers",
    "convoy",
    "minister",
    "village",
    "hospital",
    "wall",
    "people",
    "north",
    "border",
)
_NAMES = tuple(f"Anna {name}" for name in ("Berg", "Dahl", "Ek", "Falk", "Holm", "Lund", "Nord", "Sand", "Vik", "Ås"))
_PLACES = ("Orsa", "Tibro", "Lund", "Alva", "Mora", "Sala", "Falun", "Boda")


def make(path: Path) -> Project:
    """Write the project to ``path`` and return it open."""
    chance = random.Random(4)
    project = Project.create(path)
    claims: dict[int, list[str]] = {n: [] for n in range(CLAIMS)}
    mentions: dict[str, set[tuple[str, str]]] = {name: set() for name in _NAMES}
    for number in range(ARTICLES):
        reading = _reading(number, chance)
        article = project.add(reading, f"set {number % 4}")
        for p in reading.passages:
            claims[chance.randrange(CLAIMS)].append(f"{article}:{p.start}-{p.end}")
            if p.speaker:
                mentions[p.speaker].add((article, p.speaker))
    project.store(_alignment(project, claims, mentions, chance))
    # As if a person had put each passage where it is: what was made up says nothing that could be compared.
    project._db.execute("UPDATE passages SET claim_by = 'hand'")
    project._db.conn.commit()
    return project


def _reading(number: int, chance: random.Random) -> Reading:
    text, passages, estimates = f"Report {number}\n", [], []
    for place in range(PASSAGES // ARTICLES):
        start = len(text)
        count = f"{chance.randrange(10, 20_000):,}" if place % 10 == 0 else ""
        text += " ".join((count or "the", *chance.choices(_WORDS, k=20)))
        speaker, stance = chance.choice((None, *_NAMES)), chance.choice(tuple(Stance))
        passages.append(
            FoundPassage(start, len(text), stance, speaker, None, Features(), text[start : start + 40], "made")
        )
        if count:
            value = float(count.replace(",", ""))
            status = chance.choice((Status.PRESENT, Status.KILLED, None))
            figure = Figure("troops", Qualifier.EXACTLY, value, value, value, None, status, None)
            estimates.append(FoundEstimate(start, start + len(count), figure, speaker, None, None, "made"))
        text += ".\n"
    document = Document(
        f"{number}.txt", text, hashlib.sha256(text.encode()).hexdigest(), outlet=Known(f"Outlet {number % 60}", "made"),
        published=Known(f"2031-{1 + number % 9:02}-{1 + number % 28:02}", "made"),
    )  # fmt: skip
    return Reading(document, (), tuple(passages), tuple(estimates), ())


def _alignment(
    project: Project, claims: dict[int, list[str]], mentions: dict[str, set[tuple[str, str]]], chance: random.Random
) -> Alignment:
    aligned = tuple(
        AlignedClaim(
            f"c{n:04}", f"The {chance.choice(_WORDS)} near {chance.choice(_PLACES)}, {n}", tuple(p),
            fits=tuple(0.4 if i % 5 == 0 else 0.9 for i in range(len(p))) if len(p) > 1 else (),
        )
        for n, p in claims.items()
    )  # fmt: skip
    speakers = tuple(
        AlignedSpeaker(f"s-{name}", name, (name,), None, tuple(sorted(found))) for name, found in mentions.items()
    )
    articles = [a.id for a in project.to_align()]
    origins = {a: articles[n - n % 3] for n, a in enumerate(articles)}
    return Alignment(1, aligned, speakers, (), origins, {}, {})
