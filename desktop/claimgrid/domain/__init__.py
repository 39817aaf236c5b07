"""The nouns of the program, as frozen dataclasses. Standard library only; imports nothing above ``errors``."""
