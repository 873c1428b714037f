"""Frozen dataclasses to JSON values and back, without loss.

The type hints of the dataclass are the schema: tuples become lists, enumerations their values,
fractions strings such as ``"7/4"``. A field left at its default is left out.
"""

from __future__ import annotations

import collections.abc
import types
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from fractions import Fraction
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
JsonValue = None | bool | int | float | str | list[Any] | dict[str, Any]


def to_json(value: object) -> JsonValue:
    """The JSON value (as `json.dumps` takes it) of a dataclass, or of anything inside one."""
    if isinstance(value, Enum):
        return to_json(value.value)
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, Fraction):
        return str(value)
    if is_dataclass(value) and not isinstance(value, type):
        return {
            f.name: to_json(getattr(value, f.name))
            for f in fields(value)
            if f.default is MISSING or getattr(value, f.name) != f.default
        }
    if isinstance(value, Mapping):
        return {str(key): to_json(item) for key, item in value.items()}
    if isinstance(value, Sequence):
        return [to_json(item) for item in value]
    raise TypeError(f"no JSON form for {type(value).__name__}")


def from_json(kind: type[T], data: object) -> T:
    """The dataclass of type `kind` that `to_json` made `data` from.

    Raises ValueError, naming the type and the field, if the data have another form.
    """
    decoded: T = _decode(kind, data)
    return decoded


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _decode(hint: Any, data: Any) -> Any:
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return _decode_optional(hint, data)
    if origin is tuple:
        return _decode_tuple(hint, data)
    if origin is collections.abc.Sequence:
        return _decode_items(get_args(hint)[0], data)
    if origin is dict:
        return _decode_dict(hint, data)
    if isinstance(hint, type) and is_dataclass(hint):
        return _decode_dataclass(hint, data)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint(data)
    if hint is Fraction and isinstance(data, str):
        return Fraction(data)
    if hint is float and isinstance(data, int) and not isinstance(data, bool):
        return float(data)
    if isinstance(hint, type) and type(data) is hint:
        return data
    raise ValueError(f"expected {getattr(hint, '__name__', hint)}, found {data!r}")


def _decode_optional(hint: Any, data: Any) -> Any:
    if data is None:
        return None
    (inner,) = (arg for arg in get_args(hint) if arg is not type(None))
    return _decode(inner, data)


def _decode_items(hint: Any, data: Any) -> tuple[Any, ...]:
    if not isinstance(data, list):
        raise ValueError(f"expected a list, found {data!r}")
    return tuple(_decode(hint, item) for item in data)


def _decode_tuple(hint: Any, data: Any) -> tuple[Any, ...]:
    args = get_args(hint)
    if args[-1] is Ellipsis:
        return _decode_items(args[0], data)
    if not isinstance(data, list):
        raise ValueError(f"expected a list, found {data!r}")
    if len(args) != len(data):
        raise ValueError(f"expected {len(args)} items, found {len(data)}")
    return tuple(_decode(arg, item) for arg, item in zip(args, data, strict=True))


def _decode_dict(hint: Any, data: Any) -> dict[str, Any]:
    if not isinstance(data, dict):
        raise ValueError(f"expected an object, found {data!r}")
    _, inner = get_args(hint)
    return {key: _decode(inner, item) for key, item in data.items()}


def _decode_dataclass(kind: type, data: Any) -> Any:
    if not isinstance(data, dict):
        raise ValueError(f"expected {kind.__name__}, found {data!r}")
    hints = _hints(kind)
    unknown = set(data) - set(hints)
    if unknown:
        raise ValueError(f"{kind.__name__} has no field {min(unknown)!r}")
    values = {}
    for name, item in data.items():
        try:
            values[name] = _decode(hints[name], item)
        except ValueError as error:
            raise ValueError(f"{kind.__name__}.{name}: {error}") from error
    try:
        return kind(**values)
    except TypeError as error:
        raise ValueError(f"{kind.__name__}: {error}") from error
