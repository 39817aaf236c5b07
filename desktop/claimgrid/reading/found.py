"""What a format module hands back: a text, and what the file itself says about it."""

from dataclasses import dataclass

from claimgrid.domain.article import Known


@dataclass(frozen=True, slots=True)
class Found:
    """One article of a file. What stays None is looked for in the file's name and in the text."""

    text: str
    title: Known | None = None
    author: Known | None = None
    outlet: Known | None = None
    published: Known | None = None
