"""Projects to test with; each is checked once more when its test is over."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from claimgrid.storage import Project
from storage.invented import check, coast, harbour


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ferry.claimgrid"


@pytest.fixture
def project(path: Path) -> Iterator[Project]:
    """A new project."""
    project = Project.create(path)
    yield project
    check(project)
    project.close()


@pytest.fixture
def two(project: Project) -> Project:
    """A project with two articles, not aligned yet."""
    project.add(harbour(outlet="Alva Post"), "ferry")
    project.add(coast(), "ferry")
    return project
