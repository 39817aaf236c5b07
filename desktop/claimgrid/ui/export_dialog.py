"""What to export, how much of it, and in which form."""

from pathlib import Path

from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from claimgrid.export import What
from claimgrid.ui.dialogs import ButtonRow
from claimgrid.ui.exporting import forms
from claimgrid.ui.file_dialogs import ask_export
from claimgrid.ui.language import _, mark
from claimgrid.ui.views.fields import name_box

_WHAT = {
    What.MATRIX: mark("Matrix: one row a source, one column a claim"),
    What.CLAIMS: mark("Claims, one a row"),
    What.ESTIMATES: mark("Figures, one a row"),
    What.PASSAGES: mark("Passages word for word, one a row"),
    What.CHART: mark("Chart, as a picture or as a table of its points"),
    What.EVERYTHING: mark("Everything in the project"),
}
_FORMS = {
    "png": (mark("Picture (PNG, 300 dots an inch)"), ".png"),
    "pdf": (mark("Page for print (PDF)"), ".pdf"),
    "svg": (mark("Drawing that scales (SVG)"), ".svg"),
    "xlsx": (mark("Spreadsheet (Excel, LibreOffice)"), ".xlsx"),
    "docx": (mark("Document (Word, LibreOffice)"), ".docx"),
    "csv": (mark("Table as text (CSV)"), ".csv"),
    "html": (mark("Web page that opens offline"), ".html"),
    "markdown": (mark("Markdown"), ".md"),
    "json": (mark("For other programs (JSON)"), ".json"),
}


class ExportDialog(QDialog):
    """Asks. ``what``, ``form`` and ``on_screen`` tell the answer once it was accepted."""

    def __init__(self, parent: QWidget | None = None, what: What = What.MATRIX) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Export"))
        rows = QFormLayout()
        self._what, self._form = QComboBox(), QComboBox()
        for item, words in _WHAT.items():
            self._what.addItem(_(words), item)
        name_box(self._what, _("What to export"))
        name_box(self._form, _("In which form"))
        self._screen, self._all = (
            QRadioButton(_("What is on screen, filters included")),
            QRadioButton(_("Everything, unfiltered")),
        )
        self._screen.setChecked(True)
        self._scope = QButtonGroup(self)
        rows.addRow(_("Export"), self._what)
        rows.addRow(_("As"), self._form)
        for button in (self._screen, self._all):
            self._scope.addButton(button)
            rows.addRow("" if button is self._all else _("Take"), button)
        self._note = QLabel(wordWrap=True)
        self._note.setProperty("role", "muted")
        buttons = ButtonRow(self, QDialogButtonBox.StandardButton.Cancel)
        buttons.add(_("Save as…"), accepts=True)
        buttons.accepted.connect(self.accept)
        whole = QVBoxLayout(self)
        whole.addLayout(rows)
        whole.addWidget(self._note)
        whole.addWidget(buttons)
        self._what.currentIndexChanged.connect(self._show_forms)
        self._what.setCurrentIndex(list(_WHAT).index(what))
        self._show_forms()

    @property
    def what(self) -> What:
        """What is wanted."""
        return What(self._what.currentData())

    @property
    def form(self) -> str:
        """The form's short name ("xlsx")."""
        return str(self._form.currentData())

    @property
    def on_screen(self) -> bool:
        """Whether the filters hold."""
        return self._screen.isChecked() and self.what is not What.EVERYTHING

    def choose(self, what: What, form: str, *, on_screen: bool = True) -> None:
        """Set the answers."""
        self._what.setCurrentIndex(self._what.findData(what))
        self._form.setCurrentIndex(self._form.findData(form))
        (self._screen if on_screen else self._all).setChecked(True)

    def _show_forms(self) -> None:
        possible = forms(self.what)
        self._form.clear()
        for form in sorted(possible, key=list(_FORMS).index):
            self._form.addItem(_(_FORMS[form][0]), form)
        whole = self.what is What.EVERYTHING
        for button in (self._screen, self._all):
            button.setEnabled(not whole)
        self._note.setText(_("Articles, claims, figures, stances and decisions in one file.") if whole else "")
        self._note.setVisible(whole)

    def ask_target(self, project: str) -> Path | None:
        """Where to save it; None where the user thought better of it."""
        words, ending = _FORMS[self.form]
        return ask_export(self, f"{project} {_(self.what.value)}", _(words), ending)
