"""The buckets that calls draw on, held against the published rates of their operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .calls import query_of, request_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from support.families import Case
    from walmart_async import Bucket
    from walmart_async.emulator.facts import Published, Rate

    from .findings import Differences

__all__ = ["Rates"]

WALKED = {"nextcursor", "offset", "limit"}
"""They say where in a list to go on; a list that is walked is not a list that is narrowed."""


class Rates:
    """Compares the rates of each call, and which calls share a bucket."""

    def __init__(self, differences: Differences) -> None:
        self._told = differences
        self._declared: dict[tuple[str, str], str] = {}
        self._published: dict[tuple[str, str], frozenset[str]] = {}

    def compare(self, published: Published, case: Case) -> None:
        """Compare the buckets of one call."""
        query = {name.lower(): values[0].lower() for name, values in query_of(case).items()}
        counting = [rate for rate in published.operation.rates if counts(rate, case.surface, query)]
        buckets: Iterable[Bucket] = request_of(case).buckets or case.operation.buckets
        self._compare_markets(published, case, buckets, counting)
        rates = [rate for rate in counting if not rate.market]
        ours = sorted({str(rate) for bucket in buckets for rate in bucket.rates})
        theirs = sorted({rate.rate for rate in rates})
        if ours != theirs:
            what = f"has {' and '.join(theirs) or 'no rate'} for a {case.surface}"
            self._told.add(published.name, f"{what}, and {case.call.name} {' and '.join(ours) or 'none'}")
            return
        for bucket in buckets:
            of_it = [key_of(published, rate) for rate in rates if rate.rate in map(str, bucket.rates)]
            self._compare_sharing(published, case.surface, bucket, frozenset(of_it))

    def _compare_markets(
        self, published: Published, case: Case, buckets: Iterable[Bucket], counting: Iterable[Rate]
    ) -> None:
        """Where a market has rates of its own, no others count there."""
        declared = {each.market for bucket in buckets for each in bucket.elsewhere}
        for market in sorted({rate.market for rate in counting} - {""} | declared):
            ours = sorted({str(rate) for bucket in buckets for rate in bucket.in_market(market).rates})
            theirs = sorted({rate.rate for rate in counting if rate.market == market})
            if ours != theirs:
                what = f"has {' and '.join(theirs) or 'no rate of its own'} in {market}"
                self._told.add(published.name, f"{what}, and {case.call.name} {' and '.join(ours) or 'none'}")

    def _compare_sharing(self, published: Published, surface: str, bucket: Bucket, keys: frozenset[str]) -> None:
        for key in keys:
            if (other := self._declared.setdefault((surface, key), bucket.name)) != bucket.name:
                self._told.add(published.name, f"shares the bucket of {other}, and {bucket.name} is another")
        # Sellers and suppliers draw on buckets of their own, whatever their names.
        if self._published.setdefault((surface, bucket.name), keys) != keys:
            self._told.add(published.name, f"does not share {bucket.name}")


def key_of(published: Published, rate: Rate) -> str:
    """What tells one published bucket from another."""
    operation = published.operation
    return rate.bucket or f"{operation.method} {operation.path} {rate.rate} {sorted(rate.when.items())}".lower()


def counts(rate: Rate, surface: str, query: Mapping[str, str]) -> bool:
    """Whether a rate is one of those that a call draws on, in the United States or in the market of the rate."""
    met = (_meets(query, name.lower(), value) for name, value in rate.when.items())
    return rate.surface in {None, surface} and all(met)


def _meets(query: Mapping[str, str], name: str, value: str | None) -> bool:
    given = bool(query.keys() - WALKED) if name == "*" else name in query
    if value is None or value == "*":
        return given == (value is not None)
    return query.get(name) == value.lower()
