from dataclasses import replace

import pytest

from claimgrid.domain import edits
from claimgrid.domain.article import By, Known
from claimgrid.domain.hits import EXCERPTS, excerpts
from claimgrid.domain.options import MatrixOptions, SavedView
from claimgrid.domain.passage import Stance
from claimgrid.storage import Project
from claimgrid.storage.rows import claim_id
from storage.invented import HARBOUR, align, check, harbour, plain, reading


def test_an_article_comes_with_all_that_was_read(project: Project) -> None:
    found = harbour(outlet="Alva Post", title="Ferry accident")
    article = project.add(found, "ferry")
    shown = project.snapshot()
    kept = shown.article[article]
    assert article == "a" + found.document.sha256[:12]
    assert (kept.outlet, kept.title) == (
        Known("Alva Post", "the outlet line"),
        Known("Ferry accident", "the title line"),
    )
    assert (kept.author, kept.published, kept.set, kept.origin) == (None, None, "ferry", article)
    assert (kept.length, kept.words) == (len(HARBOUR), len(HARBOUR.split()))
    assert project.text(article) == HARBOUR
    assert project.statements() == {article: found.statements}
    assert shown.sets == ("ferry",)
    first = min(shown.passages, key=lambda p: p.start)
    assert first.text == "Harbour master Ines Lind said about 40 passengers were rescued."
    assert (first.stance, first.by, first.checked, first.stale, first.why) == (
        Stance.ATTRIBUTES, By.EXTRACTED, False, False, "invented",
    )  # fmt: skip
    assert HARBOUR[slice(*first.speaker_words)] == "Ines Lind"
    assert shown.speaker_name(first.speaker) == "Ines Lind"
    [figure] = shown.estimates
    assert (figure.text, figure.figure, figure.as_of) == ("about 40 passengers", found.estimates[0].figure, None)


def test_a_new_passage_is_a_claim_of_its_own(two: Project) -> None:
    shown = two.snapshot()
    assert {p.claim for p in shown.passages} == {claim_id(p.id) for p in shown.passages}
    for p in shown.passages:
        assert shown.claim[p.claim].label == p.text[:40]


def test_the_same_file_is_stored_once(project: Project) -> None:
    first = project.add(harbour(), "ferry")
    before = project.snapshot()
    assert project.add(harbour(), "ferry") == first
    assert project.snapshot() == before


def test_a_further_file_with_the_same_text_is_an_article_of_its_own(project: Project) -> None:
    first = project.add(harbour(), "ferry")
    second = project.add(reading(HARBOUR, file="later/harbour.txt"), "ferry")
    third = project.add(harbour(), "other set")
    assert (second, third) == (f"{first}-2", f"{first}-3")
    assert len({p.id for p in project.snapshot().passages}) == 3 * len(harbour().passages)
    assert project.snapshot().sets == ("ferry", "other set")


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_identical_texts_are_numbered_whatever_was_read_first(project: Project, order: tuple[int, ...]) -> None:
    files = [("one", "a.txt", "Alva Post"), ("one", "b.txt", "Alva Times"), ("two", "a.txt", "Alva Day")]
    for i in order:
        set_name, file, outlet = files[i]
        added = project.add(reading(HARBOUR, file=file, outlet=outlet), set_name)
        assert (project.snapshot().article[added].set, project.snapshot().article[added].file) == (set_name, file)
    assert [(a.set, a.file, a.outlet.value) for a in project.snapshot().articles] == files


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_what_was_found_stays_with_the_file_it_was_found_in(project: Project, order: tuple[int, ...]) -> None:
    denied = "The company denied that the hull was cracked."
    found = [reading(HARBOUR, file="a.md", sentences=[denied]), harbour()]
    for i in order:
        project.add(found[i], "ferry")
        check(project)
        project.store(align(project))
    shown = project.snapshot()
    first, second = (a.id for a in shown.articles)
    assert (shown.article[first].file, shown.article[second].file) == ("a.md", "harbour.txt")
    assert [p.text for p in shown.passages if p.article == first] == [denied]
    assert len([p for p in shown.passages if p.article == second]) == len(harbour().passages)
    assert [e.article for e in shown.estimates] == [second]
    assert [a.origin for a in shown.articles] == [first, second]


def test_an_article_that_a_person_decided_about_keeps_its_number(project: Project) -> None:
    first = project.add(reading(HARBOUR, file="z.txt"), "ferry")
    project.apply(edits.SetStance((project.snapshot().passages[0].id,), Stance.HEDGES))
    second = project.add(reading(HARBOUR, file="a.txt"), "ferry")
    assert (project.snapshot().article[first].file, project.snapshot().article[second].file) == ("z.txt", "a.txt")


@pytest.mark.parametrize("removed", [False, True])
def test_an_article_that_a_view_leaves_out_keeps_its_number(project: Project, removed: bool) -> None:
    first = project.add(harbour(), "zeta")
    project.apply(edits.SaveView(SavedView("Without it", MatrixOptions(left_out=(first,)))))
    if removed:
        project.apply(edits.RemoveView("Without it"))
    project.add(harbour(), "alpha")
    if removed:
        project.undo()
    shown = project.snapshot()
    assert [shown.article[a].set for a in shown.views[0].matrix.left_out] == ["zeta"]


def test_a_removed_article_comes_back_when_it_is_added_again(project: Project) -> None:
    first = project.add(harbour(), "ferry")
    before = project.snapshot()
    project.apply(edits.RemoveArticles((first,)))
    assert project.is_empty
    assert project.add(harbour(), "ferry") == first
    assert project.snapshot() == before
    project.undo()  # it is there already: nothing to do, and nothing in the way of what was done before
    assert project.snapshot() == before
    assert project.undo_name() is None


def test_places_are_code_points(project: Project) -> None:
    text = "🚢🚢 Two ferries\u00a0sank. “Ça”, said Lind. 𝔄 last line."
    article = project.add(reading(text, ["𝔄 last line."]), "ferry")
    [only] = project.snapshot().passages
    assert only.id == f"{article}:{text.index('𝔄')}-{len(text)}"
    assert only.text == "𝔄 last line."


def test_one_name_is_one_speaker_until_alignment_knows_better(two: Project) -> None:
    shown = two.snapshot()
    assert [s.name for s in shown.speakers if s.name == "Ines Lind"] == ["Ines Lind"]
    speakers = {p.speaker for p in shown.passages if "Ines Lind" in p.text}
    assert len(speakers) == 1


def test_a_reading_that_cannot_be_stored_leaves_nothing(project: Project) -> None:
    broken = harbour()
    backwards = replace(broken.passages[0], start=30, end=10)
    with pytest.raises(Exception, match="CHECK constraint"):
        project.add(replace(broken, passages=(*broken.passages, backwards)), "ferry")
    assert project.is_empty
    assert project._db.execute("SELECT count(*) FROM claims").fetchone() == (0,)


def test_two_findings_at_one_place_are_one(project: Project) -> None:
    twice = harbour()
    project.add(replace(twice, passages=twice.passages * 2, estimates=twice.estimates * 2), "ferry")
    assert len(project.snapshot().passages) == len(twice.passages)
    assert len(project.snapshot().estimates) == 1


def test_documents_give_back_what_a_reader_found(two: Project) -> None:
    ids = [a.id for a in two.snapshot().articles]
    found = dict(two.documents(["gone", *ids]))
    assert sorted(d.file for d in found.values()) == ["coast.txt", "harbour.txt"]
    assert harbour(outlet="Alva Post").document in found.values()


def test_search_finds_words_at_their_places(two: Project) -> None:
    hits = {two.snapshot().article[h.article].file: h for h in two.search("hull CRACKED")}
    assert set(hits) == {"coast.txt", "harbour.txt"}
    start, end = hits["harbour.txt"].spans[0]
    assert HARBOUR[start:end] == "hull"
    (excerpt,) = hits["harbour.txt"].excerpts
    assert [excerpt.text[slice(*mark)] for mark in excerpt.marks] == ["hull", "cracked"]
    assert HARBOUR[slice(*excerpt.place)] == "hull"
    assert [HARBOUR[slice(*s)] for h in two.search('"Everyone is safe"') for s in h.spans] == ["Everyone is safe"]
    assert two.search("lifeboat") == two.search("   ") == two.search("(broken AND") == []


@pytest.mark.parametrize("odd", ["\ufdd0", "\ufdd1", "\ufdd1\ufdd0"])
def test_search_finds_its_places_whatever_the_text_holds(project: Project, odd: str) -> None:
    text = f"{odd} Water {odd}, rose {odd} over the wall."
    project.add(reading(text, file="odd.txt"), "ferry")
    (hit,) = project.search("rose water")
    assert [text[slice(*span)] for span in hit.spans] == ["Water", "rose"]


def test_search_finds_beginnings_of_words_where_they_are_asked_for(two: Project) -> None:
    assert two.search("crack") == []
    assert len(two.search("crack*")) == 2
    assert len(two.search("passeng* rescued")) == 1
    assert [HARBOUR[slice(*s)] for h in two.search('"Everyone is sa"*') for s in h.spans] == ["Everyone is safe"]
    for odd in ("*", '"', '""', "“”", "hull OR", "NOT hull", "hull NEAR(", "a:b", "^hull"):
        assert isinstance(two.search(odd), list)


def test_an_excerpt_is_one_line_of_whole_words() -> None:
    text = "word " * 40 + "the\nneedle\there " + "word " * 40
    at = text.index("needle")
    (found,) = excerpts(text, ((at, at + 6),))
    assert found.text.startswith("… word")
    assert found.text.endswith("word …")
    assert "the needle here" in found.text
    assert [found.text[slice(*m)] for m in found.marks] == ["needle"]
    (start,) = excerpts("needle in the hay", ((0, 6),))
    assert (start.text, start.marks) == ("needle in the hay", ((0, 6),))
    assert len(excerpts("needle " * 2000, tuple((i * 7, i * 7 + 6) for i in range(2000)))) == EXCERPTS


def test_search_leaves_out_removed_articles(two: Project) -> None:
    two.apply(edits.RemoveArticles((two.search("coast")[0].article,)))
    assert two.search("coast") == []
    two.undo()
    assert len(two.search("coast")) == 1


def test_what_is_added_is_in_the_file_at_once(two: Project, tmp_path) -> None:
    two.save_as(tmp_path / "copy.claimgrid").close()
    assert plain(tmp_path / "copy.claimgrid", "SELECT count(*) FROM articles") == [(2,)]
