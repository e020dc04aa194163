"""Filters of a list: shown one by one, written as they are declared, and refused by name where they cannot be."""

from __future__ import annotations

import enum
import inspect
from collections.abc import Sequence
from datetime import date, datetime, timedelta, timezone
from typing import Annotated, Literal, TypedDict, Unpack, get_type_hints

import pytest

from walmart_async import Request, RequestInvalidError
from walmart_async._declare.cursors.query import QueryCursor
from walmart_async._declare.decorators import GET
from walmart_async._declare.filters import As, query_of
from walmart_async._declare.modes import M
from walmart_async._declare.pager import Pages
from walmart_async._declare.resource import Resource
from walmart_async.api.inventory import InventoryPage, NodeInventory


class Shade(enum.StrEnum):
    LIGHT = "Light Grey"


class ThingFilters(TypedDict, total=False):
    sku: str | None
    """The SKU, as the
    seller spells it."""
    shade: Shade | str | None
    """How light it is."""
    sold_on: date | None
    """The day."""
    changed_start_date: Annotated[datetime | date | None, As("lastChangedFrom")]
    """From when on; a day begins at midnight."""
    at: Annotated[datetime | None, As("at", "%m-%d-%Y %H")]
    """The hour."""
    limit: int | None
    """How many."""
    recent: bool | None
    """Only these."""
    kind: Literal["new", "old"] | None
    """Which."""
    nodes: Sequence[str] | None
    """The ship nodes."""


class Things(Resource[M], family="things", surface="marketplace"):
    @GET("/v3/things", cursor=QueryCursor[InventoryPage](lambda page: page.meta.next_cursor))
    def list(self, cursor: str | None = None, **filters: Unpack[ThingFilters]) -> Pages[InventoryPage, NodeInventory]:
        """All of them.

        Args:
            cursor: Where to go on.
        """
        first: Request[InventoryPage] = Request(query=query_of(ThingFilters, filters))
        return Pages(first, lambda page: page.elements.inventories, cursor)


NOON = datetime(2026, 11, 20, 12, 30, tzinfo=timezone(timedelta(hours=-5)))


@pytest.mark.parametrize(
    ("filters", "query"),
    [
        ({}, {}),
        ({"sku": "a/b", "limit": 5}, {"sku": "a/b", "limit": 5}),
        ({"sku": None, "nodes": None}, {}),
        ({"shade": Shade.LIGHT}, {"shade": "Light Grey"}),
        ({"shade": "New shade"}, {"shade": "New shade"}),
        ({"sold_on": date(2026, 11, 20)}, {"soldOn": "2026-11-20"}),
        ({"changed_start_date": NOON}, {"lastChangedFrom": "2026-11-20T17:30:00Z"}),
        ({"changed_start_date": date(2026, 11, 20)}, {"lastChangedFrom": "2026-11-20"}),
        ({"at": NOON}, {"at": "11-20-2026 17"}),
        ({"recent": False}, {"recent": False}),
        ({"kind": "old"}, {"kind": "old"}),
        ({"nodes": ["1", "2"]}, {"nodes": "1,2"}),
        ({"nodes": ("1",)}, {"nodes": "1"}),
    ],
)
def test_they_are_written_as_declared(filters, query) -> None:
    assert query_of(ThingFilters, filters) == query


@pytest.mark.parametrize(
    ("filters", "field"),
    [
        ({"colour": "red"}, "colour"),
        *(({"sku": wrong}, "sku") for wrong in ("", 7, b"a", "a\nb")),
        *(({"sold_on": wrong}, "sold_on") for wrong in ("2026-11-20", NOON, 20261120)),
        *(
            ({"changed_start_date": wrong}, "changed_start_date")
            for wrong in ("2026-11-20", datetime(2026, 11, 20))  # noqa: DTZ001 - that is what is wrong with it
        ),
        *(({"limit": wrong}, "limit") for wrong in ("5", 1.5, True)),
        *(({"recent": wrong}, "recent") for wrong in ("true", 1)),
        ({"kind": "newer"}, "kind"),
        *(({"nodes": wrong}, "nodes") for wrong in ("12", [], 5, {"1"})),
        ({"nodes": ["1", ""]}, "nodes[1]"),
    ],
)
def test_what_does_not_fit_is_refused_by_name(filters, field) -> None:
    with pytest.raises(RequestInvalidError) as caught:
        query_of(ThingFilters, filters)
    assert caught.value.field == field
    assert caught.value.problem
    assert caught.value.expected


@pytest.fixture
def things(seller):
    return Things(seller()._link)


async def test_they_are_sent(server, things) -> None:
    server.reply(200, {"meta": {"nextCursor": "AoE="}, "elements": {"inventories": [{"sku": "A"}]}})
    server.reply(200, {"elements": {"inventories": [{"sku": "B"}]}})
    found = [each.sku async for each in things.list(sold_on=date(2026, 11, 20), nodes=["1", "2"], at=NOON)]
    assert found == ["A", "B"]
    common = "soldOn=2026-11-20&nodes=1%2C2&at=11-20-2026%2017"
    assert [seen.query for seen in server.seen] == [common, f"{common}&nextCursor=AoE%3D"]


async def test_nothing_is_sent_with_one_that_does_not_fit(server, things) -> None:
    with pytest.raises(RequestInvalidError, match="colour: is not a filter of this list; expected one of sku, shade"):
        things.list(colour="red")
    assert server.seen == []


def test_each_is_shown_as_a_keyword_with_its_line(things) -> None:
    shown = inspect.signature(things.list).parameters
    assert list(shown) == ["cursor", *ThingFilters.__annotations__]
    assert {shown[name].kind for name in ThingFilters.__annotations__} == {inspect.Parameter.KEYWORD_ONLY}
    assert all(each.default is None for each in shown.values())
    assert "sku: The SKU, as the seller spells it." in things.list.__doc__
    assert "kind: Which." in things.list.__doc__
    assert get_type_hints(ThingFilters)["limit"] == int | None
