"""The arrows between the rooms of the library point one way, type-only imports included."""

from __future__ import annotations

import ast
from importlib.util import find_spec
from pathlib import Path
from pkgutil import walk_packages
from typing import TYPE_CHECKING

import pytest

import walmart_async.api

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGES = {name: Path(find_spec(name).origin).parent for name in ("walmart_async", "walmart_sync")}
MAY_IMPORT = {
    "models": set(),
    "errors": {"models"},
    "clock": set(),
    "events": {"errors", "models"},
    "_version": set(),
    "_codec": {"models", "errors", "clock"},
    "_declare": {"_codec", "models", "errors", "clock"},
    "_pipeline": {"_declare", "_codec", "models", "errors", "events", "clock"},
    "api": {"_declare", "models", "errors"},
    "jobs": {"api", "_declare", "models", "errors", "clock"},
    "emulator": {"clock"},
}
"""What each room may know besides itself; the client, the command line and the packages' own names know all."""


def modules(package: str) -> dict[str, Path]:
    """Every module of a package by its full name."""
    root = PACKAGES[package]
    found = {}
    for file in sorted(root.rglob("*.py")):
        parts = (package, *file.relative_to(root).with_suffix("").parts)
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = file
    return found


def imports(module: str, file: Path, known: set[str]) -> Iterator[str]:
    """The modules of ours that a file imports, wherever in it, for type checkers alone or not."""
    package = module if file.name == "__init__.py" else module.rpartition(".")[0]
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names if each.name in known)
        elif isinstance(node, ast.ImportFrom):
            around = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            base = ".".join([*around, *([node.module] if node.module else [])])
            for each in node.names:
                inner = f"{base}.{each.name}"
                if inner in known or base in known:
                    yield inner if inner in known else base


@pytest.fixture(scope="module")
def arrows() -> dict[str, set[str]]:
    """What each module imports."""
    files = {**modules("walmart_async"), **modules("walmart_sync")}
    return {module: set(imports(module, file, set(files))) - {module} for module, file in files.items()}


def room(module: str) -> str:
    """The first folder or file below the package."""
    return ([*module.split("."), ""])[1]


def test_each_room_knows_only_what_stands_below_it(arrows) -> None:
    wrong = [
        f"{module} imports {other}"
        for module, others in arrows.items()
        if (allowed := MAY_IMPORT.get(room(module))) is not None and module.startswith("walmart_async")
        for other in others
        if room(other) != room(module) and room(other) not in allowed
    ]
    assert wrong == []


def test_no_module_is_on_a_circle(arrows) -> None:
    left = {module: set(others) for module, others in arrows.items()}
    while free := [module for module, others in left.items() if not others & left.keys()]:
        for module in free:
            del left[module]
    assert left == {}


def test_structs_of_a_family_are_imported_without_its_endpoints(arrows) -> None:
    families = [each.name for each in walk_packages(walmart_async.api.__path__, "walmart_async.api.") if each.ispkg]
    reached = {}
    for family in families:
        todo, seen = [family], set()
        while todo:
            module = todo.pop()
            if module not in seen:
                seen.add(module)
                todo += arrows.get(module, ())
        reached[family] = [each for each in seen if "walmart_async._declare.decorators" in arrows.get(each, ())]
    assert families
    assert {family: found for family, found in reached.items() if found} == {}


def test_the_emulator_is_a_witness(arrows) -> None:
    outside = {
        other
        for module, others in arrows.items()
        if room(module) == "emulator"
        for other in others
        if room(other) != "emulator"
    }
    assert outside == {"walmart_async.clock"}


def test_the_blocking_package_has_no_names_of_its_own() -> None:
    inner = {f"walmart_sync.{name}" for name in ("client", "crossing", "portal", "threads")}
    assert set(modules("walmart_sync")) == {"walmart_sync", *inner}


def test_the_walk_of_imports_sees_them_all(tmp_path) -> None:
    file = tmp_path / "here.py"
    file.write_text(
        "from typing import TYPE_CHECKING\n"
        "from ..errors import WalmartError\n"
        "from .. import clock\n"
        "if TYPE_CHECKING:\n    from .there import That\n"
        "def late():\n    import walmart_async.client\n"
    )
    known = {f"walmart_async.{name}" for name in ("errors", "clock", "api.there", "client")}
    assert set(imports("walmart_async.api.here", file, known)) == known
