"""The menus and the toolbar, as tables: what each act is called, its keys, and what it does."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from claimgrid.ui import collecting, filing, guides
from claimgrid.ui.acts import ARTICLES, CHART, CLAIM, LOOK, MATRIX, PEOPLE, REVIEW, TEXT, VIEWS, WORDS
from claimgrid.ui.language import LANGUAGES, SYSTEM, _
from claimgrid.ui.theme import Mode, icon

if TYPE_CHECKING:  # the window builds its menus with this module
    from claimgrid.ui.main_window import MainWindow

_KEYS = QKeySequence.StandardKey


class Act(NamedTuple):  # quicker to load than a dataclass, before the first paint
    """One line of a menu. ``keys`` are a standard key or a sequence ("Ctrl+I"). ``project``: greyed out without one. Acts of
    one ``group`` exclude each other. Acts of one ``view`` are for that view, and their keys hold only while it has the
    keyboard. One that ``ticks`` is on or off."""

    name: str
    text: str
    do: Callable[[], object]
    keys: QKeySequence.StandardKey | str | None = None
    picture: str | None = None
    project: bool = False
    group: str | None = None
    view: str | None = None
    ticks: bool = False


Lines = Sequence[Act | QMenu | None]
"""A menu: None is a separator."""


def fill_menus(window: "MainWindow") -> dict[str, QAction]:
    """Give ``window`` its menus; returns the actions by name."""
    actions: dict[str, QAction] = {}
    groups: dict[str, QActionGroup] = {}
    matrix, chart, articles, review, people, claim = _named()
    menus = {
        _("&File"): _file(window), _("&Edit"): _edit(window), _("&View"): _view(window),
        matrix: [*_of_view(window, "Matrix", MATRIX), None, *_of_view(window, "Matrix", LOOK)],
        chart: _of_view(window, "Chart", CHART), articles: _of_view(window, "Articles", ARTICLES),
        review: _of_view(window, "Review", REVIEW), people: _of_view(window, "People", PEOPLE),
        claim: _of_view(window, "Claim", CLAIM),
        _("&Words"): [*_of_view(window, "Words", WORDS), None, *_of_view(window, "Text", TEXT)],
        _("&Help"): _help(window),
    }  # fmt: skip
    for title, lines in menus.items():
        menu = window.menuBar().addMenu(title)
        for line in lines:
            if line is None:
                menu.addSeparator()
            elif isinstance(line, QMenu):
                menu.addMenu(line)
            else:
                actions[line.name] = _action(window, line, groups)
                actions[line.name].setProperty("menu", title.replace("&", ""))
                menu.addAction(actions[line.name])
    return actions


def _named() -> tuple[str, ...]:
    """The views as they are called in menus, with the letters to choose them by."""
    return _("&Matrix"), _("Char&t"), _("&Articles"), _("&Review"), _("&People"), _("&Claim")


def make_toolbar(window: "MainWindow", actions: dict[str, QAction]) -> QToolBar:
    """The views on the left, the acts that are wanted most on the right. Icons are drawn only now: menus show none."""
    bar = window.addToolBar(_("Tools"))
    bar.setMovable(False)
    bar.setIconSize(QSize(16, 16))
    bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    for action in actions.values():
        if action.property("picture"):
            action.setIcon(icon(action.property("picture")))
    for name in VIEWS:
        bar.addAction(actions[name.lower()])
        # A screen reader toggles a button instead of clicking on it, which triggers nothing.
        actions[name.lower()].toggled.connect(partial(_view_toggled, window, name))
    gap = QWidget()
    gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    bar.addWidget(gap)
    for name, text in (
        ("undo", ""),
        ("redo", ""),
        ("import_folder", _("Import")),
        ("copy", _("Copy")),
        ("export", _("Export")),
    ):
        bar.addAction(actions[name])
        button = bar.widgetForAction(actions[name])
        if text:
            actions[name].setIconText(text)
        elif isinstance(button, QToolButton):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    bar.setProperty("wide", bar.sizeHint().width())
    fit_toolbar(bar, window.width())
    return bar


def _view_toggled(window: "MainWindow", name: str, on: bool) -> None:  # noqa: FBT001  (Qt's)
    if on and window.workbench is not None and window.workbench.view.value != name:
        window.show_view(name)


def fit_toolbar(bar: QToolBar, width: int) -> None:
    """Show words beside the icons where a window of ``width`` has room for them all."""
    style = Qt.ToolButtonStyle
    for action in bar.actions():
        button = bar.widgetForAction(action)
        if isinstance(button, QToolButton) and action.objectName() not in ("undo", "redo"):
            wide = width >= bar.property("wide")
            button.setToolButtonStyle(style.ToolButtonTextBesideIcon if wide else style.ToolButtonIconOnly)


def _file(window: "MainWindow") -> Lines:
    recent = QMenu(_("Open &recent"), window)
    recent.aboutToShow.connect(partial(filing.fill_recent, window, recent))
    return [
        Act("new", _("&New project"), window.new_wanted.emit, _KEYS.New),
        Act("open", _("&Open…"), window.choose_project, _KEYS.Open, "open"),
        recent,
        Act("sample", _("Open the sam&ple"), lambda: window.sample_wanted.emit(window), "Ctrl+Shift+O"),
        None,
        Act("import_folder", _("&Import a folder…"), window.choose_folder, "Ctrl+I", "import"),
        Act("import_files", _("Import &files…"), window.choose_files, "Ctrl+Shift+I"),
        Act("look", _("&Look for new articles"), partial(collecting.look_for_new, window), "Ctrl+R", project=True),
        Act(
            "watch",
            _("Watch the imported fol&ders"),
            partial(collecting.watch_folders, window),
            "Ctrl+Shift+W",
            project=True,
            ticks=True,
        ),
        Act("versions", _("Ne&wer texts…"), partial(collecting.show_versions, window), "Ctrl+Shift+V", project=True),
        Act("read_again", _("Read all articles &again"), window.read_again, "F5", "reload", project=True),
        None,
        Act("export", _("&Export…"), partial(filing.export, window), "Ctrl+E", "export", project=True),
        Act("save_as", _("&Save as…"), partial(filing.save_as, window), "Ctrl+Shift+S", "save", project=True),
        Act("restore", _("Restore a &backup…"), lambda: window.restore_wanted.emit(window), "Ctrl+Shift+B"),
        None,
        Act("close", _("&Close window"), window.close, "Ctrl+W"),
        Act("quit", _("&Quit"), window.quit_wanted.emit, "Ctrl+Q"),
    ]


def _edit(window: "MainWindow") -> Lines:
    return [
        Act("undo", _("&Undo"), window.undo, "Ctrl+Z", "undo", project=True),
        Act("redo", _("&Redo"), window.redo, "Ctrl+Shift+Z", "redo", project=True),
        Act("history", _("&History…"), partial(guides.open_history, window), "Ctrl+H", project=True),
        None,
        Act("find", _("&Find"), window.search, _KEYS.Find, "search", project=True),
        Act("copy", _("&Copy the table"), window.copy_table, "Ctrl+Shift+C", "copy", project=True),
    ]


def _view(window: "MainWindow") -> Lines:
    colours = (
        (Mode.SYSTEM, _("Colours of the s&ystem"), "Ctrl+Alt+0"), (Mode.LIGHT, _("&Light"), "Ctrl+Alt+1"),
        (Mode.DARK, _("&Dark"), "Ctrl+Alt+2"),
    )  # fmt: skip
    languages = {SYSTEM: _("Language of the system"), **LANGUAGES}
    return [
        *(
            Act(name.lower(), text, partial(window.show_view, name), f"Ctrl+{n}", name.lower(), True, "view")
            for n, (name, text) in enumerate(zip(VIEWS, _named(), strict=True), 1)
        ),
        None,
        Act(
            "below",
            _("Words &below"),
            lambda: window.arrange(beside=False),
            "Ctrl+Alt+Down",
            project=True,
            group="words",
        ),
        Act(
            "beside",
            _("Words be&side"),
            lambda: window.arrange(beside=True),
            "Ctrl+Alt+Right",
            project=True,
            group="words",
        ),
        Act("hide_words", _("&Hide the words"), window.hide_words, "Escape", project=True),
        None,
        *(
            Act(f"theme_{mode.value}", text, partial(window.theme_wanted.emit, mode), keys, group="theme")
            for mode, text, keys in colours
        ),
        None,
        *(
            Act(
                f"language_{code}", words, partial(guides.set_language, window, code), f"Ctrl+Alt+{n}", group="language"
            )
            for n, (code, words) in enumerate(languages.items(), 7)
        ),
    ]


def _of_view(window: "MainWindow", view: str, acts: dict[str, tuple[str, str]]) -> Lines:
    return [
        Act(f"{view.lower()}_{name}", _(text), partial(window.decide, name, view), keys, project=True, view=view)
        for name, (text, keys) in acts.items()
    ]


def _help(window: "MainWindow") -> Lines:
    return [
        Act("palette", _("&Find a command…"), partial(guides.open_palette, window), "Ctrl+K"),
        Act("shortcuts", _("&Keys…"), partial(guides.open_shortcuts, window), "F1"),
        Act("tour", _("&Tour in four steps"), partial(guides.start_tour, window), "Ctrl+F1"),
        None,
        Act("problems", _("Files &left out…"), partial(guides.open_problems, window), "Ctrl+Shift+L", project=True),
        Act("report", _("&Report a problem…"), partial(guides.open_report, window), "Ctrl+Alt+R"),
        Act("about", _("&About Claimgrid"), partial(guides.open_about, window), "Shift+F1"),
    ]


def _action(window: "MainWindow", act: Act, groups: dict[str, QActionGroup]) -> QAction:
    action = QAction(act.text, window)
    action.setObjectName(act.name)
    action.setProperty("picture", act.picture)
    action.setIconVisibleInMenu(False)
    if act.keys is not None:
        action.setShortcut(QKeySequence(act.keys))
    action.setProperty("needs_project", act.project)
    if act.view:
        action.setProperty("view", act.view)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    if act.ticks:
        action.setCheckable(True)
    if act.group:
        action.setCheckable(True)
        groups.setdefault(act.group, QActionGroup(window)).addAction(action)
    action.triggered.connect(lambda _checked=False: act.do())
    return action


def offer(window: "MainWindow") -> None:
    """Grey out what does not apply to what is in sight."""
    places = window.workbench.places if window.session and window.workbench else ()
    for action in window.acts.values():
        if action.property("needs_project") and action.objectName() not in ("undo", "redo"):
            of_view = action.property("view")
            action.setEnabled(window.session is not None and (of_view is None or of_view in places))


def name_undo(window: "MainWindow") -> None:
    """Say what would be taken back, and what done again."""
    session = window.session
    for name, word, what in (
        ("undo", _("Undo"), session.undo_name() if session else None),
        ("redo", _("Redo"), session.redo_name() if session else None),
    ):
        words = f"{word} {_(what)}" if what else word
        window.acts[name].setText(f"&{words}")
        window.acts[name].setToolTip(words)
        window.acts[name].setEnabled(bool(what))
