"""A figure to correct or to add, in the place where it stands."""

from collections import Counter

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from claimgrid.domain.estimate import Figure, Qualifier, Status, number_text
from claimgrid.domain.snapshot import Snapshot

from .fields import SpeakerBox, date_problem, name_box

_ONE_NUMBER = {
    Qualifier.EXACTLY: "number", Qualifier.ABOUT: "number", Qualifier.AT_LEAST: "low", Qualifier.MORE_THAN: "low",
    Qualifier.ORDER_OF_MAGNITUDE: "low", Qualifier.AT_MOST: "high", Qualifier.LESS_THAN: "high",
}  # fmt: skip
NO_STATUS = "no status"


def number_of(text: str) -> float | None:
    """The number in ``text`` ("10,000", "1.5"); None where there is none. Raises ValueError for other words."""
    plain = text.replace(",", "").replace("\u00a0", "").replace(" ", "")
    return float(plain) if plain else None


class FigureForm(QWidget):
    """Qualifier, numbers, what is counted and who says so. Enter keeps them, Escape does not."""

    submitted = Signal(object, object, object)
    """Figure, speaker's name or None, as-of day or None."""
    cancelled = Signal()
    removed = Signal()

    def __init__(self, snapshot: Snapshot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Figure")
        self.qualifier = _combo("Qualifier", [q.value for q in Qualifier])
        self.first, self.second = _line("Number"), _line("Upper number")
        measures = Counter(e.figure.measure for e in snapshot.estimates)
        self.measure = _combo("What is counted", [m for m, _ in measures.most_common()] or ["troops"], edit=True)
        self.subject = _line("Whose")
        self.status = _combo("Status", [NO_STATUS, *(s.value for s in Status)])
        self.place = _line("Place")
        self.speaker = SpeakerBox("Speaker")
        self.speaker.offer(snapshot)
        self.as_of = _line("As of", "2024-11-05, empty if not told")
        self.problem = QLabel()
        self.problem.setProperty("role", "warning")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self._build()
        self.qualifier.currentTextChanged.connect(lambda _q: self._show_numbers())
        self._show_numbers()

    def _build(self) -> None:
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight)
        numbers = QHBoxLayout()
        for widget, stretch in ((self.qualifier, 0), (self.first, 1), (self.second, 1)):
            numbers.addWidget(widget, stretch)
        form.addRow("Figure", numbers)
        for field in (self.measure, self.subject, self.status, self.place, self.speaker, self.as_of):
            form.addRow(field.accessibleName(), field)
        self.remove = QPushButton("Remove figure")
        self.remove.clicked.connect(self.removed)
        self.keep, leave = QPushButton("Keep"), QPushButton("Cancel")
        self.keep.setDefault(True)
        self.keep.clicked.connect(self._submit)
        leave.clicked.connect(self.cancelled)
        buttons = QHBoxLayout()
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        buttons.addWidget(leave)
        buttons.addWidget(self.keep)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 6, 0, 0)
        whole.addLayout(form)
        whole.addWidget(self.problem)
        whole.addLayout(buttons)

    def show_figure(self, figure: Figure, speaker: str | None, as_of: str | None) -> None:
        """Begin with these values."""
        self.qualifier.setCurrentText(figure.qualifier.value)
        numbers = [n for n in (figure.low, figure.value, figure.high) if n is not None]
        self.first.setText(number_text(numbers[0]) if numbers else "")
        self.second.setText(number_text(figure.high) if figure.high is not None else "")
        self.measure.setCurrentText(figure.measure)
        self.subject.setText(figure.subject or "")
        self.status.setCurrentText(figure.status.value if figure.status else NO_STATUS)
        self.place.setText(figure.place or "")
        self.speaker.setCurrentText(speaker or "")
        self.as_of.setText(as_of or "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._submit()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _show_numbers(self) -> None:
        self.second.setVisible(self._qualifier() is Qualifier.RANGE)

    def _qualifier(self) -> Qualifier:
        return Qualifier(self.qualifier.currentText())

    def _submit(self) -> None:
        try:
            figure = self._figure()
            as_of = self.as_of.text().strip() or None
            if as_of and (problem := date_problem(as_of)):
                raise ValueError(problem)
        except ValueError as error:
            self.problem.setText(str(error))
            self.problem.show()
            return
        self.problem.hide()
        self.submitted.emit(figure, self.speaker.chosen(), as_of)

    def _figure(self) -> Figure:
        low, value, high = self._numbers()
        status = self.status.currentText()
        measure = self.measure.currentText().strip()
        if not measure:
            raise ValueError("Say what is counted: troops, casualties…")
        return Figure(
            measure, self._qualifier(), low, value, high, self.subject.text().strip() or None,
            None if status == NO_STATUS else Status(status), self.place.text().strip() or None,
        )  # fmt: skip

    def _numbers(self) -> tuple[float | None, float | None, float | None]:
        try:
            first, second = number_of(self.first.text()), number_of(self.second.text())
        except ValueError:
            raise ValueError("Write the number in digits, like 10,000.") from None
        qualifier = self._qualifier()
        if first is None or (qualifier is Qualifier.RANGE and second is None):
            raise ValueError("Write the number in digits, like 10,000.")
        if qualifier is Qualifier.RANGE:
            if second is not None and second < first:
                raise ValueError("The upper number is smaller than the lower one.")
            return first, None, second
        where = _ONE_NUMBER[qualifier]
        return (
            first if where == "low" else None,
            first if where == "number" else None,
            first if where == "high" else None,
        )


def _combo(name: str, values: list[str], *, edit: bool = False) -> QComboBox:
    box = QComboBox(editable=edit)
    box.addItems(values)
    name_box(box, name)
    box.setMinimumContentsLength(10)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return box


def _line(name: str, hint: str = "") -> QLineEdit:
    field = QLineEdit(placeholderText=hint)
    field.setAccessibleName(name)
    field.setMinimumWidth(field.fontMetrics().averageCharWidth() * 9)
    return field
