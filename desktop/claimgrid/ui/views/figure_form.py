"""A figure to correct or to add, in the place where it stands."""

import re
from collections import Counter

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from claimgrid.domain.estimate import Figure, Qualifier, Status, number_text, numbers_of
from claimgrid.domain.snapshot import Snapshot
from claimgrid.ui.language import _, mark, numerals

from .days import date_problem, typed_days, understood
from .fields import SpeakerBox, bring_into_view, muted, name_box, takes_escape

_ONE_NUMBER = {
    Qualifier.EXACTLY: "number", Qualifier.ABOUT: "number", Qualifier.AT_LEAST: "low", Qualifier.MORE_THAN: "low",
    Qualifier.ORDER_OF_MAGNITUDE: "low", Qualifier.AT_MOST: "high", Qualifier.LESS_THAN: "high",
}  # fmt: skip
NO_STATUS = mark("no status")


WIDE = 62
"""Letters in a line from which on the fields stand in two columns."""

_POINTED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
_COMMA = re.compile(r"(\d{1,3}(?:\.\d{3})+|\d+),(\d{1,2})(\s*[a-z]*)", re.IGNORECASE)
_NUMBER = re.compile(r"(\d{1,3}(?:[,'’\s]\d{3})+|\d+)?(\.\d+)?\s*([a-z]*)", re.IGNORECASE)
_TIMES = {
    "": 1, "k": 1e3, "thousand": 1e3, "m": 1e6, "mn": 1e6, "million": 1e6, "bn": 1e9, "billion": 1e9,
}  # fmt: skip
_DIGITS = mark("Write the number in digits: 10,000, 60k or 1.2 million.")


def number_of(text: str) -> float | None:
    """The number in ``text`` ("10,000", "1.5", "60k", "1.2 million"); None where there is nothing. Raises ValueError for
    anything else: a comma or a blank only parts thousands. Points that part groups of three do so too, as in "10.000". Where
    the language writes decimals with a comma, one or two digits behind it are such ("2,5"): no figure shows more."""
    if not text.strip():
        return None
    if _POINTED.fullmatch(text.strip()):
        text = text.replace(".", "")
    if numerals("0.5") == "0,5" and (own := _COMMA.fullmatch(text.strip())):
        text = f"{own[1].replace('.', '')}.{own[2]}{own[3]}"
    found = _NUMBER.fullmatch(text.strip())
    if found is None or not (found[1] or found[2]) or found[3].casefold() not in _TIMES:
        raise ValueError(_(_DIGITS))
    digits = re.sub(r"[,'’\s]", "", found[1] or "0") + (found[2] or "")
    return round(float(digits) * _TIMES[found[3].casefold()], 6)


class _Wrong(Exception):
    """What is wrong with a field."""

    def __init__(self, field: QWidget, text: str) -> None:
        super().__init__(text)
        self.field = field


class FigureForm(QWidget):
    """Qualifier, numbers, what is counted and who says so. Enter keeps them, Escape does not."""

    submitted = Signal(object, object, object)
    """Figure, speaker's name or None, as-of day or None."""
    cancelled = Signal()
    removed = Signal()

    def __init__(self, snapshot: Snapshot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Figure"))
        self.qualifier = _combo(_("Qualifier"), [q.value for q in Qualifier])
        self.first, self.second = _line(_("Number")), _line(_("Upper number"))
        measures = Counter(e.figure.measure for e in snapshot.estimates)
        self.measure = _combo(
            _("What is counted"), [m for m, _count in measures.most_common()] or ["troops"], edit=True
        )
        self.subject = _line(_("Whose"), _("of money: the currency"))
        self.status = _combo(_("Status"), [NO_STATUS, *(s.value for s in Status)])
        self.place = _line(_("Place"))
        self.speaker = SpeakerBox(_("Speaker"))
        self.speaker.offer(snapshot)
        self.as_of = _line(_("As of"), _("2024-11-05, empty if not told"))
        self.problem = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.problem.setProperty("role", "warning")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.day = muted()
        self.day.hide()
        self.as_of.textEdited.connect(self._tell_day)
        self._given: dict[QLineEdit, tuple[str, float | None]] = {}
        """What stood in a field at first, and the number itself: the text shows no more than two places of it."""
        self._stood: Figure | None = None
        """The figure as it was given: its other bounds stay where neither the number nor how it is bound is changed."""
        self._build()
        self.qualifier.currentTextChanged.connect(lambda _q: self._show_numbers())
        self._show_numbers()

    def _build(self) -> None:
        numbers = QWidget()
        numbers.setAccessibleName(_("Figure"))
        row = QHBoxLayout(numbers)
        row.setContentsMargins(0, 0, 0, 0)
        for widget, stretch in ((self.qualifier, 0), (self.first, 1), (self.second, 1)):
            row.addWidget(widget, stretch)
        fields = (numbers, self.measure, self.status, self.subject, self.place, self.speaker, self.as_of)
        self._fields = [(QLabel(field.accessibleName()), field) for field in fields]
        self._grid = QGridLayout()
        self._grid.setVerticalSpacing(4)
        self._columns = 0
        self._arrange(2)
        self.remove = QPushButton(_("Remove figure"))
        self.remove.clicked.connect(self.removed)
        self.keep, leave = QPushButton(_("Keep")), QPushButton(_("Cancel"))
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
        whole.addLayout(self._grid)
        whole.addLayout(buttons)

    def _arrange(self, columns: int) -> None:
        """The fields in so many columns; below each line of them is room for what is wrong there."""
        if columns == self._columns:
            return
        self._columns = columns
        for told in (self.problem, self.day):
            self._grid.removeWidget(told)
            told.hide()
        for place, (label, field) in enumerate(self._fields):
            for widget in (label, field):
                self._grid.removeWidget(widget)
            line, column = divmod(place - 1, columns) if place else (-1, 0)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            self._grid.addWidget(label, 2 * line + 2, 2 * column, right)
            self._grid.addWidget(field, 2 * line + 2, 2 * column + 1, 1, 1 if place else 2 * columns - 1)
        for column in range(4):
            self._grid.setColumnStretch(column, column % 2 if column < 2 * columns else 0)

    def minimumSizeHint(self) -> QSize:
        """As narrow as one column: two of them give way."""
        return QSize(self.fontMetrics().averageCharWidth() * WIDE // 2, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(2 if self.width() >= WIDE * self.fontMetrics().averageCharWidth() else 1)

    def open_for_typing(self) -> None:
        """Bring the form into view, with the number ready to be typed over."""
        self.first.setFocus()
        self.first.selectAll()
        bring_into_view(self)

    def show_figure(self, figure: Figure, speaker: str | None, as_of: str | None) -> None:
        """Begin with these values."""
        self._stood = figure
        self.qualifier.setCurrentIndex(self.qualifier.findData(figure.qualifier.value))
        told = {"low": figure.low, "number": figure.value, "high": figure.high}.get(
            _ONE_NUMBER.get(figure.qualifier, "low")
        )
        for field, number in (
            (self.first, told if told is not None else next(iter(numbers_of(figure)), None)),
            (self.second, figure.high),
        ):
            field.setText(numerals(number_text(number)) if number is not None else "")
            self._given[field] = field.text(), number
        self.measure.setCurrentText(_(figure.measure))
        self.subject.setText(figure.subject or "")
        self.status.setCurrentIndex(self.status.findData(figure.status.value if figure.status else NO_STATUS))
        self.place.setText(figure.place or "")
        self.speaker.setCurrentText(speaker or "")
        self.as_of.setText(as_of or "")

    def event(self, event: QEvent) -> bool:
        return takes_escape(event) or super().event(event)

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
        return Qualifier(self.qualifier.currentData())

    def _submit(self) -> None:
        self.problem.hide()
        try:
            figure = self._figure()
            as_of = typed_days(self.as_of.text()) or None
            if as_of and (problem := date_problem(as_of)):
                raise _Wrong(self.as_of, problem)
        except _Wrong as wrong:
            self._explain(wrong)
            return
        self.submitted.emit(figure, self.speaker.chosen(), as_of)

    def _explain(self, wrong: _Wrong) -> None:
        """Say what is wrong right below the field, and go there."""
        self.day.hide()
        self._tell_below(self.problem, wrong.field, str(wrong))
        wrong.field.setFocus()
        for part in (self, self.problem, wrong.field):  # the last one for sure, the others where there is room
            bring_into_view(part)

    def _tell_day(self, text: str) -> None:
        """Say at once which day is understood."""
        self.problem.hide()
        self._tell_below(self.day, self.as_of, understood(text))

    def _tell_below(self, label: QLabel, field: QWidget, text: str) -> None:
        holder = next(each for _, each in self._fields if each is field or each.isAncestorOf(field))
        row = self._grid.getItemPosition(self._grid.indexOf(holder))[0]  # type: ignore[index]
        self._grid.removeWidget(label)
        self._grid.addWidget(label, row + 1, self._columns - 1, 1, -1)
        label.setText(text)
        label.setVisible(bool(text))

    def _figure(self) -> Figure:
        low, value, high = self._numbers()
        status = self.status.currentData()
        measure = self.measure.currentText().strip()
        if (listed := self.measure.findText(measure)) >= 0:
            measure = self.measure.itemData(listed)  # its own name, not that in the language of the window
        if not measure:
            raise _Wrong(self.measure, _("Say what is counted: troops, casualties…"))
        return Figure(
            measure, self._qualifier(), low, value, high, self.subject.text().strip() or None,
            None if status == NO_STATUS else Status(status), self.place.text().strip() or None,
        )  # fmt: skip

    def _numbers(self) -> tuple[float | None, float | None, float | None]:
        first, qualifier = self._number(self.first), self._qualifier()
        if qualifier is Qualifier.RANGE:
            second = self._number(self.second)
            if second < first:
                raise _Wrong(self.second, _("The upper number is smaller than the lower one."))
            return first, None, second
        stood = self._stood
        if stood is not None and (qualifier, first) == (stood.qualifier, self._given[self.first][1]):
            return stood.low, stood.value, stood.high
        where = _ONE_NUMBER[qualifier]
        return (
            first if where == "low" else None,
            first if where == "number" else None,
            first if where == "high" else None,
        )

    def _number(self, field: QLineEdit) -> float:
        text, given = self._given.get(field, ("", None))
        if given is not None and field.text() == text:
            return given
        try:
            number = number_of(field.text())
        except ValueError:
            number = None
        if number is None:
            raise _Wrong(field, _(_DIGITS))
        return number


def _combo(name: str, values: list[str], *, edit: bool = False) -> QComboBox:
    box = QComboBox(editable=edit)
    for value in values:
        box.addItem(_(value), value)
    name_box(box, name)
    box.setMinimumContentsLength(10)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return box


def _line(name: str, hint: str = "") -> QLineEdit:
    field = QLineEdit(placeholderText=hint)
    field.setAccessibleName(name)
    field.setMinimumWidth(field.fontMetrics().averageCharWidth() * 9)
    return field
