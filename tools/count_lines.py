"""How many hand-written lines an operation takes: its endpoint, and its share of the family's functions behind it.

A second table has whole families: what they take an operation outside structs, and their structs, tests and emulator.

A function that several endpoints reach is shared among them. Structs are counted elsewhere, and so are the functions
beside them that nothing but their own methods calls; what they call in a module without any class counts.

python tools/count_lines.py
"""

from __future__ import annotations

import ast
import statistics
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
API = ROOT / "walmart_async" / "api"
METHODS = {"GET", "POST", "PUT", "PATCH", "DELETE"}

Definition: TypeAlias = ast.FunctionDef | ast.ClassDef


class Name(NamedTuple):
    """A function or class, and the file that defines it."""

    file: Path
    name: str


class Module:
    """One file of a family: what it defines, and what it imports from the other files."""

    def __init__(self, file: Path) -> None:
        self.file, source = file, file.read_text(encoding="utf-8")
        self.text, body = source.splitlines(), ast.parse(source).body
        classes = [node for node in body if isinstance(node, ast.ClassDef)]
        self.has_classes = bool(classes)
        methods = [
            each for node in classes if declares(node) for each in node.body if isinstance(each, ast.FunctionDef)
        ]
        self.endpoints = {each.name: each for each in methods if is_endpoint(each)}
        functions = [node for node in body if isinstance(node, ast.FunctionDef)]
        helpers = [*functions, *(each for each in methods if not is_endpoint(each))]
        self.helpers = {each.name: each for each in helpers}
        self.defined: dict[str, Definition] = {**{each.name: each for each in classes}, **self.helpers}
        self.imported: dict[str, Name] = {}
        for node in body:
            if isinstance(node, ast.ImportFrom) and node.level and node.module:
                source_file = file.parents[node.level - 1].joinpath(*node.module.split(".")).with_suffix(".py")
                self.imported |= {each.asname or each.name: Name(source_file, each.name) for each in node.names}

    def find(self, name: str) -> Name:
        """Where what goes by a name here is defined."""
        return self.imported.get(name, Name(self.file, name))

    def lines(self, node: ast.FunctionDef) -> int:
        """Lines of a function with its decorators, blank ones aside."""
        first = min([node.lineno, *(each.lineno for each in node.decorator_list)])
        return sum(bool(line.strip()) for line in self.text[first - 1 : node.end_lineno])


def is_endpoint(node: ast.FunctionDef) -> bool:
    """Whether a function is declared as an operation."""
    calls = [each.func for each in node.decorator_list if isinstance(each, ast.Call)]
    return any(isinstance(each, ast.Name) and each.id in METHODS for each in calls)


def declares(node: ast.ClassDef) -> bool:
    """Whether a class has operations."""
    return any(is_endpoint(each) for each in node.body if isinstance(each, ast.FunctionDef))


def names(node: ast.AST) -> Iterator[str]:
    """Every name that a piece of code reads, and every method of its own."""
    for each in ast.walk(node):
        if isinstance(each, ast.Name):
            yield each.id
        elif isinstance(each, ast.Attribute) and isinstance(each.value, ast.Name) and each.value.id in {"self", "cls"}:
            yield each.attr


def reached(family: dict[Path, Module], endpoint: Name) -> set[Name]:
    """The functions that an endpoint comes to, and that count."""
    module = family[endpoint.file]
    todo: list[tuple[Module, Definition, bool]] = [(module, module.endpoints[endpoint.name], True)]
    seen: set[tuple[Name, bool]] = set()
    while todo:
        module, node, counts = todo.pop()
        for place in {module.find(name) for name in names(node)}:
            there = family.get(place.file)
            if there is None or place.name not in there.defined:
                continue
            found = place, place.name in there.helpers and (counts or not there.has_classes)
            if found not in seen:
                seen.add(found)
                todo.append((there, there.defined[place.name], found[1]))
    return {place for place, counts in seen if counts}


def count(folder: Path) -> dict[Name, float]:
    """Lines by endpoint of a family; a function beside endpoints that none of them reaches is shared by them all."""
    family = {file: Module(file) for file in sorted(folder.rglob("*.py"))}
    users: dict[Name, set[Name]] = defaultdict(set)
    counted: dict[Name, float] = {}
    for file, module in family.items():
        for name, node in module.endpoints.items():
            endpoint = Name(file, name)
            counted[endpoint] = module.lines(node)
            for helper in reached(family, endpoint):
                users[helper].add(endpoint)
        if module.endpoints:
            for name in module.helpers:
                users[Name(file, name)] |= set()
    for helper, sharers in users.items():
        module = family[helper.file]
        sharing = sharers or {Name(helper.file, name) for name in module.endpoints}
        for each in sharing:
            counted[each] += module.lines(module.helpers[helper.name]) / len(sharing)
    return counted


def whole(family: str) -> tuple[int, ...]:
    """Lines of all files of a family: outside structs, in structs, in tests, in the emulator; blank ones aside."""
    files = [file.read_text(encoding="utf-8") for file in (API / family).rglob("*.py")]
    structs = sum(fields(node) for text in files for node in ast.parse(text).body if isinstance(node, ast.ClassDef))
    tests = filled(ROOT / "tests" / "api" / family) + filled(ROOT / "tests" / "emulator" / "families" / family)
    emulator = filled(ROOT / "walmart_async" / "emulator" / "families" / family)
    return filled(API / family) - structs, structs, tests, emulator


def fields(node: ast.ClassDef) -> int:
    """Lines of what a class is, without its methods; a class of endpoints is none of these."""
    methods = [each for each in node.body if isinstance(each, ast.FunctionDef)]
    if any(is_endpoint(each) for each in methods):
        return 0
    kept = [each for each in node.body if each not in methods]
    return 1 + sum(not_blank(ast.unparse(each)) for each in kept)


def filled(folder: Path) -> int:
    """Lines of all files below a folder, blank ones aside."""
    return sum(not_blank(file.read_text(encoding="utf-8")) for file in folder.rglob("*.py"))


def not_blank(text: str) -> int:
    """Lines of a text, blank ones aside."""
    return sum(bool(line.strip()) for line in text.splitlines())


def main() -> None:
    """Print a table of endpoints and their median, and one of families."""
    everything: list[float] = []
    families: dict[str, int] = {}
    for folder in sorted(each for each in API.iterdir() if each.is_dir()):
        for endpoint, number in count(folder).items():
            everything.append(number)
            families[folder.name] = families.get(folder.name, 0) + 1
            family = ".".join(endpoint.file.parent.relative_to(API).parts)
            print(f"{family + '.' + endpoint.name:<44} {endpoint.file.stem:<12} {number:6.1f}")
    print(f"{len(everything)} endpoints, median {statistics.median(everything):.1f} lines\n")
    print(f"{'lines an operation':<20} operations  code  structs  tests  emulator")
    for name, operations in families.items():
        code, structs, tests, emulator = (round(each / operations) for each in whole(name))
        print(f"{name:<20} {operations:>10} {code:>5} {structs:>8} {tests:>6} {emulator:>9}")


if __name__ == "__main__":
    main()
