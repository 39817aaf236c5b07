"""Pronouns: whom the sentence before puts first."""

import pytest

from claimgrid.extraction.pronouns import Candidate, Kind, Pronouns, Rank


def speaker(read, text, words):
    (found,) = [p for p in read(text).passages if words in text[p.start : p.end]]
    return found.speaker


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Prime Minister Olga Brandt left. Tom Weber said the port was shut. He said the ferry was late.", "Tom Weber"),
        ("Weber said the strikers were being passed off as Buryats. He said the ferry was late.", "Weber"),
        ("Ana Ruiz left. A coast guard spokesman, Paul Ortega, told Tom Weber no. He said the ferry was late.", "Paul Ortega"),
        ("Energy minister Dana Lund is in Belmora. Asked about Tom Weber's letter, she says the ferry was late.", "Dana Lund"),
        ("Mr Paul Ortega left. Mrs Dana Lund won. He said the ferry was late.", "Paul Ortega"),
        ("The Rail Authority met Ana Ruiz. It said the ferry was late.", "Rail Authority"),
        ("Officials said the road was gone. They said the ferry was late.", "Officials"),
        ("Nothing moved, says Tom Weber. The opposition leader says the ferry was late.", "Tom Weber"),
    ],
)  # fmt: skip
def test_who_leads_the_sentence_before(read, text, name):
    assert speaker(read, text, "the ferry was late") == name


def test_a_body_its_officer_speaks_for_is_it(read):
    text = "A spokesman for the Coast Guard, Paul Ortega, told reporters it could not confirm the figure."
    assert speaker(read, text, "could not confirm") == "Coast Guard"


def test_a_pronoun_tells_the_sex_of_whom_it_stood_for():
    pronouns = Pronouns([0, 10, 20, 30])
    pronouns.add(Candidate(1, "Kim", Kind.PERSON, Rank.SUBJECT))
    assert pronouns.resolve("she", 12) == "Kim"
    pronouns.add(Candidate(11, "Lee", Kind.PERSON, Rank.NAMED))
    assert pronouns.resolve("he", 21) == "Lee"
    assert pronouns.resolve("she", 21) == "Kim"


def test_in_somebodys_own_words_he_is_another(read):
    (found,) = read("Tom Weber said: “He has to go at once.”").passages
    assert found.label == "He has to go at once"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # who has no name in the article, but an office
        ("Ana Ruiz says no. The prime minister has come to Lorn. Asked why, she said the ferry was late.", "prime minister"),
        ("The captain is in custody. His union says the ferry was late.", "captain’s union"),
        ("Mayor Ana Ruiz came. The mayor sat down. She said the ferry was late.", "Ana Ruiz"),
        # a paper is no person, and "they" are no single one
        ("Olaf Brandt was dismissed after the Courier wrote that he had lied. He claims the ferry was late.", "Olaf Brandt"),
        ("Lorn Gazette\nOlaf Brandt fell after the Gazette wrote that he lied. He says the ferry was late.", "Olaf Brandt"),
        ("Tom Weber said the road was gone. They said the ferry was late.", None),
        # of itself
        ("Its union said no. The owner of the ship says it has no idea why the ferry was late.", "owner of the ship"),
        ("A group calling itself Red Heron claims the ferry was late.", "Red Heron"),
        ("Five of the nine sailors said the ferry was late.", "Five of the nine sailors"),
    ],
)  # fmt: skip
def test_who_is_meant(read, text, name):
    assert speaker(read, text, "the ferry was late") == name
