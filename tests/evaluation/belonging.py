"""Which passages belong to the claim they are shown in, as the annotation has it."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from typing import Any

from claimgrid.domain.passage import Passage, Stance
from claimgrid.domain.snapshot import Snapshot
from claimgrid.storage import Project


class Annotation:
    """What is annotated in the articles of ``snapshot``."""

    def __init__(self, snapshot: Snapshot, gold: dict[str, Any]) -> None:
        articles = {Path(a.file).name: a.id for a in snapshot.articles}
        self._spans: dict[str, list[tuple[int, int, str, bool]]] = defaultdict(list)
        for claim in gold["claims"]:
            for p in claim["passages"]:
                self._spans[articles[gold["articles"][p["article"]]]].append(
                    (p["start"], p["end"], claim["id"], p["stance"] == Stance.DISPUTES)
                )

    def sides(self, passage: Passage) -> set[tuple[str, bool]]:
        """The annotated claims of ``passage``, and whether it disputes them: it and one of their passages overlap by half of
        the shorter."""
        found = set()
        for start, end, claim, disputes in self._spans[passage.article]:
            both = min(end, passage.end) - max(start, passage.start)
            if both > 0 and 2 * both >= min(end - start, passage.end - passage.start):
                found.add((claim, disputes))
        return found

    def carried(self, passage: Passage) -> set[str]:
        """The annotated claims that ``passage`` carries, or disputes."""
        return {claim for claim, _ in self.sides(passage)}

    def meaning(self, passages: Iterable[Passage]) -> str | None:
        """The annotated claim that most of ``passages`` carry; None where they carry none."""
        found = Counter(chain.from_iterable(sorted(self.carried(p)) for p in passages))
        return found.most_common(1)[0][0] if found else None

    def belongs(self, passage: Passage, claim: Iterable[Passage]) -> bool | None:
        """Whether ``passage`` carries what most others of its ``claim`` do; None where nothing of it is annotated."""
        rest, own = self.meaning(p for p in claim if p.id != passage.id), self.carried(passage)
        return rest in own if rest or own else None


def shown_claims(snapshot: Snapshot) -> list[tuple[Passage, ...]]:
    """The claims of two or more articles."""
    return [ps for ps in snapshot.passages_of_claim.values() if len({p.article for p in ps}) > 1]


def holds_nothing_else(path: Path, gold: dict[str, Any]) -> float:
    """Of the claims of two or more articles that hold an annotated passage, how many hold passages of one claim alone."""
    project = Project.open(path)
    snapshot = project.snapshot()
    project.close()
    annotation = Annotation(snapshot, gold)
    carried = [[annotation.carried(p) for p in ps] for ps in shown_claims(snapshot)]
    known = [sets for sets in carried if any(sets)]
    return sum(bool(set.intersection(*sets)) for sets in known) / len(known)


def fits(path: Path, gold: dict[str, Any]) -> list[tuple[float, bool]]:
    """How likely each passage of a claim of two or more articles is said to belong there, and whether it does, where the
    annotation tells."""
    project = Project.open(path)
    snapshot = project.snapshot()
    project.close()
    annotation = Annotation(snapshot, gold)
    found = [(p.fit, annotation.belongs(p, ps)) for ps in shown_claims(snapshot) for p in ps]
    return [(fit, belongs) for fit, belongs in found if fit is not None and belongs is not None]
