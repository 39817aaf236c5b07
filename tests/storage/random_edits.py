"""Edits of every kind, made from random numbers."""

from collections.abc import Callable, Sequence

from claimgrid.domain import edits
from claimgrid.domain.edits import Edit
from claimgrid.domain.estimate import Qualifier
from claimgrid.domain.options import MatrixOptions, SavedView
from claimgrid.domain.passage import Stance
from claimgrid.domain.snapshot import Snapshot
from storage.invented import figure

LABELS = ("Rescued", "The hull", "Who said it")
NAMES = (None, "Ines Lind", "Alva Ferries", "the crew")
Pick = Callable[[int], int]


def _some(items: tuple[str, ...], pick: Pick) -> tuple[str, ...]:
    start = pick(len(items))
    return items[start : start + 1 + pick(3)]


def make_edit(shown: Snapshot, pick: Pick) -> Edit | None:
    """An edit that picks its kind and its targets; some of them do not apply."""
    articles = tuple(a.id for a in shown.articles)
    passages, claims = tuple(p.id for p in shown.passages), tuple(c.id for c in shown.claims)
    estimates = tuple(e.id for e in shown.estimates)
    if not articles or not passages or not estimates:
        return None
    claim, name = claims[pick(len(claims))], NAMES[pick(len(NAMES))]
    article, stance = articles[pick(len(articles))], tuple(Stance)[pick(4)]
    span = (pick(120), 10 + pick(160))
    speakers = tuple(s.id for s in shown.speakers) or ("none",)
    speaker = speakers[pick(len(speakers))]
    spellings = shown.speaker[speaker].spellings if shown.speakers else ()
    number = figure(1 + pick(99), Qualifier.ABOUT)
    kinds: tuple[Callable[[], Edit], ...] = (
        lambda: edits.RenameClaim(claim, LABELS[pick(3)]),
        lambda: edits.SetNote(edits.NoteOn.CLAIM, claim, (name or "")),
        lambda: edits.SetTopic(_some(claims, pick), name),
        lambda: edits.SaveView(SavedView(LABELS[pick(2)], MatrixOptions(text=name or "", hidden=_some(claims, pick)))),
        lambda: edits.RemoveView(LABELS[pick(2)]),
        lambda: edits.MergeClaims(claim, _some(claims, pick)),
        lambda: edits.SplitClaim(
            claim, _some(tuple(p.id for p in shown.passages_of_claim[claim]), pick), LABELS[pick(3)]
        ),
        lambda: edits.MovePassages(_some(passages, pick), claim),
        lambda: edits.RemovePassages(_some(passages, pick)),
        lambda: edits.AddPassage(article, span, stance, claim if pick(2) else None, speaker=name),
        lambda: edits.ResizePassage(passages[pick(len(passages))], span),
        lambda: edits.RenameSpeaker(speaker, name or "Somebody"),
        lambda: edits.SetRole(speaker, name),
        lambda: edits.MergeSpeakers(speaker, _some(speakers, pick)),
        lambda: edits.SplitSpeaker(speaker, _some(spellings or ("none",), pick)),
        lambda: edits.Together(
            (edits.SetStance(_some(passages, pick), stance), edits.SetChecked(_some(passages, pick), checked=True))
        ),
        lambda: edits.SetStance(_some(passages, pick), stance),
        lambda: edits.SetSpeaker(_some(passages, pick), name),
        lambda: edits.SetChecked(_some(passages, pick), checked=bool(pick(2))),
        lambda: edits.SetEstimate(estimates[pick(len(estimates))], number, name, None),
        lambda: edits.AddEstimate(article, span, number, name, "2031-04-02"),
        lambda: edits.RemoveEstimates(_some(estimates, pick)),
        lambda: edits.SetArticleField(_some(articles, pick), ("title", "author", "outlet")[pick(3)], name),
        lambda: edits.SetArticleField(_some(articles, pick), "published", (None, "2031-04-02")[pick(2)]),
        lambda: edits.SetNote(edits.NoteOn.FIGURE, estimates[pick(len(estimates))], LABELS[pick(3)]),
        lambda: edits.SetNote(edits.NoteOn.ARTICLE, article, ("", LABELS[0])[pick(2)]),
        lambda: edits.SetGrade((article,), tuple(edits.GradeOf)[pick(2)], (None, *"A6")[pick(3)]),
        lambda: edits.RemoveArticles((article,)),
        lambda: edits.SettleVersion(article, take=bool(pick(2))),
    )
    return kinds[pick(len(kinds))]()


def random_edit(shown: Snapshot, numbers: Sequence[int]) -> Edit | None:
    """An edit made from these numbers, which are used up one after the other and then from the front again."""
    used = 0

    def pick(below: int) -> int:
        nonlocal used
        used += 1
        return numbers[(used - 1) % len(numbers)] % below

    return make_edit(shown, pick)
