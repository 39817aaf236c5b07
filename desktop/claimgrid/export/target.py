"""Writing a file whole or not at all."""

import errno
import os
import secrets
from contextlib import suppress
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


def replace(target: Path, content: bytes) -> None:
    """Put ``content`` in the place of ``target``. Raises ExportFailed, and then ``target`` is as it was."""
    partial = target.with_name(f".claimgrid-{secrets.token_hex(6)}.part")
    try:
        with partial.open("xb") as file:
            if target.exists():  # the rights stay as they were
                partial.chmod(target.stat().st_mode & 0o777)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(target)
    except OSError as error:
        with suppress(OSError):  # where it could not even be begun
            partial.unlink()
        what = _DENIED if isinstance(error, PermissionError) else _REASONS.get(error.errno or 0, "")
        if not what:
            raise ExportFailed(
                "“{name}” could not be written: {reason}.", name=target.name, reason=reason(error)
            ) from error
        raise ExportFailed("“{name}” could not be written. {reason}", name=target.name, reason=what) from error
