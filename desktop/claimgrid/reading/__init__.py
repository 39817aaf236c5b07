"""A file on disk becomes documents: its articles' texts, and what the file, its name and the text say about them.

``files`` opens a file and asks one module a format for what is in it (``kinds`` tells which); ``nexis``, ``factiva`` and
``proquest`` split the exports of databases; ``text`` decodes. ``sidecar``, ``file_names``, ``evidence`` and ``credit`` look
for title, author, outlet and date; ``outlets``, ``dates`` and ``language`` know the forms. Nothing is run, fetched or unpacked
to disk; ``source`` counts what a file takes.
"""

from .files import read
from .kinds import READABLE

__all__ = ["READABLE", "read"]
