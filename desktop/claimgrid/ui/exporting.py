"""Exports in every form, pictures too: what the window and the command write."""

import sys
from contextlib import suppress
from pathlib import Path

from claimgrid import PROJECT_SUFFIX
from claimgrid.errors import ExportFailed
from claimgrid.export import Exhibit, Form, What, content, forms_for, replace, svg
from claimgrid.export.language import spoken
from claimgrid.storage import is_database
from claimgrid.ui.language import _, mark

PICTURES = ("png", "pdf")
"""What the chart can be written as besides the forms that need no Qt."""


def write_form(exhibit: Exhibit, what: What, form: str, target: Path) -> None:
    """Write in any form, pictures included, in the place of ``target``, but never of a project. Raises ExportFailed."""
    if target.suffix.lower() == PROJECT_SUFFIX or is_database(target):
        raise ExportFailed(
            "“{name}” is the name of a project, and an export replaces none. Choose another name.", name=target.name
        )
    replace(target, in_form(exhibit, what, form))


def print_form(exhibit: Exhibit, what: What, form: str) -> None:
    """Write to standard output. Raises ExportFailed for forms that are no text."""
    if form in (*PICTURES, Form.XLSX, Form.DOCX):
        raise ExportFailed("What is written as {form} is no text. Name a file for it with --output.", form=form)
    data = in_form(exhibit, what, form)
    with suppress(BrokenPipeError), open(sys.stdout.fileno(), "wb", closefd=False) as out:  # who reads may stop early
        out.write(data)


def in_form(exhibit: Exhibit, what: What, form: str) -> bytes:
    """What a file in this form holds, pictures included. Raises ExportFailed."""
    if form in PICTURES and what is What.CHART:
        with spoken(_):
            return _drawn(svg(exhibit.chart), form)
    if form in forms_for(what):
        return content(exhibit, what, Form(form), _, _drawn)
    possible = ", ".join(forms(what))
    raise ExportFailed(
        "{what} can be written as {possible}, not as {form}.", what=_NAMES[what], possible=possible, form=form
    )


_NAMES = {
    What.MATRIX: mark("The matrix"),
    What.CLAIMS: mark("Claims"),
    What.ESTIMATES: mark("Figures"),
    What.PASSAGES: mark("Passages"),
    What.CHART: mark("The chart"),
    What.EVERYTHING: mark("The whole project"),
}


def forms(what: What) -> tuple[str, ...]:
    """The forms that ``what`` can be written in, pictures included."""
    return (*(form.value for form in forms_for(what)), *(PICTURES if what is What.CHART else ()))


def _drawn(drawing: str, form: str = "png") -> bytes:
    from PySide6.QtGui import QGuiApplication  # only a picture needs fonts

    from claimgrid.ui import picture

    _app = QGuiApplication.instance() or QGuiApplication([sys.argv[0], "-platform", "offscreen"])
    return picture.pdf(drawing) if form == "pdf" else picture.png(drawing)
