"""The docs' page on logs has every logger with every level it is used at, and no other."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import walmart_async
import walmart_sync

PAGE = Path(__file__).resolve().parents[1] / "docs" / "logs.md"
ROW = re.compile(r"^\| `([\w.]+)` \| ([A-Z]+) \|", re.MULTILINE)
LEVELS = {"debug": "DEBUG", "info": "INFO", "warning": "WARNING", "error": "ERROR", "exception": "ERROR"}


def used() -> set[tuple[str, str]]:
    """Name and level of every call of a logger in both packages."""
    found = set()
    for package in (walmart_async, walmart_sync):
        for file in Path(package.__file__).parent.rglob("*.py"):
            tree = ast.parse(file.read_text(encoding="utf-8"))
            loggers = {}
            for node in ast.walk(tree):
                match node:
                    case ast.Assign(targets=[target], value=call) | ast.AnnAssign(target=target, value=call):
                        match call:
                            case ast.Call(func=ast.Attribute(attr="getLogger"), args=[ast.Constant(value=name)]):
                                assert isinstance(target, ast.Name)
                                loggers[target.id] = name
            for node in ast.walk(tree):
                match node:
                    case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr=attr)) if name in loggers:
                        if attr in LEVELS:
                            found.add((loggers[name], LEVELS[attr]))
    return found


def test_every_logger_and_level_is_on_the_page():
    listed = ROW.findall(PAGE.read_text(encoding="utf-8"))
    assert set(listed) == used()
    assert len(listed) > 4
