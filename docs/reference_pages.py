"""The pages of the API reference, written anew from the code at every build: a page a family, a page a package."""

import inspect
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

import walmart_async.api
from walmart_async._declare.family import Family, Group
from walmart_async.client import Client
from walmart_async.emulator import Emulator
from walmart_async.families import MarketplaceFamilies, SupplierFamilies

PACKAGES = {
    "walmart_async": "Clients, options, errors and answers",
    "walmart_async.errors": "Errors",
    "walmart_sync": "Clients for blocking code",
    "walmart_async.models": "Base classes and shared values",
    "walmart_async.jobs": "Values of jobs",
    "walmart_async.events": "Events",
    "walmart_async.clock": "Clocks",
    "walmart_async.emulator": "The emulator",
}
API = "walmart_async.api."
CLIENTS = {"Marketplace": MarketplaceFamilies, "Supplier": SupplierFamilies}
MEMBERS = "   :members:\n   :undoc-members:\n"
INHERITED = "   :inherited-members: NotCopied,Bound,Generic\n"
ENDPOINTS = f"{MEMBERS}{INHERITED}   :exclude-members: family, surface\n"


def write_reference(folder: Path) -> None:
    """Write every page, and the one that lists them."""
    folder.mkdir(exist_ok=True)
    for old in folder.glob("*.rst"):
        old.unlink()
    written: set[int] = set()
    pages = {package: _package(package, title, written) for package, title in PACKAGES.items()}
    endpoints = _endpoints()
    for module in walk_packages(walmart_async.api.__path__, API):
        if module.ispkg:
            family = module.name.removeprefix(API)
            names = _names(module.name, written)
            pages[module.name] = "\n".join([_heading(family, "="), *endpoints.get(family, ()), names])
    contents = "".join(f"   {page}\n" for page in pages)
    pages["index"] = f"{_heading('API reference', '=')}\n.. toctree::\n   :maxdepth: 1\n\n{contents}"
    for page, text in pages.items():
        (folder / f"{page}.rst").write_text(text, encoding="utf-8")


def _package(package: str, title: str, written: set[int]) -> str:
    return f"{_heading(title, '=')}\n{inspect.getdoc(import_module(package))}\n\n{_names(package, written)}"


def _endpoints() -> dict[str, list[str]]:
    """The endpoints and jobs of each family, with the clients that have them."""
    found: dict[type, list[str]] = {}
    for client, families in CLIENTS.items():
        for name, owner in _owners(families):
            found.setdefault(owner, []).append(f"{client}.{name}")
    pages: dict[str, list[str]] = {}
    for owner, names in found.items():
        heading = _heading(" and ".join(names), "-")
        text = f"{heading}\n.. autoclass:: {owner.__module__}.{owner.__qualname__}\n{ENDPOINTS}"
        pages.setdefault(_package_of(owner), []).append(text)
    return pages


def _owners(families: type) -> Iterator[tuple[str, type]]:
    """The classes that have endpoints, by what callers write: ``orders``, ``fulfillment.inbound``."""
    for name in dir(families):
        entry = inspect.getattr_static(families, name)
        if isinstance(entry, Family):
            owner = entry.load()
            yield from ((f"{name}.{topic}", each) for topic, each in _owners(owner))
            if not issubclass(owner, Group):
                yield name, owner


def _package_of(owner: type) -> str:
    """The folder in ``api`` of the endpoints that a family is made of."""
    modules = [base.__module__ for base in owner.__mro__ if base.__module__.startswith(API)]
    return next((module.removeprefix(API).rpartition(".")[0] for module in modules), "inventory")


def _names(package: str, written: set[int]) -> str:
    module = import_module(package)
    sections: list[str] = []
    for name in getattr(module, "__all__", sorted(name for name in vars(module) if not name.startswith("_"))):
        value = getattr(module, name)
        if id(value) not in written and not inspect.ismodule(value):
            written.add(id(value))
            sections.append(_directive(f"{package}.{name}", value))
    return "\n".join([_heading("Names", "-"), *sections]) if sections else ""


def _directive(address: str, value: Any) -> str:
    if inspect.isclass(value):
        inherited = INHERITED if issubclass(value, (Client, Emulator)) else ""
        return f".. autoclass:: {address}\n{MEMBERS}{inherited}"
    return f".. autofunction:: {address}\n" if inspect.isroutine(value) else f".. autodata:: {address}\n   :no-value:\n"


def _heading(title: str, line: str) -> str:
    return f"{title}\n{line * len(title)}\n"
