"""10,000 inputs a reader by atheris, where it is installed: ``make test-long``."""

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from reading import made

ROOT = Path(__file__).parents[2]


@pytest.mark.long
@pytest.mark.timeout(3600)
@pytest.mark.skipif(find_spec("atheris") is None, reason="atheris is not installed: pip install atheris")
@pytest.mark.parametrize("name", list(made.each()))
def test_no_input_ends_a_reading_with_a_mistake(tmp_path: Path, name: str) -> None:
    paths = os.pathsep.join((str(ROOT), str(ROOT / "tests"), *filter(None, sys.path)))
    done = subprocess.run(
        [sys.executable, "-m", "tests.fuzz.readers", name, "10000", str(tmp_path)],
        env=os.environ | {"PYTHONPATH": paths}, cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    stopped_at = [path.read_bytes() for path in tmp_path.glob("*-*") if path.is_file()]
    # Not by its exit code: libFuzzer's own clock may end it once more when it is done.
    assert not stopped_at, f"{stopped_at}\n{done.stderr[-4000:]}"
    assert "Done 10000" in done.stderr, done.stderr[-4000:]
