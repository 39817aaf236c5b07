"""A bare window: what the start of the program is measured against."""

import sys

from PySide6.QtWidgets import QApplication, QMainWindow

app = QApplication(sys.argv)
window = QMainWindow()
window.setWindowTitle("Bare window")
window.resize(1280, 720)
window.show()
sys.exit(app.exec())
