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
    └── ExportFailed           the target could not be written

Anything else that is raised is a bug, and is shown as a report that can be copied.
"""

import errno

REASONS = {
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT), "the disk is full"),
    **dict.fromkeys((errno.EACCES, errno.EPERM), "you do not have the right to it"),
    errno.EROFS: "the disk is read-only",
    errno.ENOENT: "there is no such file or folder",
    errno.ENOTDIR: "a part of its path is no folder",
    errno.EISDIR: "it is a folder",
    errno.EEXIST: "there is something of this name already",
    errno.ENAMETOOLONG: "its name is too long",
    errno.EBUSY: "another program uses it",
    errno.EMFILE: "too many files are open",
    errno.ENOMEM: "there is not enough memory",
    errno.EFBIG: "it would be too large for this disk",
    errno.ELOOP: "it is a link that leads back to itself",
    **dict.fromkeys((errno.EIO, errno.ENXIO, errno.ENODEV), "the disk gives an error"),
    **dict.fromkeys(
        (errno.ESTALE, errno.ETIMEDOUT, errno.EHOSTDOWN, errno.EHOSTUNREACH, errno.ENETDOWN, errno.ENETUNREACH),
        "the network folder does not answer",
    ),
}
"""Why the system refuses something, in words of our own that go into a sentence, by its number."""
_NETWORK_GONE = frozenset({53, 59, 64, 67, 1231})
"""The numbers of Windows for a network path that is not found, fails, or is no longer there."""


def reason(error: OSError) -> str:
    """Why the system refused: one of REASONS, else as the system says it."""
    if getattr(error, "winerror", None) in _NETWORK_GONE:
        return REASONS[errno.ESTALE]
    return REASONS.get(error.errno or 0) or error.strerror or str(error)


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
