"""What the matrix is wanted to show, and saved views that remember it."""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from .passage import Stance

if TYPE_CHECKING:
    from .snapshot import Snapshot


class RowsBy(StrEnum):
    """What one row stands for. The cell of an outlet, a set or a speaker sums its articles."""

    ARTICLE = "article"
    OUTLET = "outlet"
    SET = "set"
    SPEAKER = "speaker"


class Order(StrEnum):
    """How claims are sorted. Those that answer one question stay side by side, but where a person put them in order."""

    DISAGREEMENT = "disagreement"
    COVERAGE = "coverage"
    APPEARANCE = "first appearance"
    LABEL = "label"
    HAND = "by hand"


class RowOrder(StrEnum):
    """How rows are sorted: by date, by name, by how many claims they carry, by their stance on one claim."""

    DATE = "date"
    NAME = "name"
    COVERAGE = "coverage"
    STANCE = "stance"


class Content(StrEnum):
    """What a cell shows besides the shape of its stance."""

    WORD = "telling word"
    STANCE = "stance"
    COUNT = "count"
    FIGURE = "figure"
    COVERAGE = "coverage"


@dataclass(frozen=True, slots=True)
class MatrixOptions:
    """What is shown, and how it is laid out. Empty tuples and None do not filter; dates are ISO days, both included, and
    drop undated articles.

    Every word of ``text`` ("quoted words" together) is looked for in label, passage, speaker, outlet, date and stance,
    without regard to case. ``sure_only`` drops passages that may not belong to their claim. ``left_out`` are articles,
    ``left_out_origins`` origins that nothing is counted of: what would be known without them. ``pinned`` claims come first, in
    this order; ``hidden`` ones are left out; ``arranged`` is the order of the others for ``Order.HAND``. ``row_claim`` is the
    claim whose stances sort the rows for ``RowOrder.STANCE``.
    """

    rows: RowsBy = RowsBy.ARTICLE
    transposed: bool = False
    fold_single: bool = True
    topics: bool = False
    content: Content = Content.WORD
    min_articles: int = 1
    contested_only: bool = False
    sure_only: bool = False
    stances: tuple[Stance, ...] = ()
    speakers: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    sets: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    text: str = ""
    left_out: tuple[str, ...] = ()
    left_out_origins: tuple[str, ...] = ()
    order: Order = Order.DISAGREEMENT
    row_order: RowOrder = RowOrder.DATE
    row_claim: str | None = None
    pinned: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    arranged: tuple[str, ...] = ()

    @property
    def leaves_out(self) -> bool:
        """Whether articles or origins are left out by hand."""
        return bool(self.left_out or self.left_out_origins)

    def unfiltered(self) -> "MatrixOptions":
        """The same layout without filters, and with every article. Claims hidden by hand stay so: that was decided."""
        return replace(
            self, min_articles=1, contested_only=False, sure_only=False, stances=(), speakers=(), outlets=(), sets=(),
            since=None, until=None, text="", left_out=(), left_out_origins=(),
        )  # fmt: skip

    def resolved(self, snapshot: "Snapshot") -> "MatrixOptions":
        """The same with the ids that origins have now: an origin has that of its first article, and one may come before it."""
        known = snapshot.article
        origins = {known[o].origin if o in known else o for o in self.left_out_origins}
        return replace(self, left_out_origins=tuple(sorted(origins))) if origins else self

    @property
    def layout(self) -> "MatrixOptions":
        """What stays when the project is closed: the layout, what was hidden or left out by hand, no filter."""
        return replace(self.unfiltered(), left_out=self.left_out, left_out_origins=self.left_out_origins)


@dataclass(frozen=True, slots=True)
class SavedView:
    """A way of looking at the project under a name. ``chart`` holds the options of the chart as plain values."""

    name: str
    matrix: MatrixOptions = MatrixOptions()
    chart: dict[str, Any] = field(default_factory=dict)
