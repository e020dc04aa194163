"""An argument of the wrong kind is refused by its own name, whatever the operation or job, and nothing is sent."""

from __future__ import annotations

import asyncio
import re
from operator import attrgetter
from typing import TYPE_CHECKING, Any

import pytest

import walmart_async
import walmart_sync
from support.odd_values import ALLOWED, ODD
from support.valid_calls import endpoints, signature_of, valid_arguments
from walmart_async import RequestInvalidError
from walmart_async.clock import ManualClock

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXTS = r"Sequence\[(str|\w+ \| str)\]"
TYPES: dict[str, str] = {
    r"bool": "bool",
    r"int": "int",
    r"float": "float",
    r"Amount": "Amount",
    r"bytes": "bytes",
    r"object": "document",
    r"None": "None",
    TEXTS: "list of texts",
    r"(Callable|OnProgress).*": "function",
}
"""What an annotation, or a part of one, is called in the table of what may pass."""
NONE_AT_ALL = {"empty list"}
BESIDES: dict[str, set[str]] = {
    "reports.create exclude_columns": NONE_AT_ALL,
    "reports.create include_columns": NONE_AT_ALL,
    "reports.create row_filters": NONE_AT_ALL,
    "reports.create_schedule exclude_columns": NONE_AT_ALL,
    "reports.create_schedule row_filters": NONE_AT_ALL,
    "reports.create_at_newer_path exclude_columns": NONE_AT_ALL,
    "reports.create_at_newer_path include_columns": NONE_AT_ALL,
    "reports.create_at_newer_path row_filters": NONE_AT_ALL,
    "settings.create_calendar days_off": NONE_AT_ALL,
    "settings.update_calendar add_days_off": NONE_AT_ALL,
    "settings.update_calendar remove_days_off": NONE_AT_ALL,
    "advertising.update_campaign add": NONE_AT_ALL,
    "advertising.update_campaign remove": NONE_AT_ALL,
    "fulfillment.inbound.create boxes": NONE_AT_ALL,
    "shipping_labels.create add_ons": NONE_AT_ALL,
    "items.on_hold statuses": NONE_AT_ALL,
    "items.search_catalog filters": NONE_AT_ALL,
    "insights.listing_quality.items filters": NONE_AT_ALL,
    "inventory_sync.run levels": {"empty list", "empty mapping", "empty set"},
    "reports.download to": {"two lines"},
    "items.submit file": {"two lines"},
    "recommendations.reject message": {"two lines"},
    "wfs_recommendations.shipment_quantities skus": NONE_AT_ALL,
    "claims.submit notes": {"two lines"},
    "claims.add_information notes": {"two lines"},
    "claims.list claim_types": NONE_AT_ALL,
    "claims.list statuses": NONE_AT_ALL,
}
"""What passes besides what the annotation says."""
NOT_BESIDE_THE_OTHERS: dict[str, set[str]] = {
    "insights.listing_quality.items by": {"none"},
    "insights.listing_quality.items value": {"none"},
    "insights.performance.late_shipment days": {"three", "int of others"},
    "insights.performance.late_shipment_report days": {"three", "int of others"},
    "promotions.bulk_update replace_all": {"none"},
    "recommendations.reject ids": {"texts", "tuple of a text"},
    "recommendations.reject message": {"none"},
    "recommendations.reject where": {"none"},
    "reports.list submitted_from": {"none"},
    "reports.list submitted_until": {"none"},
    "reports.update_schedule hour": {"none"},
    "inventory.get gtin": {"none"},
    "lag_time.get gtin": {"none"},
    "items.search query": {"none"},
    "items.search_catalog by": {"none"},
    "items.search_catalog value": {"none"},
    "items.search_spec gtin": {"none"},
    "inventory.get_nodes gtin": {"none"},
    "inventory.update quantity": {"none"},
    "inventory.update_at_former_path quantity": {"none"},
}
"""What does not, because of the other arguments of the call; the error may name these."""


class Sent(Exception):  # noqa: N818 - no error
    """Raised where a request would go out."""


class Witness:
    """In the place of what sends."""

    def __init__(self) -> None:
        self.sent = 0

    async def send(self, *_: Any, **__: Any) -> Any:
        self.sent += 1
        raise Sent

    async def authorize(self) -> None:
        await self.send()


class Mode:
    """The clients of both surfaces in one mode, and whether a call sends."""

    def __init__(self, package: Any) -> None:
        self._runner = asyncio.Runner()
        self._clients = {
            surface: getattr(package, surface.capitalize())(
                client_id="id",
                client_secret="secret",
                environment="sandbox",
                dynamic_sandbox=True,
                clock=ManualClock(jump=True),
            )
            for surface in ("marketplace", "supplier")
        }
        self._witness = Witness()
        for client in self._clients.values():
            client._link.sender.send, client._link.sender.authorize = self._witness.send, self._witness.authorize

    def outcome(self, surface: str, family: str, name: str, arguments: dict[str, Any]) -> Exception | None:
        """What a call is refused with; nothing if it sends, or has nothing to send."""
        client = self._clients[surface]
        self._witness.sent = 0
        try:
            made = attrgetter(f"{family}.{name}")(client)(**arguments)
            for opened in ("first", "read"):
                if hasattr(made, opened):
                    made = getattr(made, opened)()
            if asyncio.iscoroutine(made):
                self._runner.run(made)
        except Exception as error:  # noqa: BLE001 - whatever it is
            if not self._witness.sent:
                return error
        return None

    def close(self) -> None:
        for client in self._clients.values():
            if asyncio.iscoroutine(closing := client.close(grace=0)):
                self._runner.run(closing)
        self._runner.close()


@pytest.fixture(scope="module", params=[walmart_async, walmart_sync], ids=["async", "sync"])
def mode(request: pytest.FixtureRequest) -> Iterator[Mode]:
    made = Mode(request.param)
    yield made
    made.close()


@pytest.fixture(autouse=True)
def elsewhere(monkeypatch, tmp_path) -> None:
    """Files that are downloaded go here."""
    monkeypatch.chdir(tmp_path)


def arguments() -> list[tuple[str, str, str, str]]:
    return [(*call, argument) for call in endpoints() for argument in signature_of(*call).parameters]


def allowed(family: str, name: str, argument: str, annotation: str) -> set[str]:
    """Which odd values an argument may take."""
    parts = [annotation, *re.split(r" \| (?![^\[]*\])", annotation)]
    if annotation.startswith("typing.Optional"):
        parts.append("None")
    names = {name for part in parts for pattern, name in TYPES.items() if re.fullmatch(pattern, part)}
    place = f"{family}.{name} {argument}"
    by_type = BESIDES.get(place, set()).union(*(ALLOWED[name] for name in names))
    return by_type - NOT_BESIDE_THE_OTHERS.get(place, set())


@pytest.mark.parametrize("place", arguments(), ids=" ".join)
def test_an_argument_of_the_wrong_kind(mode, place) -> None:
    *call, argument = place
    right = allowed(*call[1:], argument, str(signature_of(*call).parameters[argument].annotation))
    passed, strange = set(), []
    for what in ODD.keys() - NOT_BESIDE_THE_OTHERS.get(f"{call[1]}.{call[2]} {argument}", set()):
        value = ODD[what]
        error = mode.outcome(*call, {**valid_arguments(*call), argument: value})
        if error is None:
            passed.add(what)
        elif not is_clear(error, argument):
            strange.append((what, error))
    assert strange == []
    assert passed == right


def is_clear(error: Exception, argument: str) -> bool:
    """Whether it names the argument, tells what would be right, and is short."""
    return (
        isinstance(error, RequestInvalidError)
        and any(re.fullmatch(rf"{argument}([.\[].*)?", name) for name in error.field.split(", "))
        and bool(error.problem and error.expected)
        and len(str(error)) < 400
    )
