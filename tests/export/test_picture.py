"""The chart as PNG and PDF: drawn by Qt, written whole or not at all."""

import re
import time
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from claimgrid.domain.chart import build_chart
from claimgrid.errors import ExportFailed
from claimgrid.export import Exhibit, What, svg
from claimgrid.export.palette import palette
from claimgrid.export.target import replace
from claimgrid.storage import Project
from claimgrid.ui.exporting import write_form
from claimgrid.ui.picture import pdf, png
from samples import sample_snapshot


def test_the_picture_has_300_dots_an_inch(qapp: QApplication, tmp_path: Path) -> None:
    replace(tmp_path / "chart.png", png(svg(build_chart(sample_snapshot()))))
    image = QImage(str(tmp_path / "chart.png"))
    assert image.width() == 3000
    assert image.dotsPerMeterX() == round(300 / 0.0254)
    colours = {image.pixelColor(x, y).name() for x in range(0, 3000, 3) for y in range(0, image.height(), 3)}
    assert {palette("light").page.lower(), *(c.lower() for c in palette("light").series[:5])} <= colours


def test_the_page_holds_letters_at_the_size_of_the_drawing(qapp: QApplication, tmp_path: Path) -> None:
    target = tmp_path / "chart.pdf"
    target.write_bytes(pdf(svg(build_chart(sample_snapshot()))))
    page = pypdfium2.PdfDocument(target)[0]
    assert page.get_width() == pytest.approx(720, abs=1), "ten inches"
    words = page.get_textpage().get_text_bounded()
    assert "Northern Wire" in words
    assert "≥ 2,000" in words


def test_the_page_is_the_same_bytes_for_the_same_chart(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    drawing = svg(build_chart(sample_snapshot()))
    first = pdf(drawing)
    time.sleep(1.1)  # a page of Qt's own making tells the second
    assert pdf(drawing) == first


def test_a_failure_leaves_the_old_picture(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    target = tmp_path / "chart.png"
    target.write_bytes(b"old")
    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(ExportFailed, match="disk is full"):
        replace(target, png(svg(build_chart(sample_snapshot()))))
    assert target.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["chart.png"]


def test_what_is_too_long_for_a_picture_is_said(qapp: QApplication, tmp_path: Path) -> None:
    huge = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000000 1000000" width="1000000" height="1000000"/>'
    with pytest.raises(ExportFailed, match="too large"):
        replace(tmp_path / "chart.png", png(huge))
    assert not list(tmp_path.iterdir())


def test_a_missing_folder_is_said(qapp: QApplication, tmp_path: Path) -> None:
    with pytest.raises(ExportFailed, match="folder does not exist"):
        replace(tmp_path / "no" / "chart.png", png(svg(build_chart(sample_snapshot()))))


def test_the_command_and_everything_never_mix_kinds_on_one_scale(qapp: QApplication, tmp_path: Path) -> None:
    project = Project.create(tmp_path / "p.claimgrid")
    whole = Exhibit.of_all("p", sample_snapshot(), project.statements())
    project.close()
    assert (whole.is_whole, len(whole.chart.points)) == (True, len(sample_snapshot().estimates))
    write_form(whole, What.CHART, "svg", tmp_path / "chart.svg")
    write_form(whole, What.CHART, "png", tmp_path / "chart.png")
    drawing = (tmp_path / "chart.svg").read_text(encoding="utf-8")
    assert ">Troops: total strength<" in drawing
    assert QImage(str(tmp_path / "chart.png")).height() == 3 * int(re.findall(r' height="(\d+)"', drawing)[0])
