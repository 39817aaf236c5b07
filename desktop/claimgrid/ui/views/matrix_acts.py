"""What the acts of ``MATRIX`` do with the cells and claims of a table that are chosen; those that do not apply do nothing."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from claimgrid.domain import arranging
from claimgrid.domain.edits import SetChecked, SetStance
from claimgrid.domain.options import RowOrder, RowsBy
from claimgrid.domain.passage import Stance

from .field_popup import move_popup, topic_popup

if TYPE_CHECKING:
    from .matrix_table import MatrixTable


# With all cells that are chosen ------------------------------------------------------------------------------------


def _check(table: "MatrixTable") -> None:
    """Mark the chosen cells as checked; where they all are, take that back."""
    cells = table.chosen_cells()
    if cells:
        done = all(cell.is_checked for cell in cells)
        table.edit_requested.emit(SetChecked(table.chosen_passages(), not done))


def _set_stance(stance: Stance, table: "MatrixTable") -> None:
    """Give all passages of the chosen cells this stance."""
    if passages := table.chosen_passages():
        table.edit_requested.emit(SetStance(passages, stance))


def _move(table: "MatrixTable") -> None:
    """Ask for the claim that the passages of the chosen cells are to carry."""
    if passages := table.chosen_passages():
        popup = move_popup(table, table.grid.matrix.snapshot, passages, table.edit_requested.emit)
        popup.open_at(table.spot(table.currentIndex()))


def _copy(table: "MatrixTable") -> None:
    """Ask for the chosen cells on the clipboard."""
    table.copy_requested.emit(tuple(table.chosen_keys()))


# With the claims that are chosen -------------------------------------------------------------------------------------


def _claims(table: "MatrixTable") -> tuple[str, ...]:
    return tuple(c.key for c in table.chosen_claims())


def _merge(table: "MatrixTable") -> None:
    """Ask for the chosen claims to be merged into the first of them."""
    if len(claims := _claims(table)) > 1:
        table.merge(claims)


def _pin(table: "MatrixTable") -> None:
    """Keep the chosen claims in sight, or no longer."""
    if claims := _claims(table):
        table.options_wanted.emit(arranging.pinned(table.grid.matrix, claims))


def _hide(table: "MatrixTable") -> None:
    """Leave the chosen claims out of the matrix."""
    if claims := _claims(table):
        table.options_wanted.emit(arranging.hidden(table.grid.matrix, claims))


def _ask_topic(table: "MatrixTable") -> None:
    """Ask under which topic the chosen claims are grouped."""
    if claims := _claims(table):
        popup = topic_popup(table, table.grid.matrix.snapshot, claims, table.edit_requested.emit)
        popup.open_at(table.spot(table.currentIndex()))


# With the claim and the source of the current cell -------------------------------------------------------------------


def _rename(table: "MatrixTable") -> None:
    """Open the label of the current claim for typing."""
    if table.currentIndex().isValid():
        table.rename(table.grid.claim_at(table.currentIndex()).key)


def _open_page(table: "MatrixTable") -> None:
    """Ask for the page of the current claim."""
    if claim := table.current_claim():
        table.claim_wanted.emit(claim)


def _step(by: int, table: "MatrixTable") -> None:
    """Move the current claim by so many places."""
    if table.currentIndex().isValid():
        place = table.claim_place(table.currentIndex())
        table.move_claim(place, place + by)


def _sort(table: "MatrixTable") -> None:
    """Sort the sources by their stance on the current claim."""
    if claim := table.current_claim():
        sort_rows_by(table, claim)


def sort_rows_by(table: "MatrixTable", claim: str | None) -> None:
    """Sort the sources by their stance on ``claim``; None: by date."""
    order = RowOrder.STANCE if claim else RowOrder.DATE
    table.options_wanted.emit(replace(table.grid.matrix.options, row_order=order, row_claim=claim))


def _leave_out(table: "MatrixTable") -> None:
    """Ask for the matrix without the articles of the current source."""
    matrix = table.grid.matrix
    if table.currentIndex().isValid() and matrix.options.rows is not RowsBy.SPEAKER:
        table.options_wanted.emit(arranging.without(matrix, table.grid.source_at(table.currentIndex()).articles))


def _turn(table: "MatrixTable") -> None:
    """Ask for rows and columns the other way round."""
    table.turn_requested.emit()


ACTS: dict[str, Callable[["MatrixTable"], None]] = {
    "check": _check, **{stance.value: partial(_set_stance, stance) for stance in Stance}, "move": _move, "copy": _copy,
    "page": _open_page, "rename": _rename, "merge": _merge, "topic": _ask_topic, "pin": _pin, "hide": _hide,
    "left": partial(_step, -1), "right": partial(_step, 1), "sort": _sort, "without": _leave_out, "turn": _turn,
}  # fmt: skip
"""By the names in ``MATRIX``."""
