"""The language of the interface: English in the code, others from ``resources/translations``."""

from PySide6.QtCore import QCoreApplication


def _(text: str) -> str:
    """``text`` in the language of the interface; as it stands where that has no words for it."""
    return QCoreApplication.translate("Claimgrid", text) if text else ""


def mark(text: str) -> str:
    """``text`` as it stands: it is translated where it is shown, by ``_``."""
    return text
