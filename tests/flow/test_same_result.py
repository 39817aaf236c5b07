"""The same articles give the same exports, byte for byte, however they come and however many programs read them."""

import os
from pathlib import Path
from random import Random

import pytest
from pytestqt.qtbot import QtBot
from tests.flow.conftest import analyse

from claimgrid import resources
from claimgrid.domain.chart import build_chart
from claimgrid.domain.edits import RemoveArticles
from claimgrid.domain.matrix import build_matrix
from claimgrid.export import Exhibit, Form, What
from claimgrid.storage import Project
from claimgrid.ui.exporting import write_form
from claimgrid.ui.session import Session


def reports() -> list[Path]:
    return sorted(resources.sample().glob("*.txt"))


def read(qtbot: QtBot, project: Path, batches: list[list[Path]]) -> Session:
    """A session whose project was given ``batches``, one after the other."""
    session = Session(Project.create(project))
    for batch in batches:
        session.importing.import_paths(batch)
        qtbot.waitUntil(lambda: not session.busy, timeout=120_000)
    return session


def exported(session: Session, folder: Path) -> dict[str, bytes]:
    """The open format, the matrix and the tables, as they would be saved, by name."""
    folder.mkdir()
    snapshot = session.snapshot
    exhibit = Exhibit("Same", build_matrix(snapshot), build_chart(snapshot), session.statements())
    found = {}
    for what, form in (
        (What.EVERYTHING, Form.JSON), (What.MATRIX, Form.CSV), (What.CLAIMS, Form.CSV), (What.PASSAGES, Form.CSV),
        (What.ESTIMATES, Form.CSV), (What.CHART, Form.SVG),
    ):  # fmt: skip
        path = folder / f"{what.value}.{form.value}"
        write_form(exhibit, what, form, path)
        found[path.name] = path.read_bytes()
    return found


@pytest.fixture(scope="module")
def straight(qapp: object, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The exports of all reports, read at once from the command line."""
    folder = tmp_path_factory.mktemp("straight")
    analyse(reports(), folder / "p.claimgrid")
    session = Session(Project.open(folder / "p.claimgrid"))
    found = exported(session, folder / "out")
    session.close()
    return found


def shuffled(seed: int) -> list[Path]:
    return Random(seed).sample(reports(), len(reports()))


@pytest.mark.parametrize(
    "reading",
    [
        ([shuffled(1)], 1),
        ([shuffled(2)], 2),
        ([[report] for report in shuffled(3)], 2),
        ([shuffled(4)[:2], shuffled(4)[2:]], 1),
    ],
    ids=["shuffled", "two at once", "one by one", "two batches"],
)
def test_the_same_articles_give_the_same_exports(
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    straight: dict[str, bytes],
    reading: tuple[list[list[Path]], int],
) -> None:
    batches, readers = reading
    monkeypatch.setattr(os, "cpu_count", lambda: readers)  # as many programs read at once
    session = read(qtbot, tmp_path / "p.claimgrid", batches)
    found = exported(session, tmp_path / "out")
    session.close()
    assert found == straight


@pytest.mark.long
def test_closing_and_opening_between_articles_changes_nothing(
    qtbot: QtBot, tmp_path: Path, straight: dict[str, bytes]
) -> None:
    path = tmp_path / "p.claimgrid"
    first, *rest = shuffled(5)
    session = read(qtbot, path, [[first]])
    for report in rest:
        session.close()
        session = Session(Project.open(path))
        session.importing.import_paths([report])
        qtbot.waitUntil(lambda: not session.busy, timeout=120_000)  # noqa: B023  (waited for at once)
    found = exported(session, tmp_path / "out")
    session.close()
    assert found == straight


def test_an_article_that_came_and_went_leaves_no_trace(
    qtbot: QtBot, tmp_path: Path, straight: dict[str, bytes]
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("LISK, May 9 (Andes) - The dam broke on Monday, police said. At least 12 people died.\n", "utf-8")
    session = read(qtbot, tmp_path / "p.claimgrid", [reports()[:3], [other], reports()[3:]])
    [added] = [a.id for a in session.snapshot.articles if a.file == other.name]
    session.apply(RemoveArticles((added,)))
    qtbot.waitUntil(lambda: not session.busy, timeout=120_000)
    found = exported(session, tmp_path / "out")
    session.close()
    counted = b"; 1 correction made"  # the removal itself
    assert {n: f.replace(counted, b"") for n, f in found.items() if n.endswith("csv")} == {
        n: f for n, f in straight.items() if n.endswith("csv")
    }
