"""What a person is told besides what is shown: how much was changed or is left out, with the way back beside it."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from claimgrid.domain.edits import Edit, MovePassages, SetChecked, SetStance
from claimgrid.export.wording import article_name
from claimgrid.ui.language import _, count_text, plural
from claimgrid.ui.looks import Looks
from claimgrid.ui.session import Session

_MANY = 5  # passages that one edit changes, from which on that is said
_NAMED = 3  # articles that are named in a message


class Telling(QObject):
    """Tells of edits of ``session`` that change many passages and, when asked to, what its ``looks`` leave out."""

    told = Signal(str, str, object)
    """A sentence for the user; what can be done about it ("" for nothing), and the doing of it."""

    def __init__(self, session: Session, looks: Looks, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._looks = session, looks
        session.edited.connect(self._tell_many)

    def _tell_many(self, edit: Edit) -> None:
        number = len(edit.passages) if isinstance(edit, SetStance | SetChecked | MovePassages) else 0
        if number >= _MANY:
            what = self._session.undo_name() or ""
            text = _("{what}: {number} passages.").format(what=_(what).capitalize(), number=count_text(number))
            self.told.emit(text, _("Undo"), partial(self._take_back, self._session.project.last_act))

    def _take_back(self, act: int | None) -> None:
        """Take back an act that was told of, unless something else would be taken back for it."""
        self._session.finish_edit()
        if self._session.project.last_act == act:
            self._session.undo()
        else:
            text = _("Something was decided or taken back since. Edit → History shows the way back.")
            self.told.emit(text, "", None)

    def tell_left_out(self) -> None:
        """Say what is left out since before the project was closed: nobody is to take a part for the whole. Where there is
        something else to say at the opening, the status bar says it alone."""
        articles = self._looks.matrix.left_out
        if not articles or self._session.project.is_read_only or self._session.importing.unread:
            return
        names = "; ".join(map(article_name, articles[:_NAMED])) + ("…" if len(articles) > _NAMED else "")
        text = plural(
            len(articles),
            "Left out, as when this project was closed: {names}",
            "{number} articles are left out, as when this project was closed: {names}",
            names=names,
        )
        self.told.emit(text, _("Count them again"), self._count_all)

    def _count_all(self) -> None:
        self._looks.want_matrix(replace(self._looks.matrix.options, left_out=(), left_out_origins=()))
