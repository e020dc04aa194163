"""``walmart operations``: what is declared, as a list, one in full, or as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from .._declare.markets import MARKETS
from .._declare.sandbox import SANDBOX
from ..families import operations as declared_operations
from .terminal import say_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .._declare.markets import MarketFacts
    from .._declare.operation import Operation
    from .._declare.rates import Bucket

__all__ = ["operations"]


def operations(
    words: Annotated[
        list[str] | None,
        typer.Argument(help="Only operations whose name or route holds every word; a full name shows it in full."),
    ] = None,
    *,
    family: Annotated[str | None, typer.Option(help="Only this family: inventory, items, feeds, …")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON array, on standard output.")] = False,
) -> None:
    """List the operations of Walmart's that this library declares."""
    found = [one for one in declared_operations() if _matches(one, family, words or ())]
    if as_json:
        say_json([_document(one) for one in found])
        return
    if not found:
        typer.echo("no operation matches; walmart operations lists all", err=True)
        raise typer.Exit(1)
    in_full = [one for one in found if _name(one) in (words or ())]
    typer.echo("\n\n".join(map(_in_full, in_full)) if in_full else "\n".join(map(_in_short, found)))


def _matches(one: Operation, family: str | None, words: Sequence[str]) -> bool:
    text = f"{one.surface} {_name(one)} {one.route}".lower()
    return (family is None or one.family == family) and all(word.lower() in text for word in words)


def _name(one: Operation) -> str:
    return f"{one.family}.{one.name}"


def _in_short(one: Operation) -> str:
    """Two lines: name, surface and limit; and under it the route, which may be long."""
    rates = sorted({str(rate) for bucket in one.buckets for rate in bucket.rates})
    limit = " ".join(rates) if len(one.buckets) == 1 else "by argument"
    return f"{_name(one):<40} {one.surface:<12} {limit or 'not published'}\n  {one.route}"


def _in_full(one: Operation) -> str:
    lines: list[str] = []
    for name, value in _document(one).items():
        label = name.replace("_", " ")
        for text in _in_words(value):
            lines.append(f"{label:<16} {text}")
            label = ""
    return "\n".join(lines)


def _in_words(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    entries: Sequence[Any] = value or ()
    return [each if isinstance(each, str) else _bucket_in_words(each) for each in entries]


def _bucket_in_words(bucket: dict[str, Any]) -> str:
    elsewhere = "".join(f" ({market}: {', '.join(rates)})" for market, rates in bucket.get("elsewhere", {}).items())
    return f"{bucket['name']}: {', '.join(bucket['rates']) or 'not published'}{elsewhere}"


def _document(one: Operation) -> dict[str, Any]:
    sunset = one.sunset
    return {
        "surface": one.surface,
        "family": one.family,
        "name": one.name,
        "method": one.method,
        "path": one.path,
        "spec": one.spec,
        "variant_of": one.variant_of,
        "buckets": [_bucket(bucket) for bucket in one.buckets],
        "repeat": one.repeat.value,
        "repeat_reason": one.repetition.reason,
        "not_in": [f"{each.market}: {each.refused[one.route]}" for each in _markets(one) if not each.offers(one)],
        "only_in": SANDBOX if one.sandbox_only else None,
        "paging": one.paging,
        "request_type": _type_name(one.request_type),
        "response_type": _type_name(one.response_type),
        "request_media": one.request_media,
        "response_media": one.response_media,
        "ends": None if sunset is None else sunset.date or "announced",
        "successor": None if sunset is None else sunset.successor,
    }


def _markets(one: Operation) -> Iterable[MarketFacts]:
    return () if one.surface == "supplier" else MARKETS.values()


def _bucket(bucket: Bucket) -> dict[str, Any]:
    document: dict[str, Any] = {"name": bucket.name, "rates": [str(rate) for rate in bucket.rates]}
    if bucket.elsewhere:
        document["elsewhere"] = {each.market: [str(rate) for rate in each.rates] for each in bucket.elsewhere}
    return document


def _type_name(kind: Any) -> str | None:
    return None if kind is None else getattr(kind, "__name__", str(kind))
