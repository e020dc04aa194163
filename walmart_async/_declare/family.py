"""How a client has its families, and a family that is split by topic has its topics: imported when first used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

from .endpoint import Declared
from .modes import M
from .resource import Bound

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .operation import Operation

__all__ = ["Family", "Group", "declared_by", "family"]


class Family:
    """Imports a family, and makes it for the client, or the group, it is used on.

    Args:
        module: Where its class is, relative to the package of the class that has it.
        name: The name of its class there.
    """

    def __init__(self, module: str, name: str) -> None:
        self._module, self._class_name = module, name

    def __set_name__(self, owner: type, name: str) -> None:
        self._name, self._package = name, owner.__module__.rpartition(".")[0]
        # What is imported for type checkers alone cannot be resolved at run time: get_type_hints shall not try.
        owner.__annotations__.pop(name)

    def load(self) -> type[Any]:
        """The family's class."""
        found: type[Any] = getattr(import_module(self._module, self._package), self._class_name)
        return found

    def __get__(self, obj: Any, owner: Any) -> Any:
        if obj is None:
            return self.load()
        made = vars(obj)[self._name] = self.load()(obj._link)  # noqa: SLF001 - the descriptor is the client's
        return made


def family(module: str, name: str) -> Any:
    """A family of the class that assigns this to a name."""
    return Family(module, name)


class Group(Bound[M]):
    """A family that is split by topic; each topic is a family of its own."""

    def __repr__(self) -> str:
        """Its topics."""
        topics = (name for name, each in vars(type(self)).items() if isinstance(each, Family))
        return f"<{type(self).__name__.lower()}: {', '.join(topics)}>"


def declared_by(owner: type[Any]) -> Iterator[Operation]:
    """What a class of a client or a family declares, what it inherits, and what its families do."""
    for base in owner.__mro__:
        for each in vars(base).values():
            if isinstance(each, Family):
                yield from declared_by(each.load())
            elif isinstance(each, Declared):
                yield cast("Declared[Any, ...]", each).operation
