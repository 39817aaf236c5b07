"""Where the corpora and their scorers stand, and what all measures need of them. Nothing of a corpus is copied here."""

import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimgrid.domain.article import Document
from claimgrid.domain.messages import AlignArticle, AlignPassage, Reading
from claimgrid.domain.passage import passage_id
from claimgrid.extraction import extract, load_model

if TYPE_CHECKING:
    from spacy.language import Language

ROOT = Path(__file__).resolve().parents[2]
Record = dict[str, Any]


class MissingData(Exception):
    """A corpus or its scorer is not there; the message names it."""


def data_folder() -> Path:
    """The folder with the corpora: CLAIMGRID_DATA, by default beside the checkout."""
    return Path(os.environ.get("CLAIMGRID_DATA") or ROOT.parent / "shared")


def shared(name: str) -> Path:
    """A file or folder of the data. Raises MissingData."""
    path = data_folder() / name
    if not path.exists():
        raise MissingData(name)
    return path


def records(name: str) -> list[Record]:
    """The rows of a JSON Lines file of the data. Raises MissingData."""
    return [json.loads(line) for line in shared(name).read_text(encoding="utf-8").splitlines()]


def scorer(name: str, gold: Iterable[Any], found: Iterable[Any], *options: str) -> str:
    """What the scorer ``name`` prints of the rows ``found`` against the rows ``gold``. Raises MissingData."""
    program = shared(f"eval/scorers/{name}.py")
    with tempfile.TemporaryDirectory() as folder:
        paths = Path(folder) / "gold.jsonl", Path(folder) / "found.jsonl"
        for path, rows in zip(paths, (gold, found), strict=True):
            path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        return run(program, *paths, *options)


def run(program: Path, *arguments: Path | str) -> str:
    """What a Python program prints."""
    command = [sys.executable, str(program), *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def figure(pattern: str, printed: str) -> float:
    """The first group of ``pattern`` in what a scorer printed."""
    match = re.search(pattern, printed, re.DOTALL)
    if match is None:
        raise ValueError(f"The scorer printed nothing like {pattern!r}.")
    return float(match[1])


@cache
def model() -> "Language":
    """The model, once a process."""
    return load_model()


def read(text: str, name: str = "text.txt") -> Reading:
    """What extraction finds in ``text``."""
    return extract(model(), Document(name, text, hashlib.sha256(text.encode()).hexdigest()))


def to_align(key: str, text: str, reading: Reading | None = None) -> AlignArticle:
    """A text as alignment is sent it, with the passages of its reading."""
    passages = tuple(
        AlignPassage(passage_id(key, p.start, p.end), p.start, p.end, p.stance, p.speaker, p.features, p.label)
        for p in (reading.passages if reading else ())
    )
    return AlignArticle(key, text, None, None, (), (), passages, ())
