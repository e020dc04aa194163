"""What stands below the fields of a class: Python throws it away, and help, pydantic and FastAPI can show it."""

from __future__ import annotations

import inspect
import sys
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import ast

__all__ = ["field_docstrings", "filter_docstrings"]


def field_docstrings(declared: type) -> dict[str, str]:
    """The docstrings of the fields that a class itself declares, by name; none without the source at hand."""
    defined = _defined(declared)
    return {} if defined is None else _docstrings(defined)


def filter_docstrings(declared: type) -> dict[str, str]:
    """The docstrings of the keys of a ``TypedDict``, by name; none without the source at hand.

    At run time a ``TypedDict`` is a dict, whatever it inherits (before Python 3.12). Its source still names its bases.
    """
    import ast  # noqa: PLC0415 - only who asks pays for it

    defined = _defined(declared)
    if defined is None:
        return {}
    around = vars(sys.modules[declared.__module__])
    names = [base.id for base in defined.bases if isinstance(base, ast.Name) and base.id != "TypedDict"]
    inherited = [filter_docstrings(around[name]) for name in names]
    return {name: text for texts in (*inherited, _docstrings(defined)) for name, text in texts.items()}


def _defined(declared: type) -> ast.ClassDef | None:
    import ast  # noqa: PLC0415
    import textwrap  # noqa: PLC0415

    try:
        source = textwrap.dedent(inspect.getsource(declared))
    except (OSError, TypeError):
        return None
    (defined,) = ast.parse(source).body
    assert isinstance(defined, ast.ClassDef), "fields are declared in a class"
    return defined


def _docstrings(defined: ast.ClassDef) -> dict[str, str]:
    import ast  # noqa: PLC0415

    return {
        ast.unparse(field.target): inspect.cleandoc(str(text.value.value))
        for field, text in pairwise(defined.body)
        if isinstance(field, ast.AnnAssign) and isinstance(text, ast.Expr) and isinstance(text.value, ast.Constant)
    }
