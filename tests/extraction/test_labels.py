"""Labels: a passage as a short headline."""

import pytest

from claimgrid.extraction.labels import LONGEST, label_of


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Weber said that the dam was safe.", "The dam was safe"),
        ("Tom Weber left early. He urged the council to wait.", "[Tom Weber] urged the council to wait"),
        ("“We checked the dam twice,” Tom Weber said.", "Tom Weber: We checked the dam twice"),
        ("“Yes, we checked the dam,” Tom Weber said.", "Tom Weber: Yes, we checked the dam"),
        ("“In May the crew told us to wait,” Tom Weber said.", "Tom Weber: In May the crew told us to wait"),
        ("“In May the crew left the ship,” Tom Weber said.", "In May the crew left the ship"),
        ("The police said the crew had not left the ship.", "The crew had left the ship"),
        ("The police said the dam doesn’t leak.", "The dam does leak"),
        ("The police said the crew can't leave.", "The crew can leave"),
        ("At no time did the crew leave the ship, the police said.", "The crew did leave the ship"),
        ("The crew was in no way to blame, the police said.", "The crew was to blame"),
        ("The police saw no boats. Nor did they hear a call.", "They did hear a call"),
        ("The ship, said Ana Ruiz, had sunk.", "The ship had sunk"),
        ("The ship, Ruiz said, had sunk.", "The ship had sunk"),
        ("There is no bridge here, the police said.", "There is a bridge here"),
        ("No unit of the army has left, the police said.", "A unit of the army has left"),
        ("There was no injured man on board, the police said.", "There was an injured man on board"),
        ("There is no water in the town, the police said.", "There is water in the town"),
        ("No soldiers had left the ship, the police said.", "Soldiers had left the ship"),
        ("The ship reached Lorn, where the crew was met by the police.", "The crew was met by the police"),
        ("So far the crew has found forty men.", "So far the crew has found forty men"),
        ("Nobody warned this government, Ana Lund said.", "Somebody warned this government"),
        ("The police said no-one was hurt.", "Someone was hurt"),
        ("No one in the crew was hurt, the police said.", "Someone in the crew was hurt"),
        ("No such order had ever been given, the police said.", "Such an order had been given"),
        ("The crew heard no call at all, the police said.", "The crew heard a call"),
        ("At no time was an officer dismissed.", "An officer was dismissed"),
        ("Ruiz accused the firm of ignoring orders and hiding the reports.", "The firm: hiding the reports"),
        ("A man said he had heard no call.", "He had heard a call"),
        ("None of the men had left the ship, the police said.", "Some of the men had left the ship"),
        ("The police said no one was hurt and was grateful to the crew.", "Was grateful to the crew"),
        ("Ana Lund met Tom Weber. He urged the council to wait.", "[Tom Weber] urged the council to wait"),
        ("Tom Weber spoke first. A woman shouted. She urged the council to wait.", "She urged the council to wait"),
        ("The police could not confirm that the crew had left.", "The crew had left"),
        ("Two roads were closed and were opened again on Monday.", "Two roads were opened again on Monday"),
        ("Weber said the dam was “as good as new”.", "The dam was as good as new"),
    ],
)
def test_label_of_the_last_passage(read, text, label):
    assert read(text).passages[-1].label == label


@pytest.mark.parametrize("text", ["The spokesman said that 10,000 No", "The firm had no", "The firm had no such"])
def test_a_text_may_break_off_behind_no(read, text):
    assert all(passage.label for passage in read(text).passages)


def test_a_long_passage_is_cut_at_a_word(read):
    text = (
        "Weber said the old dam above the village of Lorn had been repaired " + "again and again " * 9 + "since 1970."
    )
    label = read(text).passages[-1].label
    assert len(label) <= LONGEST
    assert label.endswith("…")
    assert (
        label[:-1].split() == text[text.index("the old") :].replace("the", "The", 1).split()[: len(label[:-1].split())]
    )


def test_what_joins_a_clause_to_a_noun_is_left_out(nlp):
    clause = nlp("The storm hit Lorn, in which 11 people died.")[5:10]
    assert label_of(list(clause)) == "11 people died"
