"""Makes the tools importable, and small documents for them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT / "tools"))

from extraction.documents import Document  # noqa: E402 - it lies in tools/
from extraction.operations import OperationReader  # noqa: E402
from extraction.overlay import Both, Headers, Overlay  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

SOURCE = "a page"


@pytest.fixture
def overlay() -> Overlay:
    """One that drops the headers of every call, and says nothing else."""
    headers = Headers(
        source=SOURCE,
        dropped=frozenset({"authorization", "wm_sec.access_token"}),
        dropped_where_optional=frozenset({"wm_sandbox"}),
    )
    return Overlay(headers=headers, both=Both(source=SOURCE, documents=frozenset()))


@pytest.fixture
def document() -> Callable[..., Document]:
    def made(paths: dict[str, Any] | None = None, **tree: Any) -> Document:
        return Document("things", "current", "0" * 16, {"paths": paths or {}, **tree})

    return made


@pytest.fixture
def operation(document: Callable[..., Document], overlay: Overlay) -> Callable[..., dict[str, Any]]:
    """The facts of one operation, of a document that has no other."""

    def read(
        published: dict[str, Any],
        *,
        path: str = "/v3/things",
        method: str = "get",
        overlay: Overlay = overlay,
        **tree: Any,
    ) -> dict[str, Any]:
        published = {"operationId": "doIt", "responses": {"200": {}}, **published}
        made = document({path: {method: published}}, **tree)
        ((path, method, published),) = made.operations()
        return OperationReader(made, overlay, path, method, published).read()

    return read
