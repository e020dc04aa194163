"""One reader for the many forms of Walmart's error bodies, to the same typed details.

The forms: https://developer.walmart.com/us-marketplace/docs/error-codes and what its services really send: lists under
``error``, ``errors`` or ``errors.error``, one object where a list is meant, problem documents, payment envelopes, XML
with and without namespaces, HTML of the edge, and nothing at all.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Final

import msgspec

from ..errors import ErrorDetail
from .xml import parse_xml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ..models.values import Json

__all__ = ["read_errors"]

_REFERENCE: Final = re.compile(r"Reference\s*#\s*([\w.]{3,80})")
_WRAPPERS: Final = ("error", "errors", "_internalgmperrorwrapper")
_TELLING: Final = ("code", "description", "message", "detail", "title", "error_description", "type")
_NAMES: Final = {
    "errorcode": "code",
    "errormessage": "message",
    "defaultmessage": "message",
    "faultstring": "message",
}
"""What gateways and frameworks call a field, in lower case, for none of them keeps to one case."""
_DEEPEST: Final = 12
_EXCERPT: Final = 200
_LOOKED_AT: Final = 1 << 14
_BINARY: Final = re.compile(rb"[\x00-\x08\x0e-\x1a]")


def read_errors(body: bytes, hide: Callable[[str], str] = str) -> tuple[ErrorDetail, ...]:
    """Every error that ``body`` reports; empty where it reports none or says nothing readable.

    Args:
        body: The whole answer.
        hide: Takes secrets out of a text of which only the beginning is kept, before it is cut.
    """
    text = body.strip().removeprefix(b"\xef\xbb\xbf").strip()
    if not text:
        return ()
    if text.startswith(b"<"):
        try:
            document: Json = parse_xml(text)
        except ValueError:
            return _of_html(text)
        return tuple(_details(document, 0)) or _of_html(text)
    try:
        document = msgspec.json.decode(text)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return _of_plain_text(text, hide)
    return tuple(_details(document, 0))


def _details(node: Json, depth: int) -> Iterator[ErrorDetail]:
    if depth > _DEEPEST:
        return
    if isinstance(node, list):
        for item in node:
            yield from _details(item, depth + 1)
    elif isinstance(node, str):
        if node:
            yield ErrorDetail(description=node)
    elif isinstance(node, dict):
        yield from _of_object(node, depth)


def _of_object(written: dict[str, Json], depth: int) -> Iterator[ErrorDetail]:
    node = {_NAMES.get(name.lower(), name.lower()): each for name, each in written.items()}
    if isinstance(node.get("error"), str | int) and (node["error"] or "statuscode" in node):
        yield _of_flat(node)
        yield from _details(node.get("errors"), depth + 1)
    elif any(node.get(name) for name in _WRAPPERS):
        for name in _WRAPPERS:
            yield from _details(node.get(name), depth + 1)
    elif any(name in node for name in _TELLING):
        yield _of_fields(node, depth)
    elif len(node) == 1:
        (only,) = node.values()
        if isinstance(only, dict | list):
            yield from _details(only, depth + 1)


def _of_flat(node: dict[str, Json]) -> ErrorDetail:
    """``{"error": "invalid_client", …}``, the cost feed's strings, and the payment envelope."""
    described = node.get("error_description") or node.get("message") or node.get("payload") or node.get("status")
    code = node.get("code") if node["error"] is True else node["error"]
    return ErrorDetail(code=_text(code or node.get("statuscode")), description=_text(described))


def _of_fields(node: dict[str, Json], depth: int) -> ErrorDetail:
    identifiers, detail = node.get("erroridentifiers"), node.get("detail")
    fault = detail.get("errorcode") if isinstance(detail, dict) else None  # as the gateway before the services has it
    # RFC 9457: a problem of type about:blank is what its title says.
    kind = node.get("title") if node.get("type") == "about:blank" else node.get("type")
    return ErrorDetail(
        code=_text(node.get("code") or fault or kind or node.get("status") or node.get("source")),
        field=_text(node.get("field")),
        description=_text(node.get("description") or node.get("message") or detail or node.get("title")),
        info=_text(node.get("info") or node.get("hint") or (node.get("title") if "detail" in node else "")),
        severity=_text(node.get("severity")).upper(),
        category=_text(node.get("category")).upper(),
        type=_text(node.get("type")),
        component=_text(node.get("component")),
        service_name=_text(node.get("servicename")),
        gateway_error_category=_text(node.get("gatewayerrorcategory")),
        causes=tuple(_details(node.get("causes"), depth + 1)),
        identifiers=identifiers if isinstance(identifiers, dict) else {},
    )


def _text(value: Json) -> str:
    if isinstance(value, list):
        return "; ".join(each.strip() for each in value if isinstance(each, str))
    return "" if value is None or isinstance(value, dict | list) else str(value).strip()


def _of_html(text: bytes) -> tuple[ErrorDetail, ...]:
    """A page of the edge: its title, and the reference number that Walmart's support can look up."""
    page = text[:16_384].decode("utf-8", "replace")
    title, reference = _element(page, "title") or _element(page, "h1"), _REFERENCE.search(unescape(page))
    if not title and not reference:
        return ()
    return (
        ErrorDetail(
            code="EDGE",
            description=title,
            info=f"Reference #{reference[1]}" if reference else "",
        ),
    )


def _element(page: str, name: str) -> str:
    """The text of the first element of a name; a pattern would go back and forth over one that never ends."""
    lower = page.lower()
    begin = lower.find(f"<{name}")
    inside = lower.find(">", begin) + 1 if begin >= 0 else 0
    end = lower.find("</", inside) if inside else -1
    return " ".join(unescape(page[inside:end]).split()) if end >= 0 else ""


def _of_plain_text(text: bytes, hide: Callable[[str], str]) -> tuple[ErrorDetail, ...]:
    """The beginning of what a proxy says in words; of broken JSON nothing."""
    if text.startswith((b"{", b"[")) or _BINARY.search(text[:_EXCERPT]):
        return ()
    told = hide(text[:_LOOKED_AT].decode("utf-8", "replace"))[:_EXCERPT]
    words = "".join(sign if sign.isprintable() else " " for sign in told)
    excerpt = " ".join(words.replace("\ufffd", " ").split())
    return (ErrorDetail(description=excerpt),) if excerpt else ()
