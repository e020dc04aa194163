"""XML answers as plain mappings, read without a document type and so without entities to expand."""

from __future__ import annotations

from typing import Any, Final, NoReturn
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

__all__ = ["parse_xml"]

_LARGEST: Final = 1 << 20


class _NoDoctype(TreeBuilder):
    def doctype(self, name: str, pubid: str | None, system: str | None) -> NoReturn:  # noqa: ARG002 - expat's signature
        raise ValueError("a document type is not accepted")


def parse_xml(body: bytes) -> dict[str, Any]:
    """Read a document as ``{root: content}`` without namespaces; a repeated element becomes a list.

    Raises:
        ValueError: It is not XML, is larger than 1 MiB, or declares a document type.
    """
    if len(body) > _LARGEST:
        raise ValueError("an XML document larger than 1 MiB is not read")
    parser = XMLParser(target=_NoDoctype())  # noqa: S314 - entities need a document type, which is refused above
    try:
        parser.feed(body)
        root = parser.close()
        return {_local(root): _content(root)}
    except (ParseError, LookupError, RecursionError) as error:  # LookupError: an unknown encoding
        raise ValueError(f"not XML: {error}") from None


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _content(element: Element) -> Any:
    if not len(element):
        return element.text.strip() if element.text else ""
    content: dict[str, Any] = {}
    for child in element:
        name, value = _local(child), _content(child)
        if name not in content:
            content[name] = value
        elif isinstance(content[name], list):
            content[name].append(value)
        else:
            content[name] = [content[name], value]
    return content
