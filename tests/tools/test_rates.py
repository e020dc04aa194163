"""Rows of the rate tables find their operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from extraction.overlay import Rates
from extraction.rate_tables import read_rows
from extraction.rates import RateTable

if TYPE_CHECKING:
    from pathlib import Path

ENTRY = Rates(
    source="a page",
    routes={"POST /v3/feeds": "POST /v3/feeds?feedType=price"},
    buckets={"feed status": ("GET /v3/feeds",), "price feeds": ("POST /v3/feeds?feedType=price",)},
)


def table(tmp_path: Path, *rows: str) -> RateTable:
    file = tmp_path / "rates.tsv"
    lines = ["category|method|path|limit|name|source", *(f"{row}|a name|a page" for row in rows)]
    file.write_text("\n".join(lines).replace("|", "\t").replace("!", "|"), encoding="utf-8")
    return RateTable(read_rows([file], [ENTRY]))


def operation(route: str, **when: list[str]) -> dict[str, Any]:
    method, path = route.split(" ")
    return {"method": method, "path": path, **({"when": when} if when else {})}


@pytest.mark.parametrize(
    ("row", "asked", "rates"),
    [
        pytest.param(
            "Things|GET|/v3/things/{id}|5/min", operation("GET /v3/things/{sku}"), [{"rate": "5/min"}], id="plain"
        ),
        pytest.param(
            "Things|GET|/v3/things|300/min (if used with query parameters 60/min)",
            operation("GET /v3/things"),
            [{"rate": "300/min", "when": {"*": None}}, {"rate": "60/min", "when": {"*": "*"}}],
            id="filtered",
        ),
        pytest.param(
            "Things|GET|/v3/things|200/min; plus 1000/day when responseFormat=SPEC",
            operation("GET /v3/things"),
            [{"rate": "200/min"}, {"rate": "1000/day", "when": {"responseFormat": "SPEC"}}],
            id="besides",
        ),
        pytest.param(
            "Feed upload|POST|/v3/feeds?feedType=mp_item|10/hour; max 0.4 MB, 10k items",
            operation("POST /v3/feeds", feedType=["MP_ITEM", "item"]),
            [{"rate": "10/hour", "when": {"feedType": "MP_ITEM"}, "max_mb": 0.4, "max_items": 10_000}],
            id="feed",
        ),
        pytest.param(
            "Feeds|GET|/v3/feeds|5000/min (Shared with Feed item status)",
            operation("GET /v3/feeds"),
            [{"rate": "5000/min", "bucket": "feed status"}],
            id="shared",
        ),
        pytest.param(
            "Global, market mx|GET|/v3/things|60/min",
            operation("GET /v3/things"),
            [{"rate": "60/min", "market": "mx"}],
            id="market",
        ),
        pytest.param("Supplier sandbox|GET|/v3/things|5/min", operation("GET /v3/things"), [], id="sandbox"),
        pytest.param("Legacy market ca|GET|/v3/things|5/min", operation("GET /v3/things"), [], id="replaced"),
        pytest.param("Things|GET|/v3/things|(not listed)", operation("GET /v3/things"), [], id="not listed"),
        pytest.param("Supplier|GET|/v3/things|5/min", operation("GET /v3/things"), [], id="another surface"),
        pytest.param(
            "Feed upload|POST|/v3/feeds?feedType=cost|5/min",
            operation("POST /v3/feeds", feedType=["price"]),
            [],
            id="another feed type",
        ),
    ],
)
def test_a_row_becomes_rates(tmp_path: Path, row: str, asked: dict[str, Any], rates: Any) -> None:
    assert table(tmp_path, row).of("marketplace", asked) == rates


def test_a_row_may_be_about_several_routes(tmp_path: Path) -> None:
    rates = table(tmp_path, "Supplier|POST|/v3/orders/{id}/acknowledge!cancel|750/min")
    for last in ("acknowledge", "cancel"):
        assert rates.of("supplier", operation(f"POST /v3/orders/{{id}}/{last}")) == [{"rate": "750/min"}]
    assert not list(rates.doubts())


def test_rows_that_say_the_same_are_one(tmp_path: Path) -> None:
    rates = table(
        tmp_path,
        "Price|POST|/v3/feeds|10/hour",
        "Feed upload|POST|/v3/feeds?feedType=price (legacy)|10/hour (shared); max 10 MB",
        "Global, market mx|POST|/v3/feeds?feedType=price|10/hour",
    )
    assert rates.of("marketplace", operation("POST /v3/feeds", feedType=["price"])) == [
        {"rate": "10/hour", "when": {"feedType": "price"}, "bucket": "price feeds", "max_mb": 10}
    ]


def test_rows_for_other_values_give_way_to_those_for_ones_own(tmp_path: Path) -> None:
    rates = table(tmp_path, "Things|PUT|/v3/price|30/min", "Things|PUT|/v3/price?promo=true|60/min")
    promotion = operation("PUT /v3/price", promo=["true"])
    assert rates.of("marketplace", promotion) == [{"rate": "60/min", "when": {"promo": "true"}}]
    assert rates.of("marketplace", operation("PUT /v3/price")) == [{"rate": "30/min"}]


def test_in_a_document_of_both_surfaces_a_rate_says_whose_it_is(tmp_path: Path) -> None:
    rates = table(tmp_path, "Supplier|POST|/v3/token|100/hour")
    assert rates.of("both", operation("POST /v3/token")) == [{"rate": "100/hour", "surface": "supplier"}]


def test_what_no_operation_has_is_doubtful(tmp_path: Path) -> None:
    rates = table(tmp_path, "Things|GET|/v3/gone|5/min", "Things|GET|/v3/things|5/min (Shared with Others)")
    rates.of("marketplace", operation("GET /v3/things"))
    assert list(rates.doubts()) == [
        "no operation has this rate: marketplace GET /v3/gone: 5/min",
        "the overlay has no name for this bucket: marketplace GET /v3/things: 5/min (Shared with Others)",
    ]
