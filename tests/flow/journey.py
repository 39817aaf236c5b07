"""A whole journey through the window, as a program of its own: ``journey.py FOLDER TARGET_FOLDER``.

It drops the folder on an empty window, waits for the matrix, corrects something, exports, closes, opens the project again.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from claimgrid.domain.edits import SetArticleField
from claimgrid.ui.app import Application
from claimgrid.ui.filing import write
from claimgrid.ui.session import Session


def wait(session: Session) -> None:
    loop = QEventLoop()
    timer = QTimer()
    timer.timeout.connect(lambda: session.busy or loop.quit())
    timer.start(100)
    loop.exec()


def main(folder: Path, target: Path) -> None:
    app = QApplication([sys.argv[0]])
    application = Application()
    window = application.new_window()
    window.show()
    app.processEvents()
    application.take(window, [folder])
    while (session := window.session) is None:
        app.processEvents()
    wait(session)
    app.processEvents()
    article = session.snapshot.articles[0]
    session.apply(SetArticleField((article.id,), "outlet", "Orsa Herald"))
    wait(session)
    for what, form in (("matrix", "xlsx"), ("everything", "json"), ("chart", "svg")):
        write(window, what, form, target / f"out.{form}", on_screen=False).wait()
    for name in ("Chart", "Articles", "Matrix"):
        window.show_view(name)
        app.processEvents()
    project = session.project.path
    window.close()
    again = application.new_window()
    application.open_project(project, again)
    while again.session is None:
        app.processEvents()
    application.quit()
    print("done", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
