"""Published OpenAPI documents, as they lie in a folder."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

METHODS = ("get", "post", "put", "patch", "delete")
SANDBOX = "https://sandbox."


@dataclass(frozen=True)
class Document:
    """One published document."""

    name: str
    generation: str
    sha256: str
    tree: dict[str, Any]

    @property
    def of_suppliers(self) -> bool:
        return self.name.startswith("dropship-vendor-")

    @property
    def prefix(self) -> str:
        """What its servers put before every path."""
        servers = self._servers() or [""]
        return re.sub(r"^https?://[^/]+", "", servers[0]).rstrip("/")

    @property
    def sandbox(self) -> bool:
        """It names no server but the sandbox."""
        servers = self._servers()
        return bool(servers) and all(server.startswith(SANDBOX) for server in servers)

    def operations(self) -> Iterator[tuple[str, str, dict[str, Any]]]:
        """Path, method and operation, each with the parameters of its whole path."""
        for path, item in self.tree["paths"].items():
            for method in METHODS:
                if method in item:
                    operation = item[method]
                    yield path, method, {**operation, "parameters": self._parameters(item, operation)}

    def follow(self, node: Any) -> Any:
        """What a node is, where it only refers to it."""
        seen = []
        while isinstance(node, dict) and isinstance(reference := node.get("$ref"), str):
            if reference in seen:
                raise ValueError(f"{self.name}: {reference} refers to itself")
            seen.append(reference)
            node = self.tree
            for part in reference.removeprefix("#/").split("/"):
                node = node[part.replace("~1", "/").replace("~0", "~")]
        return node

    def _servers(self) -> list[str]:
        return [server["url"] for server in self.tree.get("servers", ())]

    def _parameters(self, item: dict[str, Any], operation: dict[str, Any]) -> list[dict[str, Any]]:
        found = [self.follow(each) for each in [*item.get("parameters", ()), *operation.get("parameters", ())]]
        return list({(each["in"], each["name"]): each for each in found}.values())


def read_documents(directory: Path) -> Iterator[Document]:
    """The sellers' documents in use, then the suppliers', of which only an older generation is published."""
    current, older = directory / "current", directory / "2024"
    for path in [*sorted(current.glob("*.json")), *sorted(older.glob("dropship-vendor-*.yml"))]:
        content = path.read_bytes()
        yield Document(path.stem, path.parent.name, hashlib.sha256(content).hexdigest()[:16], _tree(path, content))


def _tree(path: Path, content: bytes) -> dict[str, Any]:
    tree: dict[str, Any] = json.loads(content) if path.suffix == ".json" else yaml.load(content, yaml.CSafeLoader)
    return tree
