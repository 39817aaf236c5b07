"""The first page: drop a folder, open a recent project, or look at the sample."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QRectF, Qt, Signal, SignalInstance
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from claimgrid.ui.language import _, on_button, plain_tip
from claimgrid.ui.theme import icon, picture

_WIDTH = 620
_SHOWN_RECENT = 5
_RECENT = """
QPushButton { text-align: left; padding: 5px 8px; border: 1px solid transparent; background: transparent; }
QPushButton:hover, QPushButton:focus { border-color: palette(accent); }
"""


class WelcomePage(QWidget):
    """What an empty window shows. It only says what was asked for."""

    folder_wanted = Signal()
    files_wanted = Signal()
    sample_wanted = Signal()
    open_wanted = Signal()
    restore_wanted = Signal()
    project_wanted = Signal(object)
    """The Path of a recent project."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch(2)
        column.addWidget(_text(_("Who claims what, in which words"), size=1.7, bold=True))
        column.addSpacing(6)
        about = _("Compare what several sources say about one event. Everything stays on this machine.")
        column.addWidget(_text(about, muted=True))
        column.addSpacing(24)
        column.addWidget(self._drop_area(), 6)
        column.addSpacing(18)
        column.addLayout(self._others())
        column.addSpacing(14)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        column.addLayout(self._recent)
        column.addStretch(3)
        middle = QWidget()
        middle.setLayout(column)
        middle.setMaximumWidth(_WIDTH)
        page = QWidget()
        across = QHBoxLayout(page)
        across.addStretch(1)
        across.addWidget(middle, 100)
        across.addStretch(1)
        area = QScrollArea(widgetResizable=True)  # a small window shows a part of it, none on top of another
        area.setAccessibleName(_("Welcome"))
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def _draw(self) -> None:
        self.picture.setPixmap(picture("drop", 44, self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "picture"):
            self._draw()  # in the colour of the text now

    def _drop_area(self) -> QWidget:
        area = _DropArea()
        inside = QVBoxLayout(area)
        inside.setContentsMargins(24, 28, 24, 28)
        inside.addStretch(1)
        self.picture = QLabel(alignment=Qt.AlignmentFlag.AlignHCenter)
        self._draw()
        inside.addWidget(self.picture)
        inside.addSpacing(8)
        inside.addWidget(_text(_("Drop a folder of articles here"), size=1.25, centred=True))
        kinds = _("Text, web pages, Word, PDF, e-mail, e-books, tables, database exports, archives")
        inside.addWidget(_text(kinds, muted=True, centred=True))
        inside.addSpacing(14)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        self.folder = _button(_("Choose a folder…"), self.folder_wanted)
        self.folder.setDefault(True)
        self.files = _button(_("Choose files…"), self.files_wanted)
        for button in (self.folder, self.files):
            buttons.addWidget(button)
        buttons.addStretch(1)
        inside.addLayout(buttons)
        inside.addStretch(1)
        return area

    def _others(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.sample = _button(_("Open the sample"), self.sample_wanted)
        self.sample.setToolTip(_("Five short reports about one event, in a project of their own"))
        self.open = _button(_("Open a project…"), self.open_wanted)
        row.addWidget(self.sample)
        row.addWidget(self.open)
        self.restore = _button(_("Restore a backup…"), self.restore_wanted)
        row.addWidget(self.restore)
        row.addStretch(1)
        return row

    def show_recent(self, projects: Sequence[Path]) -> None:
        """List these projects, latest first."""
        while (item := self._recent.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        if projects:
            self._recent.addWidget(_text(_("Recent projects"), muted=True))
        for path in projects[:_SHOWN_RECENT]:
            button = QPushButton(icon("matrix"), on_button(path.stem), flat=True)
            button.setToolTip(plain_tip(str(path)))
            button.setAccessibleName(_("Open recent project {stem}").format(stem=path.stem))
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.setStyleSheet(_RECENT)
            button.clicked.connect(lambda _=False, path=path: self.project_wanted.emit(path))
            self._recent.addWidget(button)


class _DropArea(QFrame):
    """A calm dashed frame on the ground of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumHeight(230)
        self.setMaximumHeight(340)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self.palette().color(QPalette.ColorRole.Base))
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 12, 12)


def _text(words: str, *, size: float = 1.0, bold: bool = False, muted: bool = False, centred: bool = False) -> QLabel:
    label = QLabel(words, wordWrap=True)
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * size)
    font.setBold(bold)
    label.setFont(font)
    if muted:
        label.setProperty("role", "muted")
    if centred:
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return label


def _button(words: str, signal: SignalInstance) -> QPushButton:
    button = QPushButton(words)
    button.setMinimumHeight(34)
    button.clicked.connect(lambda _checked=False: signal.emit())
    return button
