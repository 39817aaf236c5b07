"""class Project, the one door to a project file (SQLite). ``SCHEMA.md`` describes the file for readers."""

from .file import is_database, known
from .living import Folder, ReadState
from .log import LogEntry
from .project import Project
from .unfinished import PendingFile

__all__ = ["Folder", "LogEntry", "PendingFile", "Project", "ReadState", "is_database", "known"]
