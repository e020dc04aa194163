"""XML as plain mappings: read without a document type and so without entities to expand, and written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, NoReturn, cast
from xml.etree.ElementTree import Element, ParseError, SubElement, TreeBuilder, XMLParser, tostring

__all__ = ["parse_xml", "write_xml"]

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


def write_xml(root: str, content: Mapping[str, object], namespace: str) -> bytes:
    """Write a document: what a name that begins with ``@`` holds is an attribute, a list an element that is repeated.

    Args:
        root: The name of the outermost element.
        content: What is in it: mappings, lists, and values; ``None`` is left out.
        namespace: The one that all elements are in.
    """
    made = Element(root, {"xmlns": namespace})
    _fill(made, content)
    written: bytes = tostring(made, encoding="utf-8", xml_declaration=True)
    return written


def _fill(element: Element, content: object) -> None:
    if not isinstance(content, Mapping):
        element.text = _text(content)
        return
    for name, value in cast("Mapping[str, object]", content).items():
        for each in cast("list[object]", value) if isinstance(value, list) else [value]:
            if each is None:
                continue
            if name.startswith("@"):
                element.set(name[1:], _text(each))
            else:
                _fill(SubElement(element, name), each)


def _text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


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
