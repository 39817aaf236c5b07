"""What people decide about speakers holds in every article, and through every later alignment."""

from dataclasses import replace

import pytest

from claimgrid.domain import edits
from claimgrid.domain.article import By
from claimgrid.domain.passage import Speaker
from claimgrid.errors import EditRefused
from claimgrid.storage import Project
from storage.invented import align, coast, harbour


def speaker(project: Project, name: str) -> Speaker:
    return next(s for s in project.snapshot().speakers if s.name == name)


@pytest.fixture
def people(two: Project) -> Project:
    two.store(align(two))
    return two


def test_a_new_name_and_role_outlast_alignment_and_reading(people: Project) -> None:
    lind = speaker(people, "Lind")
    assert lind.spellings == ("Ines Lind", "Lind")
    people.apply(edits.RenameSpeaker(lind.id, "  I. Lind "))
    people.apply(edits.SetRole(lind.id, "harbour master"))
    decided = people.snapshot().speaker[lind.id]
    assert (decided.name, decided.role, decided.by) == ("I. Lind", "harbour master", By.HAND)
    regrouped = align(people)
    regrouped = replace(regrouped, speakers=tuple(replace(s, id=f"{s.id}-other") for s in regrouped.speakers))
    people.store(regrouped)
    article = people.snapshot().articles[0]
    people.add_again(article.id, harbour() if article.file == "harbour.txt" else coast())
    people.store(align(people))
    assert people.snapshot().speaker[lind.id].name == "I. Lind"
    said = {people.snapshot().speaker_name(p.speaker) for p in people.snapshot().passages if "Lind" in p.text}
    assert said == {"I. Lind"}
    rows = people._db.execute("SELECT DISTINCT speaker FROM v_passages WHERE text LIKE '%Lind%'").fetchall()
    assert rows == [("I. Lind",)]


def test_a_short_name_is_that_of_the_articles_until_a_person_gives_another_name(people: Project) -> None:
    told = align(people)
    [lind] = [s for s in told.speakers if "Ines Lind" in s.spellings]
    people.store(replace(told, speakers=tuple(replace(s, short="Li") if s is lind else s for s in told.speakers)))
    assert people.snapshot().speaker[lind.id].short == "Li"
    people.apply(edits.RenameSpeaker(lind.id, "Harbour Master Lind"))
    people.store(told)
    assert people.snapshot().speaker[lind.id].short is None
    people.undo()
    assert people.snapshot().speaker[lind.id].short == "Li"


def test_a_merge_holds_and_is_taken_back(people: Project) -> None:
    before = people.snapshot()
    lind, company = speaker(people, "Lind"), speaker(people, "The company")
    people.apply(edits.MergeSpeakers(lind.id, (company.id,)))
    for _ in range(2):
        merged = people.snapshot().speaker[lind.id]
        assert merged.spellings == ("Ines Lind", "Lind", "The company")
        assert company.id not in people.snapshot().speaker
        people.store(align(people))
    people.undo()
    assert people.snapshot() == before


def test_a_merge_is_taken_back_also_when_nobody_speaks_under_the_merged_name_any_more(people: Project) -> None:
    lind, company = speaker(people, "Lind"), speaker(people, "The company")
    people.apply(edits.RenameSpeaker(company.id, "Alva Ferries"))
    people.apply(edits.MergeSpeakers(lind.id, (company.id,)))
    article = next(a.id for a in people.snapshot().articles if a.file == "harbour.txt")
    people.add_again(article, replace(harbour(), passages=(), estimates=()))
    people.store(align(people))
    assert people.undo_name() == "merge speakers"
    people.undo()
    people.add_again(article, harbour())
    people.store(align(people))
    assert speaker(people, "Alva Ferries").id == company.id
    assert speaker(people, "Lind").id == lind.id
    people.undo()
    assert speaker(people, "The company").by is By.EXTRACTED


def test_a_split_is_taken_back_also_when_another_article_names_who_was_split_off(project: Project) -> None:
    project.add(harbour(), "ferry")
    project.store(align(project))
    lind = speaker(project, "Lind")
    project.apply(edits.SplitSpeaker(lind.id, ("Ines Lind",)))
    project.add(coast(), "ferry")
    project.undo()
    project.store(align(project))
    assert speaker(project, "Lind").spellings == ("Ines Lind", "Lind")
    assert "Ines Lind" not in {s.name for s in project.snapshot().speakers}


def test_a_spelling_split_off_is_somebody_else(people: Project) -> None:
    before = people.snapshot()
    lind = speaker(people, "Lind")
    people.apply(edits.SplitSpeaker(lind.id, ("Lind",)))
    for _ in range(2):
        names = {p.text[:12]: people.snapshot().speaker_name(p.speaker) for p in people.snapshot().passages}
        assert names["Harbour mast"] == "Ines Lind"
        assert names["“Everyone is"] == "Lind"
        assert people.snapshot().speaker[lind.id].name == "Ines Lind", "its own name left: it goes by what stayed"
        people.store(align(people))
    people.undo()
    assert people.snapshot() == before


@pytest.mark.parametrize("spellings", [(), ("Ines Lind", "Lind"), ("nobody",)])
def test_a_split_leaves_one_and_takes_one(people: Project, spellings: tuple[str, ...]) -> None:
    with pytest.raises(EditRefused, match="one has to stay"):
        people.apply(edits.SplitSpeaker(speaker(people, "Lind").id, spellings))


def test_nobody_is_merged_alone_renamed_to_nothing_or_changed_when_gone(people: Project) -> None:
    lind = speaker(people, "Lind").id
    for edit in (edits.MergeSpeakers(lind, (lind,)), edits.RenameSpeaker(lind, " "), edits.SetRole("s-gone", "x")):
        with pytest.raises(EditRefused):
            people.apply(edit)
