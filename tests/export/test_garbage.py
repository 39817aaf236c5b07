import gc

import pytest

from claimgrid.export import Exhibit, Form, What, content
from claimgrid.ui.language import _

CELLS = {"Entry", "String"}
"""Of the page and of the workbook; the latter's class has no other name."""


def laid_out() -> int:
    """How many there are, of this test or of others."""
    return sum(type(left).__name__ in CELLS for left in gc.get_objects())


@pytest.mark.parametrize("form", [Form.XLSX, Form.DOCX, Form.HTML])
def test_what_was_laid_out_for_a_file_is_gone_once_it_is_written(exhibit: Exhibit, form: Form) -> None:
    """Were it left to the garbage collector, that would hold up the window for as long as it takes to go through it all."""
    gc.collect()
    gc.disable()
    try:
        before = laid_out()
        content(exhibit, What.MATRIX, form, _)
        assert laid_out() == before
    finally:
        gc.enable()
