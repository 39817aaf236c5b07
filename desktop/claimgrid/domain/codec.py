"""Dataclasses to plain JSON values and back; the same for the worker's messages, the edit log and stored features.

What a type asks for is found out once, not once a value: a big project has hundreds of thousands of passages.
"""

import types
import typing
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeVar

T = TypeVar("T")
Decoder = Callable[[Any], Any]


def encode(value: Any) -> Any:
    """``value`` as JSON values: dataclasses as objects without their None fields, tuples as lists, enums as values."""
    if isinstance(value, str | int | float) and not isinstance(value, Enum):
        return value
    if isinstance(value, tuple | list):
        return [encode(item) for item in value]
    if isinstance(value, dict):
        return {key: encode(item) for key, item in value.items()}
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value) and not isinstance(value, type):
        return {name: encode(item) for name, item in fields_of(value).items()}
    return value


def fields_of(value: Any) -> dict[str, Any]:
    """The fields of a dataclass that are not None. Given to ``json.dumps`` as ``default``, the outcome is that of ``encode``,
    and of much at once a good deal sooner."""
    kind: Any = type(value)
    return {name: item for name in _names(kind) if (item := getattr(value, name)) is not None}


def decode(kind: type[T], data: Any) -> T:
    """The inverse of ``encode``. Raises KeyError, TypeError or ValueError for data of another shape."""
    asked: Any = kind
    return typing.cast("T", data if data is None else _decoder(asked)(data))


@cache
def _decoder(kind: Any) -> Decoder:
    """What turns the JSON values of a ``kind`` into it; None is not given to it."""
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in (types.UnionType, typing.Union):
        return _decoder(next(a for a in arguments if a is not type(None)))
    if origin is tuple and len(arguments) == 2 and arguments[1] is Ellipsis:
        return _row_of(arguments[0])
    if origin is tuple:
        items = tuple(map(_decoder, arguments))
        return lambda data: tuple([None if one is None else item(one) for item, one in zip(items, data, strict=True)])
    if origin is dict and arguments[1] is str:
        return dict
    if origin is dict and arguments[1] is not Any:
        return lambda data: {key: decode(arguments[1], item) for key, item in data.items()}
    if isinstance(kind, type) and is_dataclass(kind):
        return _object_of(kind)
    if kind is float or (isinstance(kind, type) and issubclass(kind, Enum)):
        return kind
    return lambda data: data


def _row_of(kind: Any) -> Decoder:
    if kind in (str, int):
        return tuple
    item = _decoder(kind)
    return lambda data: tuple([None if one is None else item(one) for one in data])


def _object_of(kind: type[Any]) -> Decoder:
    hints = typing.get_type_hints(kind)
    plain = {name for name, hint in hints.items() if hint in (str, int, str | None, int | None)}
    # ``encode`` leaves out None: such a field is None again, whatever its default.
    absent = {f.name: None for f in fields(kind) if type(None) in typing.get_args(hints[f.name])}
    decoders: dict[str, Decoder] = {}  # made when first asked for: a kind may hold itself

    def made(data: Any) -> Any:
        if not isinstance(data, dict):
            raise TypeError(f"{kind.__name__} is an object, not {type(data).__name__}")
        known = dict(absent)
        for name, item in data.items():
            if name in plain:
                known[name] = item
            elif name in hints:
                if name not in decoders:
                    decoders[name] = _decoder(hints[name])
                known[name] = None if item is None else decoders[name](item)
        return kind(**known)

    return made


@cache
def _names(kind: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
