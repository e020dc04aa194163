"""What the test folders of the families list, found by the name of the file: a new family is a new folder."""

from __future__ import annotations

import importlib.util
import sys
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import walmart_async
from walmart_async import operations

if TYPE_CHECKING:
    from types import ModuleType

    from walmart_async import Operation, Request
    from walmart_async._declare.pager import Pages

    from .examples import Call

__all__ = ["Case", "cases", "modules"]

API = Path(__file__).parents[1] / "api"
SURFACES = {"BOTH": ("marketplace", "supplier"), "MARKETPLACE": ("marketplace",), "SUPPLIER": ("supplier",)}


@dataclass(frozen=True)
class Case:
    """What a family's folder lists, on one of the clients that have it."""

    family: str
    surface: str
    entry: Any

    @property
    def operation(self) -> Operation:
        """What is declared of the endpoint that is called."""
        (found,) = (
            each
            for each in operations()
            if (each.family, each.name) == (self.family, self.call.name) and each.surface in {self.surface, "both"}
        )
        return found

    @property
    def call(self) -> Call:
        return self.entry.call

    @property
    def request(self) -> Request[Any] | Pages[Any, Any]:
        """What the endpoint makes of its arguments."""
        client = getattr(walmart_async, self.surface.capitalize())(client_id="id", client_secret="secret")
        family = attrgetter(self.family)(client)
        return getattr(type(family), self.call.name)(family, *self.call.args, **self.call.kwargs)

    def __str__(self) -> str:
        return f"{self.surface}-{self.family}.{self.entry}"


@cache
def modules(name: str) -> dict[str, ModuleType]:
    """The modules of this name in the families' folders, by family: ``fulfillment.inbound``."""
    found = {}
    for file in sorted(API.rglob(f"{name}.py")):
        family = ".".join(file.parent.relative_to(API).parts)
        full_name = f"tests.api.{family}.{name}"
        spec = importlib.util.spec_from_file_location(full_name, file)
        assert spec is not None
        assert spec.loader is not None
        module = sys.modules[full_name] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        found[family] = module
    return found


@cache
def cases(name: str) -> tuple[Case, ...]:
    """Everything that the modules of this name list, once for each client that can make the call."""
    return tuple(
        Case(family, surface, entry)
        for family, module in modules(name).items()
        for listed, surfaces in SURFACES.items()
        for entry in getattr(module, listed, ())
        for surface in surfaces
    )
