"""Writing a file whole or not at all."""

import errno
import os
import tempfile
from pathlib import Path

from claimgrid.errors import ExportFailed

_REASONS = {
    errno.ENOSPC: "The disk is full. Make room or choose another folder.",
    errno.EDQUOT: "The disk is full. Make room or choose another folder.",
    errno.EROFS: "The disk is read-only. Choose another folder.",
    errno.ENOENT: "The folder does not exist. Choose another one.",
    errno.ENOTDIR: "The folder does not exist. Choose another one.",
    errno.EISDIR: "A folder of this name is in the way. Choose another name.",
    errno.ENAMETOOLONG: "The name is too long. Choose a shorter one.",
}
_DENIED = "It is open in another program, or the folder may not be written to. Close it there or choose another name."


def replace(target: Path, content: bytes) -> None:
    """Put ``content`` in the place of ``target``. Raises ExportFailed, and then ``target`` is as it was."""
    partial: Path | None = None
    try:
        handle, name = tempfile.mkstemp(prefix=".claimgrid-", suffix=".part", dir=target.parent)
        partial = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        partial.chmod(_mode(target))
        partial.replace(target)
    except OSError as error:
        if partial is not None:
            partial.unlink(missing_ok=True)
        reason = _DENIED if isinstance(error, PermissionError) else _REASONS.get(error.errno or 0, f"{error.strerror}.")
        raise ExportFailed(f"“{target.name}” could not be written. {reason}") from error


def _mode(target: Path) -> int:
    """The rights a new file gets here, or those of the file that is replaced: a temporary file is closed to others."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
