"""What the program is, in which version, and whose work is in it."""

from PySide6.QtWidgets import QDialog, QLabel, QTextBrowser, QVBoxLayout, QWidget

from claimgrid import __version__, resources
from claimgrid.ui.dialogs import ButtonRow
from claimgrid.ui.language import _


class AboutDialog(QDialog):
    """Name, version, licences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("About Claimgrid"))
        self.resize(720, 480)
        self.title = QLabel(_("Claimgrid {version}").format(version=__version__))
        self.title.setProperty("role", "title")
        words = QLabel(
            _(
                "Who claims what about an event, in which words, and who put which number on it. "
                "Nothing ever leaves this machine: the program opens no network connection."
            ),
            wordWrap=True,
        )
        self.licences = QTextBrowser(openExternalLinks=True)
        self.licences.setAccessibleName(_("Licences"))
        self.licences.setMarkdown(resources.notices().read_text(encoding="utf-8"))
        column = QVBoxLayout(self)
        for widget in (self.title, words, self.licences, ButtonRow(self)):
            column.addWidget(widget)
