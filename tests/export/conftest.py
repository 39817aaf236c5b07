"""The sample as it is on screen."""

import pytest

from claimgrid.domain.chart import build_chart
from claimgrid.domain.matrix import build_matrix
from claimgrid.domain.options import MatrixOptions
from claimgrid.export import Exhibit
from samples import CRACKS, doubted, sample_snapshot, sample_statements


def show(**options: object) -> Exhibit:
    """The sample under matrix options."""
    matrix = build_matrix(sample_snapshot(), MatrixOptions(**options))  # type: ignore[arg-type]
    return Exhibit("Orsa <dam>", matrix, build_chart(sample_snapshot()), sample_statements())


def show_doubted() -> Exhibit:
    """The sample, in which what two articles say of a claim may not belong to it."""
    snapshot = doubted(CRACKS, "courier", "later")
    return Exhibit("Orsa <dam>", build_matrix(snapshot), build_chart(snapshot), sample_statements())


@pytest.fixture
def exhibit() -> Exhibit:
    """The sample without filters."""
    return show()
