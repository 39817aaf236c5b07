"""Storing what changed comes to the same as storing the whole alignment."""

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from claimgrid.alignment import Aligner
from claimgrid.domain import edits
from claimgrid.domain.estimate import FoundEstimate
from claimgrid.domain.messages import Reading
from claimgrid.storage import Project
from claimgrid.worker.align import in_parts
from storage.invented import check, estimate, reading

NAMES = ("Ines Lind", "Lind", "Harbour master Ines Lind", "the coast guard", "Omar Reyes", "Reyes")
EVENTS = (
    "The hull of the ferry Alva broke on the reef", "Divers of the coast guard searched the wreck of the Alva",
    "The harbour of Visby was closed", "About 40 passengers of the ferry Alva were rescued", "A storm hit the coast",
)  # fmt: skip


BELOW = "All rights reserved by the harbour press; reporting and editing by the night desk of the island"


def report(random: Random, number: int) -> Reading:
    lines = [f"{random.choice(EVENTS)}, {random.choice(NAMES)} said." for _ in range(3)]
    text = f"Report {number}\n" + "\n".join(lines) + f"\n{BELOW}" * (number % 8 > 0)
    told: tuple[FoundEstimate, ...] = ()
    if "About 40 passengers" in text:
        told = (estimate(text, "About 40 passengers", 40, "Ines Lind"),)
    found = reading(text, estimates=told, file=f"{number}.txt")
    passages = [
        replace(p, speaker=next(n for n in sorted(NAMES, key=len, reverse=True) if n in text[p.start : p.end]))
        for p in found.passages
    ]
    return replace(found, passages=tuple(passages))


class Kept:
    """A project whose alignment is kept: by changes, or by the whole each time, at once or in parts."""

    def __init__(self, path: Path, *, whole: bool, parts: bool = False) -> None:
        self.project, self._aligner, self._whole, self._parts = Project.create(path), Aligner(), whole, parts

    def align(self, articles: list[str]) -> None:
        """Align again after these articles came, went or changed."""
        there = self.project.to_align(articles)
        self._aligner.drop(set(articles) - {a.id for a in there})
        self._aligner.keep(there)
        alignment = self._aligner.align(0, whole=self._whole)
        for part in in_parts(alignment, most=2) if self._parts else [alignment]:
            self.project.store(part, is_latest=not part.more_follows)
        check(self.project)


@pytest.mark.parametrize("seed", [0, 1, *(pytest.param(seed, marks=pytest.mark.long) for seed in (2, 3))])
def test_changes_and_parts_come_to_the_same_as_the_whole(seed: int, tmp_path: Path) -> None:
    whole = Kept(tmp_path / "whole.claimgrid", whole=True)
    others = [
        Kept(tmp_path / "changes.claimgrid", whole=False),
        Kept(tmp_path / "parts.claimgrid", whole=True, parts=True),
        Kept(tmp_path / "parts of changes.claimgrid", whole=False, parts=True),
    ]
    random, shared = Random(seed), []
    for number in range(20):
        found, act, pick = report(random, number), random.random(), random.random()
        for kept in (whole, *others):
            added = kept.project.add(found, "set")
            kept.align([added])
            shown = kept.project.snapshot()
            claims = sorted(c.id for c in shown.claims if shown.passages_of_claim.get(c.id))
            claim, passage = claims[int(pick * len(claims))], shown.passages[int(pick * len(shown.passages))]
            if act < 0.3:
                kept.project.apply(edits.RenameClaim(claim, f"Named {number}"))
            elif act < 0.5:
                kept.project.apply(edits.MovePassages((passage.id,), claim))
                kept.align(sorted({p.article for p in shown.passages}))
            elif act < 0.6:
                kept.project.apply(edits.RemoveArticles((passage.article,)))
                kept.align([passage.article])
        shared.append(len(whole.project.snapshot().reuse))
        for other in others:
            assert other.project.snapshot() == whole.project.snapshot()
    assert shared[-1] < max(shared)  # what stands below many is a trailer
    assert any(len(members) > 2 for members in shown.passages_of_claim.values())
