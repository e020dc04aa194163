"""What Walmart published of every operation, as data: routes, parameters, names, types, limits; no prose, no values.

``tools/facts.py`` makes the JSON files beside this module from the published documents; ``seeds.json`` is written by
hand, for operations that no document describes.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import TYPE_CHECKING

import msgspec

from .documents import Document, Parameter, Parameters, Published, PublishedOperation, Rate, Surface
from .schemas import Constant, Schema, Xml

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "Constant",
    "Document",
    "Parameter",
    "Parameters",
    "Published",
    "PublishedOperation",
    "Rate",
    "Schema",
    "Surface",
    "Xml",
    "documents",
    "operations",
]


@cache
def documents() -> tuple[Document, ...]:
    """Every document, by name; read at the first call."""
    decode = msgspec.json.Decoder(Document).decode
    files = [file for file in resources.files(__name__).iterdir() if file.name.endswith(".json")]
    return tuple(decode(file.read_bytes()) for file in sorted(files, key=lambda file: file.name))


@cache
def operations(surface: Surface | None = None) -> Mapping[str, Published]:
    """The operations of a surface, or of both, by the name that a declaration gives them: ``document/id``."""
    found = [
        Published(document, operation)
        for document in documents()
        if surface is None or document.surface in (surface, "both")
        for operation in document.operations
    ]
    return MappingProxyType({published.name: published for published in found})
