"""Every exception that Claimgrid raises on purpose.

::

    KnownError                 shown to the user as it stands: what happened, and what to do
    ├── UnreadableFile         a file that gives no article
    │   └── ColumnsUnknown     a table of which nobody has said yet which column is what
    ├── ProjectError           a project file that cannot be used
    │   ├── NotAProject        damaged, or another kind of file; left untouched
    │   ├── NewerProject       written by a newer version of Claimgrid
    │   └── ProjectLocked      another program holds it
    ├── EditRefused            an edit that no longer applies; nothing was changed
    ├── ExportFailed           the target could not be written
    └── WorkerFailed           the reading program could not be started, or ended unexpectedly

Anything else that is raised is a bug, and is shown as a report that can be copied.
"""


class KnownError(Exception):
    """A failure the user can do something about. ``str(error)`` is a sentence or two of plain English: ``words`` with
    ``values`` put in. They are kept apart, so that it can be said in other languages."""

    def __init__(self, words: str = "", **values: object) -> None:
        super().__init__(words.format(**values) if values else words)
        self.words, self.values = words, values


class UnreadableFile(KnownError):
    """A file that gives no article."""


class ColumnsUnknown(UnreadableFile):
    """A table of which nobody has said yet which column is what. ``rows`` are the first ones, as ``columns`` are; ``guess``
    maps fields to columns by their headings."""

    WORDS = (
        "{name} is a table, and it is not clear which column holds the text. Head that column “text”, or add the file "
        "in the window, which asks for the columns."
    )

    def __init__(
        self, name: str, columns: tuple[str, ...], rows: tuple[tuple[str, ...], ...], guess: dict[str, str]
    ) -> None:
        super().__init__(self.WORDS, name=name)
        self.columns, self.rows, self.guess = columns, rows, guess


class ProjectError(KnownError):
    """A project file that cannot be used."""


class NotAProject(ProjectError):
    """A damaged project, or another kind of file. It was left untouched."""


class NewerProject(ProjectError):
    """A project written by a newer version of Claimgrid."""


class ProjectLocked(ProjectError):
    """A project that another program holds open."""


class EditRefused(KnownError):
    """An edit that no longer applies. Nothing was changed."""


class ExportFailed(KnownError):
    """The target of an export could not be written."""


class WorkerFailed(KnownError):
    """The reading program could not be started, or ended unexpectedly."""
