"""Claimgrid: who claims what about an event, in which words, and who put which number on it.

The map of the package, from the bottom up (import-linter keeps it so, see ``pyproject.toml``):

``errors``, ``resources``, ``log``, ``offline``
    the exception tree; where data files are, in a checkout, a wheel or a frozen app; what is noted when things go wrong; the
    refusal of every network connection
``lexicon``
    the word lists, with the analyst's own on top
``domain``
    the nouns: articles, passages, claims, estimates, the Matrix, the Chart, the edits, the messages.
    Standard library only
``reading``
    a file on disk becomes documents (text, and what the file says about it)
``extraction``
    a document's text becomes statements, passages, estimates and date hints. Pure functions over spaCy
``alignment``
    what was extracted from many articles becomes claims, speakers and origins. Pure functions
``storage``
    class ``Project``: the one door to the SQLite file
``export``
    the Matrix, estimates, passages and the Chart as files
``worker``
    the child program that reads and aligns; it never opens the project
``ui``
    everything Qt. It starts the worker as a program and never imports it
"""

__version__ = "0.1.0"
PROJECT_SUFFIX = ".claimgrid"
"""What the name of a project's file ends in."""
