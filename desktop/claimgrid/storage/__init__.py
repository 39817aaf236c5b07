"""class Project, the one door to a project file (SQLite). ``SCHEMA.md`` describes the file for readers."""

from .log import LogEntry
from .project import Project
from .snapshot import Hit
from .unfinished import PendingFile

__all__ = ["Hit", "LogEntry", "PendingFile", "Project"]
