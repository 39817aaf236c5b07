"""The binding to Qt does not wear out what Python needs."""

import sys

from PySide6.QtCore import QObject


def test_calls_without_a_result_leave_none_alone(qapp: object) -> None:
    """PySide6 6.12.0 under Python 3.11 releases None at each such call, until the interpreter aborts: use 6.11."""
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(1000):
        thing.setObjectName("")
    assert sys.getrefcount(None) > before - 500
