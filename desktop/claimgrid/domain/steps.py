"""Work in small steps: a window takes a few of them between two looks at what the user does."""

import gc
from collections.abc import Generator, Iterator
from contextlib import contextmanager
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


@contextmanager
def no_collection() -> Iterator[None]:
    """Rest the garbage collector: it would go through hundreds of thousands of objects that all stay, a third of the time of
    whoever makes them, and holds up every other thread meanwhile."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
