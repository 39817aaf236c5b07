"""A file on disk becomes documents: its articles' texts, and what the file, its name and the text say about them.

``files`` tells the kind and asks one module a format (``plain``, ``html``, ``docx``, ``pdf``); ``text`` decodes;
``file_names``, ``evidence`` and ``credit`` look for title, author, outlet and date; ``outlets`` and ``dates`` know the forms.
"""

from .files import MAX_BYTES, MAX_CHARACTERS, READABLE, read

__all__ = ["MAX_BYTES", "MAX_CHARACTERS", "READABLE", "read"]
