"""What is noted as evidence: why a passage or a figure was found, how an outlet, a title, an author or a date is known.

A project holds these phrases in English with what is put into them, so that the file can be read without the program. All of
them are made from the forms here, by which a window finds the form and the values again and says them in its language.
"""

import re
from collections.abc import Callable
from enum import StrEnum
from functools import cache

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
DAY = "{day} {month} {year}"
NEXIS, FACTIVA, PROQUEST, REFERENCES = FILES = ("Nexis export", "Factiva export", "ProQuest export", "reference file")


class Evidence(StrEnum):
    """The forms. Where several fit a phrase, the first one made it.

    ``how`` and ``then`` are phrases of this kind themselves, ``others`` such phrases with arrows to values; ``day`` is a date
    in words; ``weekday``, ``file``, ``qualifier`` and ``what`` (a measure or a status) are words of the program; all else
    stands in the articles or the names of their files. ``word`` and ``what`` hold no quotation marks.
    """

    BUT = "{how} (but {others})"
    OTHER_DATELINE = "{how}; the dateline names {words}"
    INFERRED = "inferred: {how}"
    DATELINE_OF_YEAR = "dateline: {words}; {then}, and since {named}, which the text names, that is so in {year} only"
    DATELINE_WEEKDAY = "it is a {weekday}"
    LAST_DAY_THEN = "the last day it reports is {weekday}; {then}"
    LAST_DAY = "the last day it reports is a {weekday}"
    SAME_REPORT = "“{words}” is {day} where {outlet} reports the same"

    HAND = "set by hand"
    HEADER_LINE = "header line: {words}"
    FIRST_HEADING = "first heading of the text"
    FIRST_LINE = "first line of the text"
    BYLINE = "byline: {words}"
    DATELINE_UNLISTED = "dateline: {words}, an outlet not in the list; please check"
    DATELINE = "dateline: {words}"
    LINE = "line in the text: {words}"
    CREDIT_UNLISTED = "credit at the end: {words}, an outlet not in the list; please check"
    CREDIT = "credit at the end: {words}"
    FILE_NAME = "file name: {words}"
    FOLDER = "folder: {words}"
    COLUMN = "column “{words}”"
    SIDECAR = "articles.csv: {words}"
    DOCUMENT_TITLE = "title or first heading of the document"
    DOCUMENT_PROPERTY = "title in the document's properties"
    PDF_TITLE = "title in the PDF's properties"
    PDF_AUTHOR = "author in the PDF's properties"
    CHAPTER = "heading of the chapter"
    BOOK_AUTHOR = "author in the book's data"
    BOOK_PUBLISHER = "publisher or title in the book's data"
    BOOK_DATE = "date in the book's data: {words}"
    MAIL_SUBJECT = "subject of the e-mail"
    MAIL_SENDER_NAMED = "sender of the e-mail: {words}"
    MAIL_SENDER = "sender of the e-mail"
    MAIL_HOST = "host of the sender's address"
    MAIL_DATE = "date of the e-mail: {words}"
    PAGE_TITLE = "title of the page"
    PAGE_AUTHOR = "author in the page's data"
    PAGE_ADDRESS_OTHER = "address of the page, which names {words}"
    PAGE_ADDRESS_KNOWN = "address of the page: {words}"
    PAGE_ADDRESS = "address of the page"
    PAGE_SITE = "the page names its site: {words}"
    PAGE_ADDRESS_DATE = "date in the page's address: {words}"
    PAGE_DATE = "date in the page's data: {words}"
    IN_FILE_TITLE = "title in the {file}"
    IN_FILE_HEADLINE = "headline in the {file}"
    IN_FILE_AUTHOR = "author in the {file}"
    IN_FILE_BYLINE = "byline in the {file}"
    IN_FILE_OUTLET = "publication in the {file}"
    IN_FILE_SOURCE = "source in the {file}"
    IN_FILE_DATE = "date in the {file}: {words}"

    MARKED = "marked by hand"
    INHERITED = "takes up the figure before it, so it counts {what}"
    BOUND = "“{word}” makes it a “{qualifier}” figure"
    BOUND_AN = "“{word}” makes it an “{qualifier}” figure"
    READ_AS = "“{word}” makes it {what}"
    HEDGE = "“{word}” keeps its distance"
    DISPUTE = "“{word}” turns against it"
    POINTS_BACK = "it points back to “{words}”"
    OWN_VOICE = "the article's own voice"
    ACCORDING = "“according to”"
    QUOTATION_AFTER = "a quotation after a sentence about the speaker"
    QUOTATION_ALONE = "quotation without a speaker"
    NAME_COLON = "a name and a colon"
    ANSWER = "an answer of the interview"
    QUOTATION_DASH = "a quotation and a name behind a dash"
    QUOTATION = "quotation beside “{word}”"
    STAND_CLAUSE = "what somebody makes of it: “{word}” with a clause"
    STAND_INFINITIVE = "what somebody makes of it: “{word}” with an infinitive"
    STAND_NOUN = "what somebody makes of it: “{word}” with a noun"
    STAND_PREPOSITION = "what somebody makes of it: “{word}” with “{preposition}”"
    STAND = "what somebody makes of it: “{word}”"
    TAKEN = "how it is taken: “{word}”"
    CLAUSE = "“{word}” with a clause"
    INFINITIVE = "“{word}” with an infinitive"
    NOUN = "“{word}” with a noun"
    NUMBER = "“{word}” with a number"
    FOUND = "“{word}” what was found"
    AGENT = "“{word}” by somebody"
    NAMED = "“{word}” names it"
    OF_ANOTHER = "“{word}” something of somebody else"
    COLON = "“{word}” and a colon"
    WORDS = "“{word}”"
    JOINED = "{how}; {then}"

    def of(self, text: str) -> dict[str, str] | None:
        """The values with which this form made ``text``; None where it did not."""
        if not text.startswith(self.partition("{")[0]):  # most are told apart by how they begin
            return None
        match = _pattern(self).fullmatch(text)
        return match.groupdict() if match else None


@cache
def _pattern(form: Evidence) -> re.Pattern[str]:
    pieces = re.split(r"\{(\w+)\}", form)
    held = ("[^“”]+" if piece in ("word", "what", "qualifier") else ".+?" for piece in pieces)
    groups = (
        f"(?P<{p}>{any_of})" if i % 2 else re.escape(p) for i, (p, any_of) in enumerate(zip(pieces, held, strict=True))
    )
    return re.compile("".join(groups), re.DOTALL)


def evidence_text(phrase: str, translate: Callable[[str], str]) -> str:
    """``phrase`` as ``translate`` says its form and the program's words in it; words of another origin as they stand."""
    for form in Evidence:
        if (values := form.of(phrase)) is not None:
            return translate(form).format(**{name: _put_in(name, value, translate) for name, value in values.items()})
    return phrase


def _put_in(name: str, value: str, translate: Callable[[str], str]) -> str:
    if name in ("how", "then"):
        return evidence_text(value, translate)
    if name == "others":
        pairs = (other.rpartition(" → ") for other in value.split("; "))
        return "; ".join(f"{evidence_text(how, translate)}{arrow}{what}" for how, arrow, what in pairs)
    if name == "day":
        number, month, year = value.split(" ")
        return translate(DAY).format(day=number, month=translate(month), year=year)
    return translate(value) if name in ("weekday", "file", "qualifier", "what") else value
