"""Bytes to text."""

import pytest

from claimgrid.reading.text import clean, decode

ENGLISH = "“Forty people were on the ferry – all are safe,” the minister’s office said. It cost €5. " * 3
FRENCH = "Le préfet a déclaré que la situation était « maîtrisée » après l’évacuation de l’île. " * 3
RUSSIAN = "Паром сел на мель у острова, сообщил начальник порта. На борту было сорок человек. " * 3
GREEK = "Το πλοίο προσάραξε κοντά στο νησί, δήλωσε ο λιμενάρχης. Σαράντα άνθρωποι επέβαιναν. " * 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize(
    "text", [ENGLISH, RUSSIAN + ENGLISH, "Ferry 🚢\n" + ENGLISH], ids=["english", "russian", "emoji"]
)
def test_unicode(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("encoding", "text"),
    [("cp1252", ENGLISH), ("cp1252", FRENCH), ("cp1251", RUSSIAN), ("koi8_r", RUSSIAN), ("cp1253", GREEK)],
)
def test_older_encodings_are_told_apart(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding)) == text


def test_one_curly_quote_in_cp1252_is_enough() -> None:
    text = "The minister’s office said that forty people were on the ferry and that all are safe.\n"
    assert decode(text.encode("cp1252")) == text


@pytest.mark.parametrize("name", ["Señor Peña", "Müller", "François Hébert", "“Åse Brø”"])
def test_a_foreign_name_in_an_english_text(name: str) -> None:
    text = f"{name} said that forty people were on the ferry and that all are safe. " * 2
    assert decode(text.encode("cp1252")) == text


POLISH = "Prom osiadł na mieliźnie przy wyspie, powiedział kapitan portu. Na pokładzie było czterdzieści osób. " * 3


def test_a_polish_text_stays_one() -> None:
    assert decode(POLISH.encode("cp1250")) == POLISH


def test_a_declared_encoding_is_believed() -> None:
    text = "Паром сел."
    assert decode(text.encode("koi8_r"), "koi8-r") == text
    assert decode("caf\xe9 “x”".encode("cp1252"), "iso-8859-1") == "café “x”"
    assert decode("café".encode(), "no-such-encoding") == "café"


def test_utf8_with_a_broken_byte_stays_utf8() -> None:
    assert decode(RUSSIAN.encode() + b"\xff end") == RUSSIAN + "\ufffd end"


def test_only_the_named_changes() -> None:
    assert clean("\ufeffa\r\nb\rc\0d\ud800e\ufeff\u2028\x0bf\u00a0 ") == "a\nb\nc\ufffdd\ufffde\ufeff\u2028\x0bf\u00a0 "


def test_lone_surrogates_in_a_file() -> None:
    assert decode("a\ud83db".encode("utf-8", "surrogatepass")) == "a\ufffdb"


def test_zeros_are_no_text() -> None:
    assert decode(b"\0\1\2\3" * 100) is None
