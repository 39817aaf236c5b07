"""The open format: all of the project, the same bytes whatever the screen shows, accepted by the scorer."""

import hashlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from claimgrid.export import Exhibit, Form, What
from claimgrid.ui.exporting import write_form
from conftest import shared
from samples import ARTICLE_IDS, sample_snapshot, sample_texts

from .conftest import show


def data(exhibit: Exhibit, folder: Path) -> dict[str, Any]:
    write_form(exhibit, What.EVERYTHING, Form.JSON, folder / "out.json")
    return json.loads((folder / "out.json").read_text(encoding="utf-8"))


def test_the_fields_are_those_of_the_design(exhibit: Exhibit, tmp_path: Path) -> None:
    found = data(exhibit, tmp_path)
    expected = {
        "articles": "id file sha256 set outlet title author published published_by origin length "
        "reliability credibility note address language version_of",
        "speakers": "id name spellings role",
        "statements": "article content cue speaker_words speaker kind chain",
        "claims": "id label topic note hardened passages",
        "estimates": "article start end text subject measure qualifier low value high status speaker speaker_words "
        "place as_of said by note",
        "reuse": "articles spans share",
    }
    assert list(found) == ["format", "version", "checked", "changes", *expected]
    assert (found["format"], found["version"]) == ("claimgrid", 1)
    for part, names in expected.items():
        assert found[part]
        assert all(list(item) == names.split() for item in found[part]), part
    passage = "article start end text stance speaker speaker_words by checked chain fit"
    assert all(list(p) == passage.split() for c in found["claims"] for p in c["passages"])


def test_spans_are_slices_of_the_texts(exhibit: Exhibit, tmp_path: Path) -> None:
    found, texts = data(exhibit, tmp_path), sample_texts()
    passages = [p for c in found["claims"] for p in c["passages"]]
    assert len(passages) == len(sample_snapshot().passages)
    for item in passages + found["estimates"]:
        assert texts[item["article"]][item["start"] : item["end"]] == item["text"]
    for a in found["articles"]:
        assert a["sha256"] == hashlib.sha256(texts[a["id"]].encode()).hexdigest()
        assert a["length"] == len(texts[a["id"]])
    (reuse,) = found["reuse"]
    a0, a1, b0, b1 = reuse["spans"][0]
    assert texts[reuse["articles"][0]][a0:a1] == texts[reuse["articles"][1]][b0:b1]


def test_what_is_not_known_is_null_and_hands_are_told(exhibit: Exhibit, tmp_path: Path) -> None:
    found = data(exhibit, tmp_path)
    blog = next(a for a in found["articles"] if a["id"] == ARTICLE_IDS["blog"])
    assert (blog["outlet"], blog["published"], blog["published_by"]) == (None, None, None)
    by = {p["text"]: p["by"] for c in found["claims"] for p in c["passages"]}
    assert by["Lakeworks denied that it knew of cracks in the wall"] == "hand"
    assert by["it had no warning of any kind"] == "extracted"
    ranged = next(e for e in found["estimates"] if e["qualifier"] == "range")
    assert (ranged["low"], ranged["value"], ranged["high"], ranged["subject"]) == (1500, None, 2500, None)


def test_speakers_go_by_their_full_names(exhibit: Exhibit, tmp_path: Path) -> None:
    found = data(exhibit, tmp_path)
    said = {s["kind"]: s["speaker"] for s in found["statements"]}
    assert said == {"direct": "Ilse Brandt", "indirect": "the army"}
    brandt = next(s for s in found["speakers"] if s["name"] == "Ilse Brandt")
    assert brandt["spellings"] == ["Brandt", "Ilse Brandt", "Minister Ilse Brandt"]


def test_filters_do_not_touch_it_and_the_bytes_are_the_same(exhibit: Exhibit, tmp_path: Path) -> None:
    data(exhibit, tmp_path)
    first = (tmp_path / "out.json").read_bytes()
    data(show(contested_only=True, transposed=True), tmp_path)
    assert (tmp_path / "out.json").read_bytes() == first


def test_the_scorer_reads_it(exhibit: Exhibit, tmp_path: Path) -> None:
    scorer = shared("eval/scorers/score_project.py")
    found = data(exhibit, tmp_path)
    files = {a["file"].rsplit("/", 1)[-1]: a["id"] for a in found["articles"]}
    ids = {article: key for key, article in ARTICLE_IDS.items()}
    strip = lambda items: [dict(i, article=ids[i["article"]]) for i in items]
    gold = {
        "articles": {ids[a]: name for name, a in files.items()},
        "claims": [{"id": c["id"], "passages": strip(c["passages"])} for c in found["claims"]],
        "estimates": strip(found["estimates"]),
        "metadata": [{"article": ids[a["id"]], "published": a["published"]} for a in found["articles"]],
        "reuse": [],
    }
    (tmp_path / "gold.json").write_text(json.dumps(gold), encoding="utf-8")
    command = [sys.executable, str(scorer), str(tmp_path / "gold.json"), str(tmp_path / "out.json"), "--json"]
    scores = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    assert (scores["found"], scores["pair"][2], scores["stance"], scores["speaker"]) == (1, 1, 1, 1)
    assert scores["estimates"] == [1, 1, 1]
    assert scores["published"] == {"right": 5}
