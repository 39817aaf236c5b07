"""What the program is, in which version, and whose work is in it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QTextBrowser, QVBoxLayout, QWidget

from claimgrid import __version__, resources
from claimgrid.ui.dialogs import ButtonRow
from claimgrid.ui.language import _
from claimgrid.ui.theme import program_icon


class AboutDialog(QDialog):
    """Name, version, licences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("About Claimgrid"))
        self.resize(720, 480)
        self.title = QLabel(_("Claimgrid {version}").format(version=__version__))
        font = self.title.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        font.setBold(True)
        self.title.setFont(font)
        sign = QLabel()
        sign.setPixmap(program_icon().pixmap(QSize(48, 48), self.devicePixelRatioF()))
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
        head = QGridLayout()
        head.setColumnStretch(1, 1)
        head.setHorizontalSpacing(14)
        head.addWidget(sign, 0, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.title, 0, 1)
        head.addWidget(words, 1, 1)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addLayout(head)
        for widget in (self.licences, ButtonRow(self)):
            column.addWidget(widget)
