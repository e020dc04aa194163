"""How many hand-written lines an operation takes: its endpoint, and its share of the helpers beside it.

python tools/count_lines.py
"""

from __future__ import annotations

import ast
import statistics
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
METHODS = {"GET", "POST", "PUT", "PATCH", "DELETE"}
SURFACES = ("marketplace.py", "supplier.py", "both.py")


def lines(node: ast.AST, text: list[str]) -> int:
    """Lines of a function with its decorators, blank ones aside."""
    first = min([node.lineno, *(each.lineno for each in node.decorator_list)])
    return sum(bool(line.strip()) for line in text[first - 1 : node.end_lineno])


def is_endpoint(node: ast.AST) -> bool:
    """Whether a function is declared as an operation."""
    return isinstance(node, ast.FunctionDef) and any(
        isinstance(each, ast.Call) and isinstance(each.func, ast.Name) and each.func.id in METHODS
        for each in node.decorator_list
    )


def names(node: ast.AST) -> set[str]:
    """Every name that a piece of code reads."""
    return {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}


def count(file: Path) -> dict[str, float]:
    """Lines by endpoint; a helper is shared by the endpoints that reach it, one that none reaches by all."""
    source = file.read_text(encoding="utf-8")
    text, tree = source.splitlines(), ast.parse(source)
    endpoints = {
        node.name: node
        for holder in tree.body
        if isinstance(holder, ast.ClassDef)
        for node in holder.body
        if is_endpoint(node)
    }
    helpers = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
    counted: dict[str, float] = {name: lines(node, text) for name, node in endpoints.items()}
    users: dict[str, set[str]] = defaultdict(set)
    for name, node in endpoints.items():
        todo, seen = [node], set()
        while todo:
            for found in names(todo.pop()) & helpers.keys() - seen:
                seen.add(found)
                todo.append(helpers[found])
                users[found].add(name)
    for name, node in helpers.items():
        sharers = users[name] or set(endpoints)
        for sharer in sharers:
            counted[sharer] += lines(node, text) / len(sharers)
    return counted


def main() -> None:
    """Print a table of endpoints, and the median."""
    everything: list[float] = []
    for family in sorted((ROOT / "walmart_async" / "api").iterdir()):
        for name in SURFACES:
            if (file := family / name).is_file():
                for endpoint, number in count(file).items():
                    everything.append(number)
                    print(f"{family.name + '.' + endpoint:<44} {file.stem:<12} {number:6.1f}")
    print(f"{len(everything)} endpoints, median {statistics.median(everything):.1f} lines")


if __name__ == "__main__":
    main()
