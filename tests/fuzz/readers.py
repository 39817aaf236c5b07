"""``python -m tests.fuzz.readers NAME RUNS FOLDER``: atheris looks for bytes that end the reading of the file NAME (one of
``made.each()``) in anything but documents or words for the user. It changes what reaches new branches of the reading, RUNS
times; FOLDER takes the inputs it grows, and the one that it stopped at. Needs atheris, which is no requirement of the program.
"""

import sys
import tempfile
import warnings
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["claimgrid.reading"]):
    from reading import made
    from reading.test_damage import read_or_refuse


def main() -> None:
    """Does not return: libFuzzer ends the process, with 0 where it found nothing."""
    name, runs, folder = sys.argv[1], sys.argv[2], Path(sys.argv[3])
    warnings.simplefilter("ignore")  # libraries warn of what is broken
    corpus = folder / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    (corpus / "whole").write_bytes(made.each()[name])
    place = Path(tempfile.mkdtemp())

    def read(data: bytes) -> None:
        read_or_refuse(place, name, data)

    options = [
        f"-atheris_runs={runs}",
        f"-artifact_prefix={folder}/",
        "-max_len=200000",
        "-timeout=60",
        "-rss_limit_mb=4000",
    ]
    atheris.Setup([sys.argv[0], *options, str(corpus)], read)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
