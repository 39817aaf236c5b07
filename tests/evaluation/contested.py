"""Which claims are rightly shown as contested, as the annotation has it."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from claimgrid.domain.matrix import build_matrix
from claimgrid.domain.snapshot import Snapshot
from claimgrid.storage import Project

from .belonging import Annotation

RATES = {"contested right": ("right", "shown"), "contested found": ("found", "disputed")}
"""The scores, each one count in another."""


def count_contested(snapshot: Snapshot, gold: dict[str, Any]) -> Counter[str]:
    """``shown`` are the claims with a column of their own that the matrix calls contested, as far as they hold an annotated
    passage; ``right`` are those of them with two passages of which one carries and one disputes one annotated claim.
    ``disputed`` are the annotated claims with both, of which ``found`` have both in one that is shown as contested."""
    annotation = Annotation(snapshot, gold)
    annotated = ((claim["id"], p["stance"] == "disputes") for claim in gold["claims"] for p in claim["passages"])
    counts, seen = Counter[str](disputed=len(_both(annotated))), set[str]()
    for column in build_matrix(snapshot).columns:
        members = [p for claim in column.claims for p in snapshot.passages_of_claim[claim]]
        sides = set().union(*map(annotation.sides, members))
        if column.contested and sides:
            both = _both(sides)
            counts.update(shown=1, right=int(bool(both)))
            seen |= both
    return counts + Counter(found=len(seen))


def contested(path: Path, gold: dict[str, Any]) -> Counter[str]:
    """The counts of the project at ``path``."""
    project = Project.open(path)
    snapshot = project.snapshot()
    project.close()
    return count_contested(snapshot, gold)


def rates(counts: Counter[str]) -> dict[str, float]:
    """The scores, but for those of nothing."""
    return {name: counts[part] / counts[whole] for name, (part, whole) in RATES.items() if counts[whole]}


def _both(sides: Iterable[tuple[str, bool]]) -> set[str]:
    """The claims that are both carried and disputed."""
    every = set(sides)
    return {claim for claim, disputes in every if (claim, not disputes) in every}
