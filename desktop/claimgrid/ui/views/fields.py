"""Fields that more than one view needs: a claim to pick or to name, small tools; and how they treat wheel and Escape."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QTableView,
    QToolButton,
    QWidget,
)

from claimgrid.domain.snapshot import Snapshot
from claimgrid.ui.language import _
from claimgrid.ui.theme import icon


def dress_rows(table: QTableView) -> None:
    """Let ``table`` look like a list of rows: no grid, no numbers at the side, headings in line with what stands below."""
    table.setProperty("role", "rows")
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(round(table.fontMetrics().height() * 1.8))
    table.horizontalHeader().setHighlightSections(False)
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


def keys_text(keys: str) -> str:
    """A shortcut as the system writes it."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def takes_escape(event: QEvent) -> bool:
    """Whether ``event`` asks who wants Escape before it becomes the window's. Who accepts it is sent the key."""
    asks = event.type() is QEvent.Type.ShortcutOverride
    if asks and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
        event.accept()
        return True
    return False


class SearchField(QLineEdit):
    """Escape empties it; while it is empty Escape is the window's. Undo and Redo are the window's where nothing was typed here
    that they could take back or do again."""

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            is_undo, is_redo = (
                event.matches(QKeySequence.StandardKey.Undo),
                event.matches(QKeySequence.StandardKey.Redo),
            )
            if (is_undo and not self.isUndoAvailable()) or (is_redo and not self.isRedoAvailable()):
                event.ignore()
                return True
        return (bool(self.text()) and takes_escape(event)) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class _CalmWheel(QObject):
    """Keeps the wheel from a widget that has not the keyboard: it scrolls what is around it."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return False


def calm_wheel(field: QWidget) -> None:
    """Let the wheel change ``field`` only where it has the keyboard."""
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    field.installEventFilter(_CalmWheel(field))


def bring_into_view(widget: QWidget) -> None:
    """Scroll to ``widget`` in the area it lies in, once it has its place."""
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if isinstance(area, QScrollArea):
        around = area
        QTimer.singleShot(0, widget, lambda: around.ensureWidgetVisible(widget, 0, 8))


def name_box(box: QComboBox, name: str) -> None:
    """Give a combo box its accessible name, and to the parts of it that take the keyboard too; the wheel leaves it alone
    while it has not the keyboard."""
    calm_wheel(box)
    field = box.lineEdit()
    completer = box.completer()
    for part in (box, box.view(), field, completer.popup() if completer else None):
        if part is not None:
            part.setAccessibleName(name)


class ClaimPicker(QComboBox):
    """Choose a claim by typing a part of its label. Words that stand in no label, or in several, name a new claim."""

    picked = Signal()
    """One of the claims that hold what was typed was chosen from the list."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMinimumContentsLength(12)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.field = QLineEdit(self)
        self.setLineEdit(self.field)
        self.setCompleter(completer)
        completer.activated.connect(self.picked)
        name_box(self, name)

    def offer(self, snapshot: Snapshot, first: str | None = None, without: str | None = None) -> None:
        """Offer the claims of ``snapshot`` but ``without``, in order of label, led by the claim ``first``."""
        self.clear()
        claims = sorted(
            (c for c in snapshot.claims if c.id != without), key=lambda c: (c.id != first, c.label.casefold())
        )
        for claim in claims:
            self.addItem(claim.label, claim.id)
        self.setCurrentIndex(0 if first else -1)
        self.setEditText(self.itemText(0) if first else "")

    def chosen(self) -> tuple[str | None, str]:
        """The claim's id (None for a new one) and the label in the field. Words that stand in one label alone choose its
        claim: it is the only one in the list."""
        label = " ".join(self.currentText().split())
        place = self.currentIndex()  # of two claims called alike, the one that was picked
        if place < 0 or self.itemText(place) != self.currentText():
            place = self.findText(label, Qt.MatchFlag.MatchExactly)
        if place < 0 and label:
            found = [i for i in range(self.count()) if label.casefold() in self.itemText(i).casefold()]
            place = found[0] if len(found) == 1 else -1
        return (self.itemData(place) if place >= 0 else None), label


class SpeakerBox(QComboBox):
    """Choose or type who says so; empty is the article's own voice."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(_("the article itself"))
        self.setLineEdit(self.field)
        name_box(self, name)

    def offer(self, snapshot: Snapshot, chosen: str | None = None) -> None:
        """Offer the speakers of ``snapshot``, with ``chosen`` in the field."""
        self.clear()
        self.addItems(["", *sorted((s.name for s in snapshot.speakers), key=str.casefold)])
        self.setCurrentText(chosen or "")

    def chosen(self) -> str | None:
        """The name in the field; None for the article's own voice."""
        return " ".join(self.currentText().split()) or None


def light_up(button: QToolButton, *, on: bool) -> None:
    """Let a button that opens something show that what it sets is in force."""
    if bool(button.property("lit")) is not on:
        button.setProperty("lit", on)
        button.style().polish(button)


def muted(text: str = "", *, wrap: bool = True) -> QLabel:
    """A line of secondary text."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", "muted")
    label.setWordWrap(wrap)
    return label


def act(text: str, tip: str, *, checkable: bool = False) -> QToolButton:
    """A small button of words alone, for acts that stand beside what they act on."""
    button = QToolButton(autoRaise=True)
    button.setText(text)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setCheckable(checkable)
    button.setProperty("role", "act")
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button


def tool(text: str, icon_name: str, tip: str = "", *, checkable: bool = False) -> QToolButton:
    """A flat button with icon and words, reached by Tab."""
    button = QToolButton(autoRaise=True)
    button.setText(text)
    button.setIcon(icon(icon_name))
    button.setToolTip(tip or text)
    button.setCheckable(checkable)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setAccessibleName(text)
    return button
