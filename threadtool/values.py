"""Dataclasses that cost next to nothing to define: `dataclass`, `field` and `replace`.

The ones of the standard library write and compile the source of six methods for each class when
its module loads. With some seventy classes that took as long as everything else that a conversion
of one page does. Here all methods but `__init__` are shared, and that one is written when the
first value is made. What is made is a dataclass to `dataclasses` and to type checkers too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final, TypeVar

Value = TypeVar("Value")


class _Field:
    """A field: its default or what makes one, and whether `__init__` and `repr` know it."""

    __slots__ = ("default", "factory", "init", "shown")

    def __init__(self, default: Any, factory: Any, init: bool, shown: bool) -> None:
        self.default = default
        self.factory = factory
        self.init = init
        self.shown = shown


_NONE: Final = object()
_FIELDS: Final = "__dataclass_fields__"


def _field(
    *, default: Any = _NONE, default_factory: Any = _NONE, init: bool = True, repr: bool = True
) -> Any:
    """What `dataclasses.field` is, as far as it is needed."""
    return _Field(default, default_factory, init, repr)


def _dataclass(
    *, frozen: bool = False, slots: bool = True, kw_only: bool = False
) -> Callable[[type], type]:
    """What `dataclasses.dataclass` is, for classes with slots and without bases."""
    assert slots, "there is no other kind"
    return lambda cls: _made(cls, frozen, kw_only)


def _made(cls: type, frozen: bool, kw_only: bool) -> type:
    namespace = dict(cls.__dict__)
    fields = {}
    for name in namespace.get("__annotations__", ()):
        default = namespace.pop(name, _NONE)
        fields[name] = (
            default if isinstance(default, _Field) else _Field(default, _NONE, True, True)
        )
    names = tuple(fields)
    namespace.pop("__dict__", None)
    namespace.pop("__weakref__", None)
    values = attrgetter(*names)
    namespace |= {
        "__slots__": names,
        "__match_args__": tuple(name for name in names if fields[name].init and not kw_only),
        _FIELDS: _Described(fields, kw_only),
        "__dataclass_params__": _Parameters(frozen),
        "__eq__": lambda self, other: (
            values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented
        ),
        "__hash__": (lambda self: hash(values(self))) if frozen else None,
        "__getstate__": lambda self: [getattr(self, name) for name in names],
        "__setstate__": _set_state,
    }
    namespace.setdefault("__repr__", _repr)
    if frozen:
        namespace |= {"__setattr__": _refuse, "__delattr__": _refuse}
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    made.__qualname__ = cls.__qualname__

    def __init__(self: Any, *args: Any, **given: Any) -> None:  # noqa: N807 - becomes a method
        made.__init__ = init = _init(made, fields, kw_only)  # type: ignore[misc]  # the real one
        init(self, *args, **given)

    made.__init__ = __init__  # type: ignore[misc]  # until the first value is made
    return made


def _init(cls: type, fields: Mapping[str, _Field], kw_only: bool) -> Callable[..., None]:
    """`__init__` as a person would write it; slots are set past `__setattr__`, which may refuse."""
    parameters, lines = ["self"], []
    known: dict[str, Any] = {}
    if kw_only:
        parameters.append("*")
    for name, one in fields.items():
        if not one.init and one.default is _NONE and one.factory is _NONE:
            continue
        known[f"_set_{name}"] = getattr(cls, name).__set__
        known[f"_default_{name}"] = one.default
        value = name
        if one.factory is not _NONE:
            known[f"_new_{name}"] = one.factory
            value = f"_new_{name}() if {name} is _default_{name} else {name}"
        if one.init:
            optional = one.default is not _NONE or one.factory is not _NONE
            parameters.append(f"{name}=_default_{name}" if optional else name)
        else:
            value = f"_new_{name}()" if one.factory is not _NONE else f"_default_{name}"
        lines.append(f" _set_{name}(self, {value})")
    if hasattr(cls, "__post_init__"):
        lines.append(" self.__post_init__()")
    source = f"def __init__({', '.join(parameters)}):\n" + "\n".join(lines or [" pass"])
    exec(source, known)
    init: Callable[..., None] = known["__init__"]
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    return init


class _Described:
    """`__dataclass_fields__`, made when `dataclasses` asks for it: by itself it loads slowly."""

    def __init__(self, fields: Mapping[str, _Field], kw_only: bool) -> None:
        self._fields = fields
        self._kw_only = kw_only

    def __get__(self, instance: object, owner: type) -> dict[str, Any]:
        import dataclasses

        # A real dataclass of the same fields describes them, in whatever way this Python has.
        entries = []
        for name, one in self._fields.items():
            given: dict[str, Any] = {"init": one.init, "repr": one.shown}
            if one.default is not _NONE:
                given["default"] = one.default
            if one.factory is not _NONE:
                given["default_factory"] = one.factory
            entries.append((name, owner.__annotations__[name], dataclasses.field(**given)))
        twin = dataclasses.make_dataclass(owner.__name__, entries, kw_only=self._kw_only)
        described: dict[str, Any] = getattr(twin, _FIELDS)
        setattr(owner, _FIELDS, described)
        return described


class _Parameters:
    """`__dataclass_params__`, which `pprint` reads."""

    def __init__(self, frozen: bool) -> None:
        self.init = self.repr = self.eq = self.slots = True
        self.order = self.unsafe_hash = False
        self.frozen = frozen


def _repr(self: Any) -> str:
    # Through `dataclasses`, which knows of each field whether it is shown.
    shown = [
        f"{name}={getattr(self, name)!r}"
        for name, one in getattr(type(self), _FIELDS).items()
        if one.repr
    ]
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _set_state(self: Any, state: list[Any]) -> None:
    for name, value in zip(self.__slots__, state, strict=True):
        getattr(type(self), name).__set__(self, value)


def _refuse(self: Any, name: str, *_value: Any) -> None:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot assign to or delete field {name!r}")


def _replace(value: Value, /, **changes: Any) -> Value:
    """What `dataclasses.replace` is: the value with other values in some fields."""
    kind = type(value)
    for name in kind.__slots__:  # type: ignore[attr-defined]  # all values have them
        if name not in changes:
            changes[name] = getattr(value, name)
    return kind(**changes)


if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
    from dataclasses import field as field
    from dataclasses import replace as replace
else:
    dataclass, field, replace = _dataclass, _field, _replace
