"""An analyst's own word lists, read on top of the program's by the real reading child; as the folder's README tells them."""

import re
from pathlib import Path

import pytest

from claimgrid import resources
from claimgrid.domain.messages import Problem, ReadFile, Ready
from claimgrid.lexicon import lexicon, own_folder
from worker.child import Child

TEXT = """Flood in Lorn

LORN, May 3 (Lorn Gazette) - Farmers aver that some 4,000 sheep drowned in the flood.
More than 30 border guards died. Burgomaster Ana Ruiz pooh-poohed the report.
"""


def examples() -> dict[str, str]:
    """The examples of the README, each file's together."""
    readme = resources.path("lexicon/README.md").read_text(encoding="utf-8")
    found: dict[str, str] = {}
    name = ""
    for line in readme.splitlines():
        if match := re.match(r"`(\w+)\.toml`", line):
            name = match[1]
        if line.startswith("    "):
            found[name] = found.get(name, "") + line[4:] + "\n"
    return found


@pytest.fixture
def own(own_folders: None) -> Path:
    """The folder of the analyst's lists, with the README's examples in it."""
    folder = own_folder()
    folder.mkdir(parents=True)
    for name, text in examples().items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder


def test_the_readme_has_an_example_of_each_kind() -> None:
    assert {"measures", "cues", "outlets"} <= set(examples())


def test_the_readme_tells_what_each_list_is() -> None:
    folder = resources.path("lexicon")
    rows = re.findall(r"^\| (`.*?`) \|", (folder / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    told = [name for row in rows for name in re.findall(r"`(\S+)`", row)]
    assert sorted(told) == sorted(path.name for path in folder.glob("*.toml"))


def test_a_measure_a_cue_and_an_outlet_come_from_files_of_the_analyst(own: Path, tmp_path: Path) -> None:
    article = tmp_path / "flood.txt"
    article.write_text(TEXT, encoding="utf-8")
    with Child("read") as child:
        assert child.hear() == Ready()
        reading = child.document(ReadFile(str(article), article.name)).reading
    figures = [(e.figure.measure, e.figure.value or e.figure.low) for e in reading.estimates]
    assert figures == [("livestock", 4000), ("casualties", 30)]
    assert "Farmers" in [TEXT[a:b] for s in reading.statements for a, b in s.speaker_words]
    assert reading.document.outlet is not None
    assert reading.document.outlet.value == "Lorn Gazette"


def test_without_them_nothing_of_the_kind_is_found(own_folders: None, tmp_path: Path) -> None:
    article = tmp_path / "flood.txt"
    article.write_text(TEXT, encoding="utf-8")
    with Child("read") as child:
        assert child.hear() == Ready()
        reading = child.document(ReadFile(str(article), article.name)).reading
    assert "livestock" not in [e.figure.measure for e in reading.estimates]


@pytest.mark.parametrize("broken", ["[[measure]\nid =", "measure = 3\n", "[[measure]]\nnouns = ['cow']\n"])
def test_a_broken_list_is_named_and_left_to_its_owner(own_folders: None, tmp_path: Path, broken: str) -> None:
    folder = own_folder()
    folder.mkdir(parents=True)
    (folder / "measures.toml").write_text(broken, encoding="utf-8")
    article = tmp_path / "flood.txt"
    article.write_text(TEXT, encoding="utf-8")
    with Child("read") as child:
        assert child.hear() == Ready()
        (problem,) = [a for a in child.ask(ReadFile(str(article), article.name)) if isinstance(a, Problem)]
    assert str(folder / "measures.toml") in problem.text
    assert "Correct it" in problem.text
    assert (folder / "measures.toml").read_text(encoding="utf-8") == broken


def test_own_entries_come_first_and_one_measure_stays_one(own: Path) -> None:
    lexicon.cache_clear()
    try:
        merged = lexicon("measures")["measure"]
    finally:
        lexicon.cache_clear()
    assert merged[0]["id"] == "livestock"
    troops = [m for m in merged if m["id"] == "troops"]
    assert len(troops) == 1
    assert {"border guard", "soldier"} <= set(troops[0]["nouns"])
