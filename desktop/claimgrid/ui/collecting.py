"""What a window does about the folders its articles come from: look for new ones, watch, show what changed."""

from functools import partial
from typing import TYPE_CHECKING

from claimgrid.errors import KnownError
from claimgrid.ui.folders import Looked, look_at, one_line
from claimgrid.ui.gathering import Gathering
from claimgrid.ui.language import _, mark, plural, said

if TYPE_CHECKING:
    from claimgrid.ui.main_window import MainWindow
    from claimgrid.ui.session import Session


def look_for_new(window: "MainWindow") -> None:
    """Read what is new or changed in the imported folders."""
    session = window.session
    if session is None:
        return
    window.messages.hide()
    known = session.importing.folders_read()
    if not known:
        _say_no_folder(window)
        return
    window.statusBar().showMessage(_("Looking for articles…"))
    look, over = partial(look_at, known, settled=False), window.statusBar().clearMessage
    Gathering(look, over, partial(_read_changed, window, session), window)


def _read_changed(window: "MainWindow", session: "Session", looked: Looked) -> None:
    if not window.isVisible():  # closed meanwhile, and its project too
        return
    try:
        number = session.importing.read_changed(looked)
    except KnownError as error:
        window.warn(said(error))
        return
    if gone := [one_line(folder) for folder in looked.gone]:
        text = plural(
            len(gone),
            "The imported folder {folders} is not there any more. Its articles stay in the project.",
            "{number} imported folders are not there any more: {folders}. Their articles stay in the project.",
            folders=", ".join(gone),
        )
        window.messages.say(text, warning=True)
    elif not number:
        window.messages.say(_("There is nothing new in the imported folders."))


def watch_folders(window: "MainWindow") -> None:
    """Watch the imported folders, or no longer."""
    if window.watch is None:
        return
    try:
        window.watch.switch(on=window.acts["watch"].isChecked())
    except KnownError as error:
        window.warn(said(error))
    else:
        if window.acts["watch"].isChecked() and not window.watch.is_on:
            _say_no_folder(window)
    window.acts["watch"].setChecked(window.watch.is_on)


def _say_no_folder(window: "MainWindow") -> None:
    window.messages.say(_("No folder was imported into this project. Import one, and new articles in it can be found."))


def show_versions(window: "MainWindow") -> None:
    """Show the newer texts that nobody has decided about."""
    from claimgrid.ui.versions import VersionsDialog, waiting  # late: rarely needed

    if window.session and waiting(window.session):
        VersionsDialog(window.session, window).open()
    else:
        window.messages.say(_("No article has a newer text."))


def offer_unread(window: "MainWindow", session: "Session") -> None:
    """Offer to read what was not read, or not to its end, when the program last ended."""
    unread = session.importing.unread
    text = plural(
        len(unread),
        "{name} has not been read to its end yet.",
        "{name} and {more} more have not been read to their ends yet.",
        name=one_line(unread[0].name),
        more=len(unread) - 1,
    )
    offer_rest(window, text, act=_("Read now"), forget=_("Leave out"))


_LISTED = 30
"""File names in a tip."""


def offer_rest(window: "MainWindow", text: str, act: str = "", forget: str = "") -> None:
    """Say ``text``, and offer to read the files that are not read; the tip names them."""

    def carry_out(name: str) -> None:
        window.messages.hide()
        if window.session:
            getattr(window.session.importing, name)()

    names = [one_line(file.name) for file in window.session.importing.unread] if window.session else []
    window.messages.say(
        text,
        act=act or _("Read the rest"),
        do=partial(carry_out, "read_rest"),
        other=forget,
        do_other=partial(carry_out, "forget_rest"),
        tip="\n".join([*names[:_LISTED], *(["…"] if len(names) > _LISTED else [])]),
    )


def tell_import(window: "MainWindow", session: "Session") -> None:
    """Say what an import came to: nothing new, or what is special about the articles. What waits since before it is offered
    again where there is nothing to say."""
    importing = session.importing
    if importing.articles_read:
        _tell_articles(window, session)
    elif number := importing.already_there:
        window.messages.say(
            _("The article is in this project already.")
            if number == 1
            else _("All {number} files are in this project already.").format(number=number)
        )
        importing.already_there = 0
    if importing.unread and not window.messages.isVisible():
        offer_unread(window, session)


def _tell_articles(window: "MainWindow", session: "Session") -> None:
    """Newer texts, other languages, copies: once for each article."""
    from claimgrid.ui.versions import waiting  # late: rarely needed

    articles = session.snapshot.articles
    first = {a.sha256: a.id for a in reversed(articles)}
    special = (
        waiting(session),
        [a for a in articles if not a.is_read],
        [a for a in articles if first[a.sha256] != a.id],
    )
    about = {(what, article.id) for what, those in enumerate(special) for article in those}
    if about <= window.told_of:
        return  # this was told, and closed or not
    window.told_of |= about
    told = [
        plural(len(articles), one, several, name=one_line(articles[0].file), more=len(articles) - 1)
        for articles, (one, several) in zip(special, _SPECIAL, strict=True)
        if articles
    ]
    if special[0]:
        window.messages.say(" ".join(told), act=_("See what changed"), do=lambda: _show_changes(window))
    elif told:
        ids = tuple(article.id for articles in special for article in articles)
        window.messages.say(" ".join(told), act=_("Show in the list"), do=lambda: _show_articles(window, ids))


def remind_of_versions(window: "MainWindow") -> None:
    """Say at the opening of a project which newer texts wait to be decided about, where there is nothing else to say."""
    from claimgrid.ui.versions import waiting  # late: rarely needed

    articles = waiting(window.session) if window.session else ()
    if articles and not window.messages.isVisible():
        text = plural(len(articles), *_SPECIAL[0], name=one_line(articles[0].file), more=len(articles) - 1)
        window.messages.say(text, act=_("See what changed"), do=lambda: _show_changes(window))


_SPECIAL = (
    (
        mark("There is a newer text of an article: {name}. Until you decide, the older one counts."),
        mark("There are newer texts: {name} and {more} more. Until you decide, the older ones count."),
    ),
    (
        mark("{name} is in a language that is not read."),
        mark("{name} and {more} more are in languages that are not read."),
    ),
    (
        mark("{name} repeats another article word for word."),
        mark("{name} and {more} more repeat others word for word."),
    ),
)
"""Of one article and of several, in the order of what is special."""


def _show_articles(window: "MainWindow", ids: tuple[str, ...]) -> None:
    window.messages.hide()
    if window.workbench:
        window.workbench.show_articles(ids)


def _show_changes(window: "MainWindow") -> None:
    window.messages.hide()
    show_versions(window)
