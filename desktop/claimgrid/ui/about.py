"""What the program is, in which version, and whose work is in it."""

from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from claimgrid import __version__
from claimgrid.ui.dialogs import ButtonRow
from claimgrid.ui.language import _

_LICENCES = """Claimgrid: MIT licence
Qt and PySide6: LGPL 3, used as separate libraries
Python: PSF licence
spaCy and its English model: MIT licence
pyqtgraph, python-docx, RapidFuzz, charset-normalizer: MIT licence
sqlite-utils, trafilatura: Apache 2.0 licence
NumPy, Jinja2, XlsxWriter: BSD licences
PDFium and pypdfium2: BSD and Apache 2.0 licences

The full texts come with the program, in NOTICES.md."""


class AboutDialog(QDialog):
    """Name, version, licences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("About Claimgrid"))
        self.resize(520, 340)
        title = QLabel(_("Claimgrid {version}").format(version=__version__))
        title.setProperty("role", "title")
        words = QLabel(
            _(
                "Who claims what about an event, in which words, and who put which number on it. "
                "Nothing ever leaves this machine: the program opens no network connection."
            ),
            wordWrap=True,
        )
        licences = QPlainTextEdit(_LICENCES, readOnly=True)
        licences.setAccessibleName(_("Licences"))
        column = QVBoxLayout(self)
        for widget in (title, words, licences, ButtonRow(self)):
            column.addWidget(widget)
