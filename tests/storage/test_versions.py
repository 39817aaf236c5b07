"""A newer text of a known article: offered, taken with what people decided, or kept beside the older one; and taken back."""

import hashlib
import itertools
import shutil
from pathlib import Path

import pytest

from claimgrid.domain import edits
from claimgrid.domain.article import By, Document, Known
from claimgrid.domain.matrix import build_matrix
from claimgrid.domain.messages import Reading
from claimgrid.domain.passage import Features, FoundPassage, Stance
from claimgrid.errors import EditRefused
from claimgrid.storage import Project

OLD = "Ferry aground\nAt least 40 people were on board, the port said.\nThe hull holds.\nNobody was hurt at all.\n"
NEW = "Ferry aground\nUpdated at noon.\nAt least 40 people were on board, the port said.\nTwo were hurt.\nThe hull holds.\n"


def reading(text: str, file: str = "a.txt", **known: object) -> Reading:
    """A passage for every line."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    found, start = [], 0
    for line in text.splitlines():
        span = (start, start + len(line))
        found.append(FoundPassage(*span, Stance.ASSERTS, None, None, Features(words=(line,)), line, "a line"))
        start += len(line) + 1
    return Reading(Document(file, text, digest, **known), (), tuple(found), (), ())  # type: ignore[arg-type]


@pytest.fixture
def both(project: Project) -> tuple[str, str]:
    """The older and the newer text, with decisions about three passages of the older one."""
    old = project.add(reading(OLD), "set")
    ids = {p.text: p.id for p in project.snapshot().passages}
    project.apply(edits.SetStance((ids["The hull holds."],), Stance.HEDGES))
    project.apply(edits.SetChecked((ids["At least 40 people were on board, the port said."],), checked=True))
    project.apply(edits.SetChecked((ids["Nobody was hurt at all."],), checked=True))
    project.apply(edits.SetArticleField((old,), "outlet", "Orsa Herald"))
    project.apply(edits.SetGrade((old,), edits.GradeOf.RELIABILITY, "B"))
    return old, project.add(reading(NEW), "set")


def test_it_is_offered_and_its_losses_told(project: Project, both: tuple[str, str]) -> None:
    old, new = both
    assert {a.id: a.version_of for a in project.snapshot().articles} == {old: None, new: old}
    assert project.lost_words(new) == ("Nobody was hurt at all.",)


def test_until_decided_it_does_not_count_beside_the_older_one(
    project: Project, both: tuple[str, str], tmp_path: Path
) -> None:
    old, new = both
    waiting = project.snapshot()
    assert {p.article for p in waiting.passages} == {old}
    assert [a.id for a in waiting.counted] == [old]
    assert [row.articles for row in build_matrix(waiting).rows] == [(old,)]
    assert set(project.statements()) == {old}
    with pytest.raises(EditRefused, match="Decide first"):
        project.apply(edits.AddPassage(new, (0, 5), Stance.ASSERTS, label="Ferry"))
    project.apply(edits.SettleVersion(new, take=False))
    assert {p.article for p in project.snapshot().passages} == {old, new}
    project.undo()
    assert project.snapshot() == waiting
    project.apply(edits.RemoveArticles((old,)))
    assert {p.article for p in project.snapshot().passages} == {new}, "there is no older one any more"
    project.undo()
    assert project.snapshot() == waiting
    shutil.copy(project.path, tmp_path / "copy.claimgrid")
    again = Project.open(tmp_path / "copy.claimgrid")
    assert again.snapshot() == waiting
    again.close()


def test_taking_it_keeps_what_was_decided(project: Project, both: tuple[str, str]) -> None:
    _, new = both
    before = project.snapshot()
    project.apply(edits.SettleVersion(new, take=True))
    after = project.snapshot()
    (article,) = after.articles
    assert (article.id, article.version_of, article.reliability) == (new, None, "B")
    assert article.outlet is not None
    assert (article.outlet.value, article.outlet.by) == ("Orsa Herald", By.HAND)
    stances = {p.text: (p.stance, p.checked) for p in after.passages}
    assert stances["The hull holds."] == (Stance.HEDGES, False)
    assert stances["At least 40 people were on board, the port said."] == (Stance.ASSERTS, True)
    assert stances["Two were hurt."] == (Stance.ASSERTS, False)
    project.undo()
    assert project.snapshot() == before
    project.redo()
    assert project.snapshot() == after


TWICE = (
    "Ferry aground\nAt least 40 people were on board, the port said.\nHe denied it.\nThe hull holds.\nHe denied it.\n"
)


def disputed(project: Project, words: str) -> list[int]:
    """Where the passages with these words stand that dispute, in order."""
    return sorted(p.start for p in project.snapshot().passages if p.text == words and p.stance is Stance.DISPUTES)


@pytest.mark.parametrize("found", [True, False])
def test_words_that_were_decided_about_twice_and_stand_there_once_can_be_taken(project: Project, found: bool) -> None:
    """``found``: the newer reading has a passage there too."""
    project.add(reading(TWICE), "set")
    project.apply(
        edits.SetStance(tuple(p.id for p in project.snapshot().passages if "denied" in p.text), Stance.DISPUTES)
    )
    once = TWICE.replace("He denied it.\n", "" if found else "Updated. ", 1)
    new = project.add(reading(once if found else once.replace("\nHe denied it.", " He denied it. ")), "set")
    assert project.lost_words(new) == ("He denied it.",)
    project.apply(edits.SettleVersion(new, take=True))
    assert disputed(project, "He denied it.") == [project.text(new).index("He denied it.")]
    project.undo()
    assert len(disputed(project, "He denied it.")) == 2


def test_words_that_were_decided_about_twice_and_stand_there_twice_are_both_taken(project: Project) -> None:
    """Both stand nearest to the first one."""
    project.add(reading(TWICE), "set")
    project.apply(
        edits.SetStance(tuple(p.id for p in project.snapshot().passages if "denied" in p.text), Stance.DISPUTES)
    )
    new = project.add(
        reading("Updated at noon, and once more in the evening, by our reporters in the port.\n" * 2 + TWICE), "set"
    )
    assert project.lost_words(new) == ()
    project.apply(edits.SettleVersion(new, take=True))
    assert len(disputed(project, "He denied it.")) == 2


def test_keeping_both_settles_it(project: Project, both: tuple[str, str]) -> None:
    _, new = both
    project.apply(edits.SettleVersion(new, take=False))
    assert [a.version_of for a in project.snapshot().articles] == [None, None]
    with pytest.raises(EditRefused):
        project.apply(edits.SettleVersion(new, take=True))


def test_of_several_newer_texts_each_is_decided_about(project: Project, both: tuple[str, str]) -> None:
    old, new = both
    newest = project.add(reading(NEW.replace("noon", "one")), "set")

    def waiting() -> dict[str, str | None]:
        return {a.id: a.version_of for a in project.snapshot().articles}

    assert waiting() == {old: None, new: old, newest: new}
    project.apply(edits.RemoveArticles((new,)))
    assert waiting() == {old: None, newest: old}
    project.undo()
    assert waiting() == {old: None, new: old, newest: new}
    project.apply(edits.SettleVersion(newest, take=True))
    assert waiting() == {old: None, newest: old}
    project.apply(edits.SettleVersion(newest, take=True))
    assert waiting() == {newest: None}
    project.undo()
    project.undo()
    project.apply(edits.SettleVersion(new, take=True))
    assert waiting() == {new: None, newest: new}
    assert [a.id for a in project.snapshot().counted] == [new]


def test_another_file_is_a_version_by_its_address_alone(project: Project) -> None:
    project.add(reading(OLD, "a.html", address="https://x.example/1"), "set")
    other = project.add(reading(NEW + "More.\n", "b.html", address="https://x.example/2"), "set")
    same = project.add(reading(NEW, "c.html", address="https://x.example/1"), "set")
    versions = {a.id: a.version_of for a in project.snapshot().articles}
    assert versions[other] is None
    assert versions[same] is not None


def test_of_files_with_one_address_the_same_counts_whichever_was_read_first(tmp_path: Path) -> None:
    texts = {"a.html": OLD, "b.html": NEW, "c.html": NEW + "More.\n"}
    shown = []
    for order in itertools.permutations(texts):
        project = Project.create(tmp_path / f"{''.join(order)}.claimgrid")
        for file in order:
            project.add(reading(texts[file], file, address="https://x.example/1"), "set")
        shown.append(project.snapshot())
        project.close()
    assert all(snapshot == shown[0] for snapshot in shown)
    assert [a.file for a in shown[0].counted] == ["a.html"]


def test_what_a_person_decided_about_counts_on_when_an_earlier_file_with_its_address_comes(project: Project) -> None:
    there = project.add(reading(NEW, "b.html", address="https://x.example/1"), "set")
    project.apply(edits.SetChecked((project.snapshot().passages[0].id,), checked=True))
    project.add(reading(OLD, "a.html", address="https://x.example/1"), "set")
    assert [a.id for a in project.snapshot().counted] == [there]


def test_articles_of_one_file_that_share_a_title_alone_are_no_versions(project: Project) -> None:
    def part(text: str, number: str, **known: str) -> Reading:
        facts = {name: Known(value, "head") for name, value in known.items()}
        return reading(text, f"m.txt/{number}", part=number, title=Known("Ferry", "head"), **facts)

    project.add(part(OLD, "1", outlet="Orsa Herald", published="2023-05-02"), "set")
    project.add(part(NEW, "2", outlet="Delta Courier", published="2023-05-02"), "set")
    project.add(part(NEW + "More.\n", "3", outlet="Orsa Herald", published="2023-05-03"), "set")
    assert [a.version_of for a in project.snapshot().articles] == [None] * 3


def test_a_name_used_anew_is_no_version(project: Project) -> None:
    project.add(reading(OLD), "set")
    other = project.add(reading("Quite another matter\nThe mayor opened a bridge in Tibro on Friday.\n"), "set")
    assert {a.id: a.version_of for a in project.snapshot().articles}[other] is None


def test_a_changed_article_of_a_file_of_many(project: Project, tmp_path: Path) -> None:
    def part(text: str, number: str, title: str) -> Reading:
        return reading(text, f"m.mbox/{number}", part=number, title=Known(title, "subject"))

    first = project.add(part(OLD, "1", "Ferry"), "set")
    project.add(part("Bridge\nThe mayor opened it.\n", "2", "Bridge"), "set")
    newer = project.add(part(NEW, "3", "Ferry"), "set")
    assert {a.id: a.version_of for a in project.snapshot().articles}[newer] == first
    assert len(project.texts_of("set", "m.mbox")) == 3
    assert project.texts_of("set", "m.mbo") == ()
