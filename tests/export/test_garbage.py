import gc

import pytest

from claimgrid.export import Exhibit, Form, What, content
from claimgrid.ui.language import _

CELLS = {"Entry", "String"}
"""Of the page and of the workbook; the latter's class has no other name."""


@pytest.mark.parametrize("form", [Form.XLSX, Form.HTML])
def test_what_was_laid_out_for_a_file_is_gone_once_it_is_written(exhibit: Exhibit, form: Form) -> None:
    """Were it left to the garbage collector, that would hold up the window for as long as it takes to go through it all."""
    gc.collect()
    gc.disable()
    try:
        content(exhibit, What.MATRIX, form, _)
        assert CELLS.isdisjoint(type(left).__name__ for left in gc.get_objects())
    finally:
        gc.enable()
