"""The reading of the hand-annotated set alone, before anything is aligned: each passage stands as a claim of its own.

``python tests/evaluation/passages_of_gold.py [--errors]`` prints passages found, stance and speakers; pairs and dates are
not to be read from it. ``python tests/evaluation/passages_of_gold.py polnear dev`` scores statements on PolNeAR.
"""

import hashlib
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimgrid.domain.article import Document, Span
from claimgrid.extraction import extract, load_model

if TYPE_CHECKING:
    from spacy.language import Language

ROOT = Path(__file__).resolve().parents[2]


def data_folder() -> Path:
    """The folder with the corpora: CLAIMGRID_DATA, by default beside the checkout."""
    return Path(os.environ.get("CLAIMGRID_DATA") or ROOT.parent / "shared")


def document(file: str, text: str) -> Document:
    """A text as a document."""
    return Document(file, text, hashlib.sha256(text.encode()).hexdigest())


def export(nlp: "Language", folder: Path) -> dict[str, Any]:
    """What the open format would hold if no two passages were aligned."""
    articles: list[dict[str, Any]] = []
    claims: list[dict[str, Any]] = []
    for path in sorted(folder.glob("*.txt")):
        articles.append({"id": path.name, "file": path.name, "published": None})
        for p in extract(nlp, document(path.name, path.read_text(encoding="utf-8"))).passages:
            passage = {"article": path.name, "start": p.start, "end": p.end, "stance": p.stance, "speaker": p.speaker}
            claims.append({"id": f"{path.name}:{p.start}", "passages": [passage]})
    return {"articles": articles, "claims": claims, "estimates": []}


def scores(nlp: "Language", *options: str) -> dict[str, Any]:
    """The scorer's own result; what it prints with ``options`` is printed."""
    data = data_folder()
    with tempfile.TemporaryDirectory() as folder:
        exported = Path(folder) / "export.json"
        exported.write_text(json.dumps(export(nlp, data / "seeds")), encoding="utf-8")
        scorer = data / "eval" / "scorers" / "score_project.py"
        command = [sys.executable, scorer, data / "gold" / "seeds.json", exported, "--json", *options]
        out = subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip().splitlines()
    print("\n".join(line for line in out[:-1] if line.startswith(("passage", "stance"))))
    result: dict[str, Any] = json.loads(out[-1])
    return result


def polnear(nlp: "Language", part: str, count: int | None = None) -> str:
    """Score the statements of a part of PolNeAR; the scorer's table."""
    data = data_folder()
    with tempfile.TemporaryDirectory() as folder:
        gold, found = Path(folder) / "gold.jsonl", Path(folder) / "found.jsonl"
        lines = (data / "eval" / "polnear" / f"{part}.jsonl").read_text(encoding="utf-8").splitlines()[:count]
        gold.write_text("\n".join(lines), encoding="utf-8")
        found.write_text(
            "\n".join(json.dumps(_attributions(nlp, json.loads(line))) for line in lines), encoding="utf-8"
        )
        command = [sys.executable, data / "eval" / "scorers" / "score_attribution.py", gold, found]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def _attributions(nlp: "Language", record: dict[str, Any]) -> dict[str, Any]:
    text = record["text"]

    def mentions(spans: tuple[Span, ...]) -> list[list[dict[str, Any]]]:
        return [[{"start": a, "end": b, "text": text[a:b]} for a, b in spans]] if spans else []

    statements = extract(nlp, document(record["doc_id"], text)).statements
    return {
        "doc_id": record["doc_id"],
        "attributions": [
            {"source": mentions(s.speaker_words), "cue": mentions(s.cue), "content": mentions(s.content)}
            for s in statements
        ],
    }


if __name__ == "__main__":
    if sys.argv[1:2] == ["polnear"]:
        print(polnear(load_model(), sys.argv[2]))
    else:
        result = scores(load_model(), *sys.argv[1:])
        print({name: round(result[name], 3) for name in ("found", "stance", "stance_accuracy", "speaker")})
