"""What all dialogs share."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton

Kind = QDialogButtonBox.StandardButton


class ButtonRow(QDialogButtonBox):
    """The buttons below ``dialog``, which goes when it is closed: words only, one standard button that leaves, and others
    that act."""

    def __init__(self, dialog: QDialog, leave: Kind = Kind.Close) -> None:
        super().__init__(leave)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._leave = self.button(leave)
        self._leave.setIcon(QIcon())
        self._leave.setDefault(True)
        self.rejected.connect(dialog.reject)

    def add(self, words: str, *, accepts: bool = False) -> QPushButton:
        """A button that does something, or (``accepts``) accepts the dialog and is what Enter presses."""
        role = QDialogButtonBox.ButtonRole
        button = self.addButton(words, role.AcceptRole if accepts else role.ActionRole)
        for one, enters in ((self._leave, not accepts), (button, accepts)):
            one.setAutoDefault(enters)
            one.setDefault(enters)
        return button
