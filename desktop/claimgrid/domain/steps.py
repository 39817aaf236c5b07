"""Work in small steps: a window takes a few of them between two looks at what the user does."""

from collections.abc import Generator
from typing import TypeVar

Result = TypeVar("Result")
Steps = Generator[None, None, Result]
"""Yields after each step; returns what they lead to."""


def taken(steps: Generator[object, None, Result]) -> Result:
    """What ``steps`` lead to, all of them taken at once."""
    try:
        while True:
            next(steps)
    except StopIteration as done:
        result: Result = done.value
        return result
