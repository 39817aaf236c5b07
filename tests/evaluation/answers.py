"""What the review's questions bring: somebody who knows the annotation answers whether passages belong to their claims, and
whether two claims are one."""

from pathlib import Path
from typing import Any

from claimgrid.alignment import Aligner
from claimgrid.domain.edits import Edit, MergeClaims, MovePassages, SetChecked, SplitClaim, Together
from claimgrid.domain.review import Doubt, ReviewItem, review
from claimgrid.domain.snapshot import Snapshot
from claimgrid.storage import Project

from .belonging import Annotation


def answer(path: Path, gold: dict[str, Any], most: int) -> int:
    """Answer ``most`` of these questions about the project at ``path``, in the order in which the review asks them and with
    the edits of its keys; returns how many there were."""
    project, aligner = Project.open(path), Aligner()
    aligner.keep(project.to_align())
    project.store(aligner.align(0, whole=True))
    number = 0
    while number < most:
        snapshot = project.snapshot()
        item = next((item for item in review(snapshot) if item.suggestion or _is_loose(item)), None)
        if item is None:
            break
        number += 1
        project.apply(_answer(snapshot, gold, item))
        claims = {snapshot.passage[item.passage or ""].claim, item.suggestion}
        touched = {p.article for claim in claims if claim for p in snapshot.passages_of_claim[claim]}
        aligner.keep(project.to_align(touched))
        project.store(aligner.align(number))
    project.close()
    return number


def _is_loose(item: ReviewItem) -> bool:
    return any(reason.doubt is Doubt.FIT for reason in item.reasons)


def _answer(snapshot: Snapshot, gold: dict[str, Any], item: ReviewItem) -> Edit:
    """What does not belong moves to the claim where it does, if there is one, else to a claim of its own; one claim of two of
    which most annotated passages carry the same; else right as it is."""
    annotation, passage = Annotation(snapshot, gold), snapshot.passage[item.passage or ""]
    right = SetChecked((passage.id,), checked=True)
    members = snapshot.passages_of_claim[passage.claim]
    if _is_loose(item) and annotation.belongs(passage, members) is False:
        away = (
            other
            for other, ps in snapshot.passages_of_claim.items()
            if other != passage.claim and annotation.belongs(passage, ps)
        )
        home = max(away, key=lambda claim: len(snapshot.passages_of_claim[claim]), default=None)
        leave = MovePassages((passage.id,), home) if home else SplitClaim(passage.claim, (passage.id,))
        return Together((leave, right))
    suggested = annotation.meaning(snapshot.passages_of_claim.get(item.suggestion or "", ()))
    if item.suggestion and suggested and suggested == annotation.meaning(members):
        return Together((MergeClaims(item.suggestion, (passage.claim,)), right))
    return right
