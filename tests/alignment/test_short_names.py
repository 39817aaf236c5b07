"""What articles call people for short: they decide it, whatever the order of a name."""

import pytest

from claimgrid.alignment.short_names import short_name


@pytest.mark.parametrize(
    ("name", "text", "short"),
    [
        ("Ilse Brandt", "Ilse Brandt spoke. Brandt said the dam had broken. Nobody asked Brandt.", "Brandt"),
        ("Han Do Yun", "Spokesman Han Do Yun came late. “We wait,” Han said on Monday.", "Han"),
        ("Hana Sato", "Minister Sato Hana did not come, Hana Sato's office said. Sato added nothing.", "Sato"),
        ("Lucía Prado Vega", "Lucía Prado Vega left. “No,” Prado Vega said. Prado Vega denied it.", "Prado Vega"),
        ("Lucía Prado Vega", "Lucía Prado Vega left. “No,” said Prado.", "Prado"),
        ("Jan van der Meer", "Jan van der Meer knew. “Yes,” said van der Meer.", "van der Meer"),
        ("Omar bin Khalid", "Omar bin Khalid is king. Bin Khalid left; bin Khalid said so.", "bin Khalid"),
        ("Karim al-Tarin", "Karim al-Tarin spoke. Al-Tarin was calm, and al-Tarin warned of more.", "al-Tarin"),
        ("Thomas Reed Jr.", "Thomas Reed Jr. won. Reed said he would stay.", "Reed"),
        ("Paul D. Orly", "Paul D. Orly and Mr. Orly’s lawyer.", "Orly"),
        ("Anna O'Dell", "Anna O'Dell called. O'Dell’s friend told O'Dell everything, O'Dell said.", "O'Dell"),
    ],
)
def test_articles_say_which_part_stands_for_the_whole(name: str, text: str, short: str) -> None:
    assert short_name(name, [text]) == short


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Han Do Yun", "Defence Ministry spokesperson Han Do Yun said that 40 boats were there."),  # said once
        ("Ilse Brandt", "Ilse Brandt spoke. Karl Brandt said nothing, Brandt Street is closed."),  # another's
        ("Orsa Rights Watch", "Orsa Rights Watch warned of it. The Watch said more. Rights matter."),  # a body
        ("Northern Wire", "Northern Wire reported it. A wire said the north was calm."),
        ("Lake Radio", "Lake Radio had it first. Lake Tarn is deep."),
    ],
)
def test_where_they_do_not_the_name_is_whole(name: str, text: str) -> None:
    assert short_name(name, [text]) is None


def test_the_part_that_most_places_use_wins_whatever_the_order_of_articles() -> None:
    texts = ["Do Yun said no.", "“Yes,” Han said, and Han left. Mr Han is ill.", "Yun told nobody."]
    assert short_name("Han Do Yun", texts) == short_name("Han Do Yun", texts[::-1]) == "Han"
