"""A small window with one field, for what an act needs to know: where to move passages, which topic claims have."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCompleter, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from claimgrid.domain.edits import Edit, MovePassages, SetTopic, SplitClaim
from claimgrid.domain.snapshot import Snapshot
from claimgrid.ui.language import _

from .fields import ClaimPicker


class FieldPopup(QFrame):
    """Asks for one thing under a title; Enter or the button carries it out, Escape does not. Goes when it is shut."""

    def __init__(self, parent: QWidget, title: str, field: QWidget, button: str, do: Callable[[], None]) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._do = do
        self.field = field
        head = QLabel(title)
        head.setProperty("role", "title")
        head.setWordWrap(True)
        go = QPushButton(button)
        go.clicked.connect(self._carry_out)
        line = field.field if isinstance(field, ClaimPicker) else field
        if isinstance(line, QLineEdit):
            line.returnPressed.connect(self._carry_out)
        row = QHBoxLayout()
        row.addWidget(field, 1)
        row.addWidget(go)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.addWidget(head)
        column.addLayout(row)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 56)

    def open_at(self, spot: QPoint) -> None:
        """Open near ``spot`` on the screen, inside it."""
        self.adjustSize()
        room = self.screen().availableGeometry()
        x = max(room.left(), min(spot.x(), room.right() - self.width()))
        y = max(room.top(), min(spot.y(), room.bottom() - self.height()))
        self.move(x, y)
        self.show()
        self.field.setFocus()

    def _carry_out(self) -> None:
        if self.isVisible():  # a combo box tells of Enter twice
            self.close()
            self._do()


def move_popup(
    parent: QWidget, snapshot: Snapshot, passages: tuple[str, ...], emit: Callable[[Edit], None]
) -> FieldPopup:
    """Asks for the claim that ``passages`` are to carry. Words that no claim is called by name a new one, as long as they
    all come from one claim."""
    picker = ClaimPicker(_("Claim to move to"))
    claims = {snapshot.passage[p].claim for p in passages}
    picker.offer(snapshot, without=next(iter(claims)) if len(claims) == 1 else None)
    picker.field.setPlaceholderText(_("Type a claim, or a new name") if len(claims) == 1 else _("Type a claim"))

    def move() -> None:
        claim, label = picker.chosen()
        if claim:
            emit(MovePassages(passages, claim))
        elif label and len(claims) == 1:
            emit(SplitClaim(next(iter(claims)), passages, label))

    one, many = _("Move 1 passage to another claim"), _("Move {n} passages to another claim")
    title = one if len(passages) == 1 else many.format(n=len(passages))
    return FieldPopup(parent, title, picker, _("Move"), move)


def topic_popup(
    parent: QWidget, snapshot: Snapshot, claims: tuple[str, ...], emit: Callable[[Edit], None]
) -> FieldPopup:
    """Asks for the topic that ``claims`` are grouped under; an empty field leaves that to the program."""
    field = QLineEdit(placeholderText=_("Empty: as the program groups them"))
    field.setAccessibleName(_("Topic"))
    completer = QCompleter(sorted({c.topic for c in snapshot.claims if c.topic}), field)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    field.setCompleter(completer)
    field.setText(snapshot.claim[claims[0]].topic or "")
    field.selectAll()
    title = _("Topic of this claim") if len(claims) == 1 else _("Topic of {n} claims").format(n=len(claims))
    return FieldPopup(
        parent,
        title,
        field,
        _("Set"),
        lambda: emit(SetTopic(claims, " ".join(field.text().split()) or None)),
    )
