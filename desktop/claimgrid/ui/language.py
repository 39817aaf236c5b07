"""The language of the interface: English in the code, others from ``resources/translations``.

What is shown goes through ``_`` at the moment it is shown. Texts that stand in a table before that are marked by ``mark``, so
that ``packaging/translations.py`` finds them for Qt Linguist.
"""

from textwrap import fill
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from claimgrid import resources
from claimgrid.errors import KnownError

if TYPE_CHECKING:  # the first window is up before there is anything to count or to tell of
    from claimgrid.domain.messages import Problem
    from claimgrid.domain.review import Progress

LANGUAGES = {"en": "English", "de": "Deutsch"}
"""What can be chosen, by code, in its own words."""
SYSTEM = "system"
CONTEXT = "Claimgrid"
_TIP_WIDTH = 90  # letters


def _(text: str) -> str:
    """``text`` in the language of the interface; as it stands where that has no words for it."""
    return QCoreApplication.translate(CONTEXT, text) if text else ""


def mark(text: str) -> str:
    """``text`` as it stands: it is translated where it is shown, by ``_``."""
    return text


def plural(number: int, one: str, many: str, **values: object) -> str:
    """``one`` for 1, else ``many``, translated, with the number in the place of ``{number}``, and ``values`` likewise."""
    return _(one if number == 1 else many).format(number=count_text(number), **values)


def count_text(number: int) -> str:
    """A whole number as the language writes it."""
    return numerals(f"{number:,}")


def numerals(figure: str) -> str:
    """A figure in English notation ("≥ 10,000") as the language writes it."""
    from claimgrid.domain.notation import in_numerals  # late: the first window shows none

    return in_numerals(figure, _)


def when_text(value: str) -> str:
    """A day or an interval in ISO 8601 as the language writes it: "2024-11-05 – 11-06"."""
    from claimgrid.domain.notation import day_text  # late: the first window shows none

    return day_text(value, _)


def plain_tip(text: str) -> str:
    """``text`` for a tooltip, word for word: Qt would take "<b>" in it for a command and load the picture that "<img>" names.
    No line is longer than a tip should be wide: Qt wraps none."""
    lines = [fill(line, _TIP_WIDTH) for line in text.splitlines()]
    if "<" not in text and "&" not in text:
        return "\n".join(lines)
    from html import escape  # late: the first window shows none

    return "<qt>" + "<br>".join(escape(line).replace("\n", "<br>") for line in lines) + "</qt>"


def on_button(text: str) -> str:
    """``text`` for a button, a tick or a menu, where a single "&" would mark a key."""
    return text.replace("&", "&&")


def said(failure: "KnownError | Problem") -> str:
    """A known failure in the language of the interface, with the known failures and the words that are put into it."""
    values = {name: _put_in(value) for name, value in failure.values.items()}
    return _(failure.words).format(**values) if values else _(failure.words)


def _put_in(value: object) -> object:
    if isinstance(value, KnownError):
        return said(value)
    return _(value) if isinstance(value, str) else value


def evidence(phrase: str) -> str:
    """What is noted as evidence, in the language of the interface."""
    from claimgrid.domain.evidence import evidence_text  # late: the first window shows none

    return evidence_text(phrase, _)


def in_words(kind: str) -> str:
    """A kind of figures, or why some are not shown, in the language of the interface."""
    from claimgrid.domain import chart  # late: the first window shows none

    return chart.in_words(kind, _)


def progress_text(progress: "Progress") -> str:
    """How much a person has checked, in the words of the exports: "37 of 112 passages checked by a person; 5 corrections
    made"."""
    from claimgrid.export.language import spoken  # late, as above
    from claimgrid.export.wording import progress_text as sentence

    with spoken(_):
        return sentence(progress.checked, progress.total, progress.changed).removesuffix(".")


def language_of(wanted: str) -> str:
    """The code of the language to use where ``wanted`` is a code or ``SYSTEM``: the system's if there is one, else English."""
    codes = [wanted] if wanted in LANGUAGES else [name[:2] for name in QLocale.system().uiLanguages()]
    return next((code for code in codes if code in LANGUAGES), "en")


def install(app: QCoreApplication, wanted: str) -> None:
    """Give ``app`` a language, for all windows opened from then on; and Qt's own words in the same."""
    code = language_of(wanted)
    ours = (str(resources.path("translations")), f"claimgrid_{code}")
    qt = (QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), f"qtbase_{code}")
    for folder, name in (qt, ours):
        translator = QTranslator(app)
        if code != "en" and translator.load(name, folder):
            app.installTranslator(translator)
