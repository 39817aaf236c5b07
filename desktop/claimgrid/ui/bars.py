"""The strips between the tools and the views: what failed, what was left out, what is being read."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QToolButton

from claimgrid.ui.language import _, on_button, plain_tip, plural
from claimgrid.ui.theme import icon

if TYPE_CHECKING:  # the window is up before sessions are loaded
    from claimgrid.domain.messages import Problem
    from claimgrid.ui.importing import ReadingProgress

_A_WHILE = 300  # milliseconds; most projects are saved before a bar could be read


class _Bar(QFrame):
    """A raised strip with words, and what can be done about them."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName(name)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(10, 5, 6, 5)
        self.sign = QLabel()
        self._draw_sign()
        self.row.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignVCenter)
        self.words = QLabel(wordWrap=True, textInteractionFlags=Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.row.addWidget(self.words, 1)
        self.hide()

    def _draw_sign(self) -> None:
        self.sign.setPixmap(icon("warning").pixmap(16, 16))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:  # the theme changes; buttons are given their icons by it
            self._draw_sign()

    def add_button(self, text: str, name: str, slot: Callable[[], object], picture: str | None = None) -> QToolButton:
        """A button at the end of the strip."""
        button = QToolButton()
        button.setText(text)
        button.setToolTip(name)
        button.setAccessibleName(name)
        if picture:
            button.setIcon(icon(picture))
        else:
            button.setProperty("role", "act")
        button.clicked.connect(slot)
        self.row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return button


class MessageBar(_Bar):
    """Says plainly what failed, or what was done and where; stays until it is closed or said anew."""

    def __init__(self) -> None:
        super().__init__(_("Message"))
        self._do: Callable[[], object] | None = None
        self.act = self.add_button("", _("Do this"), self._carry_out)
        self._do_other: Callable[[], object] | None = None
        self.other = self.add_button("", _("Do this instead"), self._carry_out_other)
        self.add_button("", _("Close this message"), self.hide, "clear")

    def say(
        self,
        text: str,
        *,
        warning: bool = False,
        act: str = "",
        do: Callable[[], object] | None = None,
        other: str = "",
        do_other: Callable[[], object] | None = None,
        tip: str = "",
    ) -> None:
        """Show ``text``, with a button ``act`` that does ``do``, and one for what else can be done; ``tip`` says more."""
        self.words.setText(text)
        self.words.setToolTip(plain_tip(tip))
        self.sign.setVisible(warning)
        self._do, self._do_other = do, do_other
        for button, name in ((self.act, act), (self.other, other)):
            button.setText(on_button(name))
            button.setToolTip(plain_tip(name))
            button.setAccessibleName(name or _("Do this"))
            button.setVisible(bool(name))
        self.show()

    def _carry_out(self) -> None:
        if self._do is not None:
            self._do()

    def _carry_out_other(self) -> None:
        if self._do_other is not None:
            self._do_other()


class ProblemsBar(_Bar):
    """ "2 files left out — Show"."""

    show_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(_("Files left out"))
        self.add_button(_("Show"), _("Show which files were left out, and why"), self.show_wanted.emit)
        self.add_button("", _("Close this message"), self.hide, "clear")

    def show_problems(self, problems: "Sequence[Problem]") -> None:
        """Name what was left out: of a single file also why, of several the first and how many more."""
        if len(problems) == 1:
            name, text = problems[0].name, problems[0].text
            self.words.setText(text if name in text else f"{name}: {text}")
        elif problems:
            more = plural(len(problems) - 1, "1 more file", "{number} more files")
            self.words.setText(_("Left out: {name} and {more}.").format(name=problems[0].name, more=more))
        self.setVisible(bool(problems))


class _WorkBar(_Bar):
    """What is being done, how far it is, and Cancel."""

    cancelled = Signal()

    def __init__(self, name: str, done: str, cancel: str) -> None:
        super().__init__(name)
        self.sign.hide()
        self.words.setWordWrap(False)
        self.words.setMinimumWidth(50)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.bar = QProgressBar(textVisible=False)
        self.bar.setAccessibleName(done)
        self.bar.setFixedWidth(220)
        self.bar.setMaximumHeight(8)
        self.row.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignVCenter)
        self.cancel = self.add_button(_("Cancel"), cancel, self.cancelled.emit, "cancel")
        self.cancel.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)


class ReadingBar(_WorkBar):
    """Names the file in hand and the time left; Cancel stops at once."""

    def __init__(self) -> None:
        super().__init__(_("Reading"), _("Files read"), _("Cancel reading"))

    def show_progress(self, progress: "ReadingProgress") -> None:
        """Show how far the reading is."""
        self.bar.setRange(0, progress.total)
        self.bar.setValue(progress.done)
        place, total = min(progress.done + 1, progress.total), progress.total
        text = _("Reading {place} of {total}: {name}").format(place=place, total=total, name=progress.name)
        left = _("{time} left").format(time=time_text(progress.seconds_left)) if progress.seconds_left else ""
        self.words.setText(f"{text} · {left}" if left else text)
        self.words.setToolTip(plain_tip(progress.name))
        self.show()


class SavingBar(_WorkBar):
    """How far a copy of the project is, where that takes a while; Cancel stops at once."""

    def __init__(self) -> None:
        super().__init__(_("Saving"), _("Part that is saved"), _("Cancel saving"))
        self._soon = QTimer(self, singleShot=True, interval=_A_WHILE)
        self._soon.timeout.connect(self.show)

    def show_soon(self, name: str) -> None:
        """Show that ``name`` is being saved, if it is not done by then."""
        self.words.setText(_("Saving {name}…").format(name=name))
        self.show_part(0)
        self._soon.start()

    def show_part(self, part: float) -> None:
        """Show which part is saved, 0 to 1."""
        self.bar.setValue(round(part * self.bar.maximum()))

    def done(self) -> None:
        """Nothing is being saved any more."""
        self._soon.stop()
        self.hide()


def time_text(seconds: float) -> str:
    """A duration as it is said: "a few seconds", "40 seconds", "3 minutes"."""
    if seconds < 8:
        return _("a few seconds")
    if seconds < 55:
        return _("{number} seconds").format(number=round(seconds / 10) * 10)
    minutes = max(1, round(seconds / 60))
    if minutes < 60:
        return plural(minutes, "1 minute", "{number} minutes")
    hours = round(minutes / 60)
    return plural(hours, "1 hour", "{number} hours")
