"""Keyword arguments that are the fields of a struct, so that each is declared once wherever it can be given."""

from __future__ import annotations

import functools
import inspect
from typing import TYPE_CHECKING, Any, Concatenate, ForwardRef, ParamSpec, TypeVar

import msgspec

from ..models.redacted import HiddenValues

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["accepts"]

P = ParamSpec("P")
S = TypeVar("S")
R = TypeVar("R")


def accepts(fields: Callable[P, Any]) -> Callable[[Callable[[S, dict[str, Any]], R]], Callable[Concatenate[S, P], R]]:
    """Let a method take the fields of a struct as keyword arguments; it is handed those that were given.

    Args:
        fields: The struct; checkers, ``help`` and ``inspect.signature`` show its fields as the method's keywords.
    """

    def decorate(method: Callable[[S, dict[str, Any]], R]) -> Callable[Concatenate[S, P], R]:
        @functools.wraps(method)
        def accepting(self: S, /, *args: P.args, **given: P.kwargs) -> R:
            if args:
                raise TypeError(f"{method.__name__}() takes keyword arguments only")
            options = HiddenValues(given)
            given.clear()  # or this frame would show them
            return method(self, options)

        own = next(iter(inspect.signature(method).parameters.values()))
        returns = inspect.signature(method).return_annotation
        vars(accepting)["__signature__"] = inspect.Signature([own, *_parameters(fields)], return_annotation=returns)
        accepting.__annotations__ = {**_annotations(fields), "return": returns}
        return accepting

    return decorate


def _parameters(struct: Any) -> list[inspect.Parameter]:
    """The fields as keywords, those that must be given first."""
    annotations = _annotations(struct)
    names: tuple[str, ...] = struct.__struct_fields__
    defaults: tuple[Any, ...] = struct.__struct_defaults__
    padded = (msgspec.NODEFAULT,) * (len(names) - len(defaults)) + defaults
    shown = [
        inspect.Parameter(
            name,
            inspect.Parameter.KEYWORD_ONLY,
            default=_default(default),
            annotation=annotations[name].__forward_arg__,
        )
        for name, default in zip(names, padded, strict=True)
    ]
    return sorted(shown, key=lambda each: each.default is not inspect.Parameter.empty)


def _annotations(struct: Any) -> dict[str, Any]:
    """The annotations of the fields as text, which ``get_type_hints`` resolves where each was written.

    They are not resolved here, for that would import aiohttp.
    """
    found: dict[str, Any] = {}
    bases: tuple[type, ...] = struct.__mro__
    for base in reversed(bases):
        written: dict[str, str] = vars(base).get("__annotations__", {})
        found |= {name: ForwardRef(text, module=base.__module__) for name, text in written.items()}
    return found


def _default(declared: Any) -> Any:
    if declared is msgspec.NODEFAULT:
        return inspect.Parameter.empty
    factory = getattr(declared, "factory", None)
    return declared if factory is None else factory()
