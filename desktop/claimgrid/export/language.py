"""The language of what people read in exports: English, but where a window gives its own.

Texts go through ``_`` and ``plural`` as those of the window do, and are found by ``packaging/translations.py`` in the same
way. What programs read stays English whatever the window speaks: CSV, JSON, and the tables of a workbook.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from claimgrid.domain.notation import in_numerals
from claimgrid.domain.steps import Result, Steps

Translate = Callable[[str], str]
_translate: ContextVar[Translate] = ContextVar("translate", default=str)


@contextmanager
def spoken(translate: Translate) -> Iterator[None]:
    """What is written inside is put through ``translate``; ``str`` leaves it English."""
    before = _translate.set(translate)
    try:
        yield
    finally:
        _translate.reset(before)


def spoken_steps(translate: Translate, steps: Steps[Result]) -> Steps[Result]:
    """Take ``steps`` inside ``spoken``; what is done between two of them is not."""
    while True:
        with spoken(translate):
            try:
                next(steps)
            except StopIteration as done:
                result: Result = done.value
                return result
        yield


def _(text: str) -> str:
    """``text`` in the language that is spoken."""
    return _translate.get()(text) if text else ""


def mark(text: str) -> str:
    """``text`` as it stands: it is translated where it is written, by ``_``."""
    return text


def plural(number: int, one: str, many: str, **values: object) -> str:
    """``one`` for 1, else ``many``, translated, with the number in the place of ``{number}``, and ``values`` likewise."""
    return _(one if number == 1 else many).format(number=numerals(f"{number:,}"), **values)


def numerals(figure: str) -> str:
    """A figure in English notation ("≥ 10,000") as the language that is spoken writes it."""
    return in_numerals(figure, _)
