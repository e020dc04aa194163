"""What is sent and answered: a schema a media type, in agreement with its examples."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from .agreement import agree
from .examples import published_examples, shows_errors
from .schemas import Facts, SchemaReader
from .wrappers import foreign, renamed, wrapped

if TYPE_CHECKING:
    from collections.abc import Callable

    from .documents import Document
    from .overlay import Overlay

STRUCTURED = ("json", "xml", "form")
FILE: Facts = {"type": "string", "format": "binary"}


def failed(of: str) -> bool:
    """Whether a body is that of an error."""
    return of.startswith(("4", "5"))


class BodyReader:
    """Reads the bodies of one operation.

    Args:
        document: What the operation is of.
        overlay: Has the verdicts on examples.
        operation: Its id.
        doubt: Is told of which body a doubt is, where in it, and what it is about.
    """

    def __init__(
        self, document: Document, overlay: Overlay, operation: str, doubt: Callable[[str, str, str], None]
    ) -> None:
        self._document = document
        self._overlay = overlay
        self._name = f"{document.name}/{operation}"
        self._doubt = doubt

    def read(self, body: dict[str, Any], of: str) -> Facts:
        """The schemas by media type of the request, or of the answer with a status."""
        found: Facts = {}
        reader = SchemaReader(self._document, partial(self._doubt, of), answer=of != "request")
        for printed, described in (body.get("content") or {}).items():
            media = printed.replace("applications/", "application/").lower()
            is_file = not any(word in media for word in STRUCTURED)
            if is_file and not failed(of):
                found[media] = FILE  # whatever the schema says
                continue
            if is_file:
                self._doubt(of, "$", f"{media} is described, but no service answers an error with a file")
                media = "application/json"
            schema = reader.read(described.get("schema", {}))
            found[media] = self._with_examples(schema, described, of) if "json" in media else schema
        return found

    def _with_examples(self, schema: Facts, described: dict[str, Any], of: str) -> Facts:
        """The schema, made to agree with those of its examples that count."""
        verdict = self._overlay.body(self._name, of)
        published = dict(published_examples(self._document, described))
        if gone := set(verdict.ignore) - published.keys():
            raise ValueError(f"{self._name}: no example of {of} is called {', '.join(gone)}, which the overlay ignores")
        examples = [
            example
            for name, example in published.items()
            if name not in verdict.ignore and not (of.startswith("2") and shows_errors(example))
        ]
        schema = renamed(schema, verdict.rename)
        if verdict.examples == "wrap" and not any(foreign(schema, example) for example in examples):
            raise ValueError(f"{self._name}: no example of {of} has anything around it, which the overlay says")
        if verdict.examples == "take":
            schema = {}
        for example in examples:
            if foreign(schema, example):
                if verdict.examples != "wrap":
                    self._doubt(
                        of, "$", "example left out: it shares no name with the schema, and the overlay is silent"
                    )
                    continue
                schema = wrapped(schema, example)
            schema = agree(schema, example, "$", partial(self._doubt, of))
        return schema
