"""Why a passage stands in its claim, in words: which other one is nearest, and what both say."""

from claimgrid.domain.passage import Passage
from claimgrid.domain.snapshot import Snapshot
from claimgrid.ui.language import _

from .differences import common

_MOST = 8
"""Words that are named."""


def beside_text(snapshot: Snapshot, passage: Passage) -> str:
    """What ``passage`` shares with the one of its claim nearest to it, of another article if there is one; "" where it is
    alone."""
    others = [p for p in snapshot.passages_of_claim[passage.claim] if p.id != passage.id]
    others = [p for p in others if p.article != passage.article] or others
    if not others:
        return ""
    shared = {p.id: common(passage.text, p.text) for p in others}
    nearest = max(others, key=lambda p: (len(shared[p.id]), -len(p.text)))
    words, outlet = shared[nearest.id], snapshot.article[nearest.article].outlet_label
    if not words:
        return _("In this claim it is most like the passage of {outlet}, in other words.").format(outlet=outlet)
    text = _("In this claim it is most like the passage of {outlet}; both say: {words}.")
    if len(words) == 1:
        text = _("In this claim it is most like the passage of {outlet}, with which it shares just one word: {words}.")
    return text.format(outlet=outlet, words=", ".join(words[:_MOST]))
