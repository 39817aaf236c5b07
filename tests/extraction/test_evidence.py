"""What is noted of passages and figures is made from the forms of the domain, by which a window can say it in its language."""

from pathlib import Path

import pytest
from tests.extraction.conftest import Read

from claimgrid.domain.evidence import Evidence

INVENTED = Path(__file__).parents[1] / "evaluation" / "invented"


@pytest.mark.parametrize("folder", sorted(p.name for p in INVENTED.iterdir() if p.is_dir()))
def test_every_reason_has_a_form(read: Read, folder: str) -> None:
    reasons = set()
    for path in sorted((INVENTED / folder).glob("*.txt")):
        reading = read(path.read_text(encoding="utf-8"))
        reasons |= {p.why for p in reading.passages} | {e.why for e in reading.estimates}
    assert len(reasons) > 10
    forms = [form for form in Evidence if form is not Evidence.JOINED]
    parts = {part for why in reasons for part in why.split("; ")}
    assert [part for part in sorted(parts) if all(form.of(part) is None for form in forms)] == []
