"""Writing a file whole or not at all."""

import errno
import os
import secrets
from pathlib import Path

from claimgrid.errors import ExportFailed, reason

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


_SUFFIX = ".claimgrid"
_DATABASE = b"SQLite format 3\0"  # how a project begins, whatever it is called


def replace(target: Path, content: bytes) -> None:
    """Put ``content`` in the place of ``target``, but never of a project. Raises ExportFailed, and then ``target`` is as
    it was."""
    partial: Path | None = None
    try:
        if _is_project(target):
            raise ExportFailed(
                "“{name}” is the name of a project, and an export replaces none. Choose another name.", name=target.name
            )
        partial = target.with_name(f".claimgrid-{secrets.token_hex(6)}.part")
        with partial.open("xb") as file:
            if target.exists():  # the rights stay as they were
                partial.chmod(target.stat().st_mode & 0o777)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(target)
    except OSError as error:
        if partial is not None:
            partial.unlink(missing_ok=True)
        what = _DENIED if isinstance(error, PermissionError) else _REASONS.get(error.errno or 0, "")
        if not what:
            raise ExportFailed(
                "“{name}” could not be written: {reason}.", name=target.name, reason=reason(error)
            ) from error
        raise ExportFailed("“{name}” could not be written. {reason}", name=target.name, reason=what) from error


def _is_project(target: Path) -> bool:
    if target.name.casefold().endswith(_SUFFIX):
        return True
    if not target.is_file():
        return False
    with target.open("rb") as file:
        return file.read(len(_DATABASE)) == _DATABASE
