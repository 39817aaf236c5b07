"""The menus of the matrix: for a cell or several, for a claim's head, for a source's head."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from claimgrid.domain import arranging
from claimgrid.domain.columns import Column
from claimgrid.domain.matrix import CellStance
from claimgrid.domain.options import RowOrder, RowsBy
from claimgrid.domain.passage import Stance
from claimgrid.domain.rows import Row
from claimgrid.ui.acts import MATRIX
from claimgrid.ui.language import _
from claimgrid.ui.theme import icon

from .context_menu import ContextMenu, part_of
from .fields import keys_text
from .matrix_acts import sort_rows_by
from .matrix_headers import MatrixHeader
from .shapes import stance_icon

if TYPE_CHECKING:
    from .matrix_table import MatrixTable


def open_header_menu(table: "MatrixTable", header: MatrixHeader, spot: QPoint) -> None:
    """Open the menu of the head at ``spot``; a claim that is not among the chosen ones is chosen first."""
    section = header.logicalIndexAt(spot)
    heading = header.heading(section)
    menu = ContextMenu(table)
    if isinstance(heading, Column):
        across = header.orientation() is Qt.Orientation.Horizontal
        if heading.key not in {c.key for c in table.chosen_claims()}:
            (table.selectColumn if across else table.selectRow)(section)
        current = table.currentIndex()
        spare = max(0, current.row() if across else current.column())
        index = table.grid.index(spare, section) if across else table.grid.index(section, spare)
        table.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        fill_claim_menu(table, menu, heading)
    elif heading is not None:
        fill_source_menu(table, menu, heading)
    menu.addSeparator()
    menu.addAction(icon("copy"), _("Copy the whole table") + "\tCtrl+Shift+C", lambda: table.copy_requested.emit(()))
    menu.open_at(header.viewport().mapToGlobal(spot))


def fill_cell_menu(table: "MatrixTable", menu: QMenu, index: QModelIndex) -> None:
    """What can be done with the cell at ``index``, and with all that are chosen."""
    cells = table.chosen_cells()
    if not cells:
        menu.addAction(_("This source says nothing about the claim")).setEnabled(False)
    else:
        if len(cells) == 1:
            passages = cells[0].passages  # another cell may stand there when it is chosen
            show = partial(table.cell_chosen.emit, passages)
            menu.addAction(icon("passage"), _("Show words") + f"\t{keys_text('Return')}", show)
        stances = part_of(menu, _("Set stance"))
        for stance in Stance:
            _add(table, stances, stance.value).setIcon(stance_icon(CellStance(stance.value), table.palette()))
        several = len(cells) > 1
        if all(cell.is_checked for cell in cells):
            text = _("Take the check mark away from {n} cells") if several else _("Take the check mark away")
        else:
            text = _("Mark {n} cells as checked") if several else _("Mark as checked")
        _add(table, menu, "check", "check", text.format(n=len(cells)))
        _add(table, menu, "move", "move")
        text = _("Copy {n} cells") if several else _("Copy the cell")
        _add(table, menu, "copy", "copy", text.format(n=len(cells)))
    menu.addSeparator()
    fill_claim_menu(table, menu, table.grid.claim_at(index))
    menu.addSeparator()
    fill_source_menu(table, menu, table.grid.source_at(index))


def fill_claim_menu(table: "MatrixTable", menu: QMenu, column: Column) -> None:
    """What can be done with a claim, or with those that are chosen."""
    if column.folded:
        menu.addAction(icon("fold"), _("Show these claims"), table.unfold_requested.emit)
        return
    claims = table.chosen_claims() or (column,)
    _add(table, menu, "page", "claim")
    _add(table, menu, "rename", "edit")
    if len(claims) > 1:
        _add(table, menu, "merge", "merge")
    else:
        menu.addAction(icon("merge"), _("Merge claims (Ctrl-click two headers first)")).setEnabled(False)
    _add(table, menu, "topic", "topic")
    pinned = {c.key for c in claims} <= set(table.grid.matrix.options.pinned)
    _add(table, menu, "pin", "pin", _("Unpin") if pinned else "")
    _add(table, menu, "hide", "hide")
    _add(table, menu, "sort", "sort")


def fill_source_menu(table: "MatrixTable", menu: QMenu, row: Row) -> None:
    """What can be done with a source."""
    matrix = table.grid.matrix
    if matrix.options.row_order is not RowOrder.DATE:
        menu.addAction(icon("sort"), _("Sort sources by date"), partial(sort_rows_by, table, None))
    if matrix.options.rows is RowsBy.SPEAKER:
        return
    if len(row.articles) == 1:
        menu.addAction(
            icon("articles"),
            _("Open in Articles: outlet, date, text"),
            lambda: table.article_wanted.emit(row.articles[0]),
        )
    menu.addAction(
        icon("without"), _plain("without"), lambda: table.options_wanted.emit(arranging.without(matrix, row.articles))
    )
    origin = matrix.snapshot.article[row.articles[0]].origin
    same = sum(a.origin == origin for a in matrix.snapshot.counted)
    if len(row.articles) == 1 and same > 1:
        menu.addAction(
            icon("without"), _("What if its whole origin ({n} articles) had not?").format(n=same),
            lambda: table.options_wanted.emit(arranging.without_origin(matrix, row.articles[0])),
        )  # fmt: skip


def _add(table: "MatrixTable", menu: QMenu, name: str, picture: str = "", text: str = "") -> QAction:
    """An act of ``MATRIX``, under its own text or ``text``."""
    act = menu.addAction(text or _(MATRIX[name][0]).replace("&", ""), partial(table.act, name))
    act.setText(f"{act.text()}\t{keys_text(MATRIX[name][1])}")
    if picture:
        act.setIcon(icon(picture))
    return act


def _plain(name: str) -> str:
    text, keys = MATRIX[name]
    return f"{_(text).replace('&', '')}\t{keys_text(keys)}"
