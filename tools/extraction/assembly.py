"""One document, from what is published of it to its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .operations import OperationReader
from .schemas import Facts, SchemaReader
from .sharing import share
from .writing import written

if TYPE_CHECKING:
    from .documents import Document
    from .overlay import Overlay
    from .rates import RateTable


def facts_file(document: Document, overlay: Overlay, rates: RateTable) -> str:
    """The text of the file that holds the facts of a document."""
    surface = "supplier" if document.of_suppliers else "marketplace"
    if document.name in overlay.both.documents:
        surface = "both"
    operations = []
    for path, method, published in document.operations():
        read = OperationReader(document, overlay, path, method, published).read()
        operation = overlay.correct(f"{document.name}/{read['id']}", read)
        if found := rates.of(surface, operation):
            operation.setdefault("rates", found)
        operations.append(operation)
    ids = [operation["id"] for operation in operations]
    if repeated := sorted({each for each in ids if ids.count(each) > 1}):
        raise ValueError(f"{document.name}: ids are not unique: {', '.join(repeated)}")
    shared, definitions = share(operations, _components(document))
    return written(
        {
            "document": document.name,
            "generation": document.generation,
            "surface": surface,
            "sha256": document.sha256,
            "operations": shared,
            "$defs": definitions,
        }
    )


def _components(document: Document) -> dict[str, Facts]:
    """The document's own schemas, whose names are good names for what is shared."""
    reader = SchemaReader(document, answer=True)
    published = document.tree.get("components", {}).get("schemas", {})
    return {name: reader.read(schema) for name, schema in published.items()}
