"""Text to spans: blocks, statements, passages with stance and speaker, estimates, dates. Pure functions over spaCy docs."""

from .model import load_model

__all__ = ["load_model"]
