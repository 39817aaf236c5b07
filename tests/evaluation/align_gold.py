"""How well claims are aligned where the passages are given: the gold passages of the five reports, with features as
extraction makes them. Run: ``python tests/evaluation/align_gold.py [--claims]``.

Prints pair F1, B-cubed F1 and purity as shared/eval/scorers/score_project.py computes them.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from claimgrid.alignment import align
from claimgrid.domain.messages import AlignArticle, AlignPassage
from claimgrid.domain.passage import Stance, passage_id
from claimgrid.extraction import load_model
from claimgrid.extraction.blocks import parse_blocks
from claimgrid.extraction.features import features

DATA = Path(os.environ.get("CLAIMGRID_DATA") or Path(__file__).resolve().parents[3] / "shared")


def gold_articles(nlp, data=DATA):
    """The five reports as alignment is sent them, with the gold passages for passages."""
    gold = json.loads((data / "gold/seeds.json").read_text(encoding="utf-8"))
    articles = []
    for key, name in sorted(gold["articles"].items()):
        text = (data / "seeds" / name).read_text(encoding="utf-8")
        blocks = parse_blocks(nlp, text)
        passages = []
        for found in (p for claim in gold["claims"] for p in claim["passages"] if p["article"] == key):
            start, end = found["start"], found["end"]
            inside = [t for b in blocks for t in b.doc if b.start + t.idx < end and b.start + t.idx + len(t) > start]
            passages.append(
                AlignPassage(
                    passage_id(key, start, end), start, end, Stance(found["stance"]), found["speaker"],
                    features(inside, polarity=found["stance"] != "disputes"), found["text"],
                )
            )  # fmt: skip
        articles.append(AlignArticle(key, text, None, None, (), (), tuple(passages), ()))
    return gold, articles


def as_export(gold, articles, alignment):
    """The part of the open format that the scorer reads."""
    place = {p.id: (a.id, p) for a in articles for p in a.passages}
    speaker = {mention: s.name for s in alignment.speakers for mention in s.mentions}
    rows = [{"id": a.id, "file": gold["articles"][a.id], "published": None} for a in articles]
    claims = []
    for claim in alignment.claims:
        passages = [
            {
                "article": a,
                "start": p.start,
                "end": p.end,
                "stance": p.stance.value,
                "speaker": speaker.get((a, p.speaker)),
            }
            for a, p in (place[i] for i in claim.passages)
        ]
        claims.append({"id": claim.id, "label": claim.label, "passages": passages})
    return {"articles": rows, "claims": claims, "estimates": []}


def score(export, data=DATA):
    """The scorer's own figures."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "export.json"
        path.write_text(json.dumps(export), encoding="utf-8")
        command = [sys.executable, data / "eval/scorers/score_project.py", data / "gold/seeds.json", path, "--json"]
        return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


if __name__ == "__main__":
    annotation, found = gold_articles(load_model())
    aligned = align(found, 0)
    result = score(as_export(annotation, found, aligned))
    print({key: result[key] for key in ("pair", "b3", "purity", "speaker", "claims_exported")})
    if "--claims" in sys.argv:
        truth = {
            passage_id(p["article"], p["start"], p["end"]): (c["id"], p["text"], p["speaker"])
            for c in annotation["claims"]
            for p in c["passages"]
        }
        for claim in aligned.claims:
            print(claim.id, claim.label)
            for member in claim.passages:
                print("      ", member.split(":")[0], *truth[member], sep=" | ")
        for entry in aligned.speakers:
            print(entry.name, entry.spellings, entry.role, entry.mentions)
