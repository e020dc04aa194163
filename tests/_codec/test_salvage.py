"""Values that cannot be read are set aside and told; rows, and what they are about, never are."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from walmart_async._codec.json import decode
from walmart_async.errors import DecodeError, PartialDataError
from walmart_async.models import Answer, Instant, Many, OpenEnum
from walmart_async.models.values import Essential


class Kind(OpenEnum):
    NEW = "NEW"


class Node(Answer, frozen=True, kw_only=True):
    ship_node: str | None = None
    amount: int | None = None
    price: Decimal | None = None
    since: Instant | None = None
    kind: Kind | None = None
    reasons: Many[str] = ()


class Row(Answer, frozen=True, kw_only=True):
    sku: str = ""
    nodes: Many[Node] = ()


class Page(Answer, frozen=True, kw_only=True):
    rows: Many[Row] = ()
    next_cursor: Essential[str | None] = None
    total: Essential[int | None] = None
    state: Essential[Kind | None] = None


def page(**fields) -> bytes:
    good = {"sku": "B", "nodes": [{"shipNode": "2", "amount": 7}]}
    return json.dumps(
        {"rows": [{"sku": "A", "nodes": [{"shipNode": "1", **fields}]}, good], "nextCursor": "c"}
    ).encode()


@pytest.mark.parametrize(
    ("field", "value", "path"),
    [
        ("amount", 2.5, "$.rows[0].nodes[0].amount"),
        ("amount", "many", "$.rows[0].nodes[0].amount"),
        ("amount", {}, "$.rows[0].nodes[0].amount"),
        ("price", "free", "$.rows[0].nodes[0].price"),
        ("price", [1, 2], "$.rows[0].nodes[0].price"),
        # What Java's services write for a number that is none; a Decimal can be made of each.
        ("price", "NaN", "$.rows[0].nodes[0].price"),
        ("price", "Infinity", "$.rows[0].nodes[0].price"),
        ("price", "-Infinity", "$.rows[0].nodes[0].price"),
        ("amount", "NaN", "$.rows[0].nodes[0].amount"),
        ("since", "string", "$.rows[0].nodes[0].since"),
        ("since", True, "$.rows[0].nodes[0].since"),
        ("kind", {"a": 1}, "$.rows[0].nodes[0].kind"),
        ("shipNode", ["1", "2"], "$.rows[0].nodes[0].shipNode"),
        ("shipNode", "toy \ud83d", "$.rows[0].nodes[0].shipNode"),
        ("reasons", ["a", {"b": 1}], "$.rows[0].nodes[0].reasons[1]"),
    ],
)
def test_one_wrong_value_costs_no_neighbour(field, value, path) -> None:
    with pytest.raises(PartialDataError) as caught:
        decode(page(**{field: value}), Page)
    data = caught.value.data
    assert [row.sku for row in data.rows] == ["A", "B"]
    assert data.rows[1].nodes[0].amount == 7
    assert data.next_cursor == "c"
    assert [problem.path for problem in caught.value.problems] == [path]
    assert caught.value.path == path
    assert str(value) not in str(caught.value)


@pytest.mark.parametrize("where", ["at the top", "in a row", "in a value nobody declared"])
def test_a_name_that_is_no_text_costs_nothing(where) -> None:
    row = {"sku": "A", "nodes": [{"shipNode": "1", "amount": 7}]}
    odd = {"\ud800": "x"}
    document = {
        "at the top": {"rows": [row], **odd},
        "in a row": {"rows": [{**row, **odd}]},
        "in a value nobody declared": {"rows": [{**row, "more": [odd]}]},
    }[where]
    (read,) = decode(json.dumps(document).encode(), Page).rows
    assert (read.sku, read.nodes[0].amount) == ("A", 7)


def test_a_value_that_was_set_aside_reads_as_none() -> None:
    with pytest.raises(PartialDataError) as caught:
        decode(page(amount=2.5, price="free"), Page)
    node = caught.value.data.rows[0].nodes[0]
    assert (node.ship_node, node.amount, node.price) == ("1", None, None)
    assert len(caught.value.problems) == 2


def test_a_row_is_never_dropped() -> None:
    with pytest.raises(PartialDataError) as caught:
        decode(b'{"rows": [{"sku": "A"}, "odd", null, 7, {"sku": "B"}]}', Page)
    assert [row.sku for row in caught.value.data.rows] == ["A", "", "", "", "B"]
    assert [problem.path for problem in caught.value.problems] == ["$.rows[1]", "$.rows[2]", "$.rows[3]"]


@pytest.mark.parametrize("essential", [{"nextCursor": {}}, {"total": "many"}, {"total": 2.5}, {"state": [1, 2]}])
def test_what_is_essential_is_never_set_aside(essential) -> None:
    with pytest.raises(DecodeError) as caught:
        decode(json.dumps({"rows": [{"sku": "A"}], **essential}).encode(), Page)
    assert not isinstance(caught.value, PartialDataError)
    assert caught.value.path == f"$.{next(iter(essential))}"


def test_an_essential_value_that_is_odd_is_read_like_any_other() -> None:
    assert decode(b'{"total": "12", "nextCursor": 5, "state": "NOVEL"}', Page) == Page(
        total=12, next_cursor="5", state=Kind("NOVEL")
    )


def test_a_document_of_another_kind_is_no_partial_answer() -> None:
    with pytest.raises(DecodeError) as caught:
        decode(b"[1, 2]", Page)
    assert not isinstance(caught.value, PartialDataError)


_LEAVES = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text()
_JSON = st.recursive(_LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3))


@given(values=st.dictionaries(st.sampled_from(["shipNode", "amount", "price", "since", "kind", "reasons"]), _JSON))
def test_whatever_a_value_is_its_neighbours_are_read(values) -> None:
    try:
        data = decode(page(**values), Page)
    except PartialDataError as error:
        data = error.data
        assert {problem.path[:9] for problem in error.problems} == {"$.rows[0]"}  # noqa: PT017
    assert [row.sku for row in data.rows] == ["A", "B"]
    assert data.rows[1].nodes == (Node(ship_node="2", amount=7),)


def test_a_name_that_is_written_like_no_number_stays_a_name() -> None:
    body = json.dumps({"rows": [{"sku": "NaN"}, {"sku": "Infinity", "nodes": [{"reasons": ["NaN"]}]}]}).encode()
    rows = decode(body, Page).rows
    assert [row.sku for row in rows] == ["NaN", "Infinity"]
    assert rows[1].nodes[0].reasons == ("NaN",)
