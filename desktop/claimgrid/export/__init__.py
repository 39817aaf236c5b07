"""The Matrix, its passages, the estimates and the Chart as files and for the clipboard.

``content`` is what a file holds, ``replace`` puts it there, whole or not at all. What is written is what is handed in, the
very Matrix and Chart that are on screen; ``What.EVERYTHING`` takes the whole project behind them.
"""

from .drawing import svg
from .exhibit import Exhibit, Form, What, content, forms_for
from .page import clipboard
from .target import replace

__all__ = ["Exhibit", "Form", "What", "clipboard", "content", "forms_for", "replace", "svg"]
