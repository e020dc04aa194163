"""XML, read and written as Walmart does: JSON's documents, with lists as elements that are repeated."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any, Never
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape, quoteattr

from .json_values import is_list, is_object

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["NotXml", "Root", "read_xml", "to_xml"]

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True)
class Root:
    """The root element of an XML answer."""

    name: str
    prefix: str = ""
    namespace: str = "http://walmart.com/"
    names: Mapping[str, str] = field(default_factory=dict[str, str])
    """What is called otherwise than in JSON."""
    attributes: frozenset[str] = frozenset()
    """What is an attribute of its element, not an element."""
    unqualified: frozenset[str] = frozenset()
    """What is in no namespace."""


class NotXml(Exception):  # noqa: N818 - it is about what was sent, nothing here failed
    """What was sent is no XML, or declares a document type, which would bring entities."""


class _Builder(ET.TreeBuilder):
    def doctype(self, name: str, pubid: str | None, system: str | None) -> Never:  # noqa: ARG002 - as it is called
        raise NotXml("a document type is not allowed")


def read_xml(raw: bytes) -> dict[str, Any]:
    """A document under the name of its root; its values are texts, and names lose their namespaces.

    Raises:
        NotXml: It cannot be read, or declares a document type.
    """
    try:
        root = ET.fromstring(raw, ET.XMLParser(target=_Builder()))  # noqa: S314 - no entities
        return {_name(root): _read(root)}
    except RecursionError:
        raise NotXml("its elements are nested too deeply") from None
    # An encoding that is not known, or not one that XML is read in, is neither a syntax error nor one kind of error.
    except (ET.ParseError, LookupError, ValueError) as error:
        raise NotXml(str(error)) from None


def to_xml(root: Root, document: Any) -> bytes:
    """A document as XML; instants are ISO 8601 there."""
    declared = f"xmlns:{root.prefix}" if root.prefix else "xmlns"
    content = document.get(root.name, document) if is_object(document) else document
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    inner, tag = _inner(root, content), _tag(root, root.name)
    return f'{head}\n<{tag} {declared}="{root.namespace}">{inner}</{tag}>'.encode()


def _read(element: ET.Element) -> Any:
    if not len(element) and not element.attrib:
        return (element.text or "").strip()
    found: dict[str, Any] = dict(element.attrib)
    for child in element:
        name, value = _name(child), _read(child)
        if name not in found:
            found[name] = value
        elif isinstance(found[name], list):
            found[name].append(value)
        else:
            found[name] = [found[name], value]
    return found


def _name(element: ET.Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _tag(root: Root, name: str) -> str:
    return name if not root.prefix or name in root.unqualified else f"{root.prefix}:{name}"


def _inner(root: Root, value: Any) -> str:
    if not is_object(value):
        return "" if value is None else escape(_text(value))
    return "".join(
        _element(root, root.names.get(name, name), each) for name, each in value.items() if name not in root.attributes
    )


def _element(root: Root, name: str, value: Any) -> str:
    if is_list(value):
        return "".join(_element(root, name, each) for each in value)
    if value is None:
        return ""
    attributes = ""
    if is_object(value):
        named = {each: value[each] for each in value if each in root.attributes and value[each] is not None}
        attributes = "".join(f" {each}={quoteattr(_text(text))}" for each, text in named.items())
    tag = _tag(root, name)
    return f"<{tag}{attributes}>{_inner(root, value)}</{tag}>"


def _text(value: Any) -> str:
    if isinstance(value, datetime):
        return value.isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return str(value).lower() if isinstance(value, bool) else _UNWRITABLE.sub("?", str(value))
