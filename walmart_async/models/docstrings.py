"""What stands below the fields of a class: Python throws it away, and help, pydantic and FastAPI can show it."""

from __future__ import annotations

import inspect
from itertools import pairwise

__all__ = ["field_docstrings"]


def field_docstrings(declared: type) -> dict[str, str]:
    """The docstrings of the fields that a class itself declares, by name; none without the source at hand."""
    import ast  # noqa: PLC0415 - only who asks pays for it
    import textwrap  # noqa: PLC0415

    try:
        source = textwrap.dedent(inspect.getsource(declared))
    except (OSError, TypeError):
        return {}
    (defined,) = ast.parse(source).body
    assert isinstance(defined, ast.ClassDef), "fields are declared in a class"
    return {
        ast.unparse(field.target): inspect.cleandoc(str(text.value.value))
        for field, text in pairwise(defined.body)
        if isinstance(field, ast.AnnAssign) and isinstance(text, ast.Expr) and isinstance(text.value, ast.Constant)
    }
