"""Dataclasses to plain JSON values and back; the same for the worker's messages, the edit log and stored features."""

import types
import typing
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeVar

T = TypeVar("T")


def encode(value: Any) -> Any:
    """``value`` as JSON values: dataclasses as objects without their None fields, tuples as lists, enums as values."""
    if is_dataclass(value) and not isinstance(value, type):
        pairs = ((f.name, getattr(value, f.name)) for f in fields(value))
        return {name: encode(item) for name, item in pairs if item is not None}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple | list):
        return [encode(item) for item in value]
    if isinstance(value, dict):
        return {key: encode(item) for key, item in value.items()}
    return value


def decode(kind: type[T], data: Any) -> T:
    """The inverse of ``encode``. Raises KeyError, TypeError or ValueError for data of another shape."""
    return typing.cast("T", _decode(kind, data))


def _decode(kind: Any, data: Any) -> Any:
    if data is None or kind is Any:
        return data
    origin = typing.get_origin(kind)
    arguments = typing.get_args(kind)
    if origin in (types.UnionType, typing.Union):
        return _decode(next(a for a in arguments if a is not type(None)), data)
    if origin is tuple:
        if len(arguments) == 2 and arguments[1] is Ellipsis:
            return tuple(_decode(arguments[0], item) for item in data)
        return tuple(_decode(a, item) for a, item in zip(arguments, data, strict=True))
    if origin is dict:
        return {key: _decode(arguments[1], item) for key, item in data.items()}
    if isinstance(kind, type) and is_dataclass(kind):
        if not isinstance(data, dict):
            raise TypeError(f"{kind.__name__} is an object, not {type(data).__name__}")
        hints = _hints(kind)
        known = {name: _decode(hints[name], item) for name, item in data.items() if name in hints}
        absent = {f.name: None for f in fields(kind) if f.name not in known and _may_be_absent(hints[f.name])}
        return kind(**absent, **known)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(data)
    if kind is float:
        return float(data)
    return data


@cache
def _hints(kind: type[Any]) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def _may_be_absent(hint: Any) -> bool:
    """``encode`` leaves out None: such a field is None again, whatever its default."""
    return type(None) in typing.get_args(hint)
