"""What the review's questions bring: somebody who knows the annotation answers whether two claims are one."""

from collections import Counter
from pathlib import Path
from typing import Any

from claimgrid.alignment import Aligner
from claimgrid.domain.edits import MergeClaims, SetChecked
from claimgrid.domain.passage import Passage
from claimgrid.domain.review import review
from claimgrid.domain.snapshot import Snapshot
from claimgrid.storage import Project


def answer(path: Path, gold: dict[str, Any], most: int) -> int:
    """Answer ``most`` of the questions in the project at ``path`` whether two claims are one, in the order in which the review
    asks them; returns how many there were. Two are one where most of their annotated passages carry one claim."""
    project, aligner = Project.open(path), Aligner()
    aligner.keep(project.to_align())
    project.store(aligner.align(0, whole=True))
    for number in range(most):
        snapshot = project.snapshot()
        item = next((item for item in review(snapshot) if item.suggestion), None)
        if item is None or item.suggestion is None or item.passage is None:
            project.close()
            return number
        claim = snapshot.passage[item.passage].claim
        one, other = (_meaning(snapshot, gold, id_) for id_ in (claim, item.suggestion))
        touched = {p.article for id_ in (claim, item.suggestion) for p in snapshot.passages_of_claim[id_]}
        if one and one == other:
            project.apply(MergeClaims(item.suggestion, (claim,)))
        else:
            project.apply(SetChecked((item.passage,), checked=True))
        aligner.keep(project.to_align(touched))
        project.store(aligner.align(number))
    project.close()
    return most


def _meaning(snapshot: Snapshot, gold: dict[str, Any], claim: str) -> str | None:
    """The annotated claim that most passages of ``claim`` carry."""
    file = {a.id: Path(a.file).name for a in snapshot.articles}
    found = Counter(
        one["id"]
        for p in snapshot.passages_of_claim[claim]
        for one in gold["claims"]
        if any(_is_one(q, p) for q in one["passages"] if gold["articles"][q["article"]] == file[p.article])
    )
    return found.most_common(1)[0][0] if found else None


def _is_one(annotated: dict[str, Any], passage: Passage) -> bool:
    """True where the two overlap by half of the shorter."""
    both = min(annotated["end"], passage.end) - max(annotated["start"], passage.start)
    return both > 0 and 2 * both >= min(annotated["end"] - annotated["start"], passage.end - passage.start)
