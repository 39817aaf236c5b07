"""Exports in every form, pictures too: what the window and the command write."""

import sys
from pathlib import Path

from claimgrid.domain.chart import build_chart
from claimgrid.domain.matrix import build_matrix
from claimgrid.domain.snapshot import Snapshot
from claimgrid.errors import ExportFailed
from claimgrid.export import Exhibit, Form, What, forms_for, svg, write
from claimgrid.storage import Project

PNG = "png"


def everything(name: str, snapshot: Snapshot, project: Project) -> Exhibit:
    """The whole project as an exhibit: every claim a column of its own, every figure in the panel of its kind."""
    return Exhibit(name, build_matrix(snapshot), build_chart(snapshot), project.statements()).whole()


def write_form(exhibit: Exhibit, what: What, form: str, target: Path) -> None:
    """Write in any form, pictures included. Raises ExportFailed."""
    if form == PNG and what is What.CHART:
        _write_picture(exhibit, target)
    elif form in forms_for(what):
        write(exhibit, what, Form(form), target)
    else:
        possible = ", ".join(forms(what))
        raise ExportFailed(f"The {what.value} cannot be written as {form}. Possible forms: {possible}.")


def forms(what: What) -> tuple[str, ...]:
    """The forms that ``what`` can be written in, pictures included."""
    return (*(form.value for form in forms_for(what)), *((PNG,) if what is What.CHART else ()))


def _write_picture(exhibit: Exhibit, target: Path) -> None:
    from PySide6.QtGui import QGuiApplication  # only a picture needs fonts

    from claimgrid.ui.picture import write_png

    _app = QGuiApplication.instance() or QGuiApplication([sys.argv[0], "-platform", "offscreen"])
    write_png(svg(exhibit.chart, panels=exhibit.panels), target)
