"""A CSV file becomes rows to send and problems to tell, and nothing in between gets lost."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from walmart_async.jobs import StockFileError, read_stock

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "stock.csv"


def rows_of(file: Path, content: str | bytes, *, supplier: bool = False):
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    found = read_stock(file, supplier=supplier)
    rows = [found.levels[row] for row in range(len(found.levels))]
    return [(row.product, row.ship_node, row.quantity) for row in rows], found.problems


def test_a_row_is_a_sku_a_ship_node_and_a_quantity(file):
    rows, problems = rows_of(file, "sku,ship_node,quantity\nA 1/{},N1,5\nB,,0\n")
    assert rows == [("A 1/{}", "N1", 5), ("B", None, 0)]
    assert problems == ()


def test_columns_come_in_any_order_and_the_ship_node_may_be_left_out(file):
    rows, _ = rows_of(file, "Quantity,SKU\n7,A\n")
    assert rows == [("A", None, 7)]


def test_spreadsheets_may_write_a_byte_order_mark_and_blank_lines(file):
    rows, problems = rows_of(file, b"\xef\xbb\xbfsku,quantity\r\nA,1\r\n\r\nB,2\r\n")
    assert rows == [("A", None, 1), ("B", None, 2)]
    assert problems == ()


def test_a_line_break_in_a_quoted_field_does_not_shift_the_line_numbers(file):
    _, problems = rows_of(file, 'sku,quantity\n"A\nB",1\nC,x\n')
    assert [problem.line for problem in problems] == [2, 4]


@pytest.mark.parametrize(
    ("cell", "says"),
    [
        ("", "empty"),
        ("  ", "empty"),
        ("1.5", "fraction"),
        ("1,5", "fraction"),
        ("-1", "0 to 2,147,483,647"),
        ("2147483648", "0 to 2,147,483,647"),
        ("9" * 30, "not a number"),
        ("ten", "not a number"),
        ("1,000", "separators"),
        ("1 000", "separators"),
        ("1E+05", "spreadsheet"),
        ("٣", "not a number"),
    ],
)
def test_a_wrong_quantity_is_told_with_its_line_and_what_would_be_right(file, cell, says):
    rows, (problem,) = rows_of(file, f'sku,quantity\nA,"{cell}"\nB,1\n')
    assert problem.line == 2
    assert problem.reason.startswith("quantity: ")
    assert says in problem.reason
    assert "expected" in problem.reason
    assert rows == [("B", None, 1)]


@pytest.mark.parametrize("sku", ["", "   ", "A\tB", " A", "A "])
def test_a_wrong_sku_is_told(file, sku):
    rows, (problem,) = rows_of(file, f'sku,quantity\n"{sku}",1\n')
    assert rows == []
    assert problem.reason.startswith("sku: ")


def test_the_same_sku_and_ship_node_twice_is_told_with_both_lines(file):
    rows, (problem,) = rows_of(file, "sku,ship_node,quantity\nA,N1,1\nA,N2,1\nA,N1,2\n")
    assert len(rows) == 2
    assert problem.line == 4
    assert "line 2" in problem.reason


def test_a_sku_with_and_without_ship_node_is_told_since_the_default_may_be_that_node(file):
    _, (problem,) = rows_of(file, "sku,ship_node,quantity\nA,N1,1\nA,,1\n")
    assert "ship node" in problem.reason


def test_too_few_and_too_many_columns_and_other_encodings_are_told(file):
    rows, problems = rows_of(file, b"sku,quantity\nA\nB,1,2\nC\xff,1\nD,1\n")
    assert [problem.line for problem in problems] == [2, 3, 4]
    assert [problem.reason.partition(":")[0].partition(";")[0] for problem in problems] == [
        "too few columns",
        "too many columns",
        "not UTF-8",
    ]
    assert rows == [("D", None, 1)]


@pytest.mark.parametrize("header", ["", "sku\n", "sku,quantity,quantity\n", "sku,amount\n", "A,5\n"])
def test_a_header_that_does_not_fit_is_an_error_of_the_file(file, header):
    with pytest.raises(StockFileError) as caught:
        rows_of(file, header)
    assert "sku, ship_node, quantity" in str(caught.value)


def test_an_open_quote_is_an_error_of_the_file_with_its_line(file):
    with pytest.raises(StockFileError, match="line 3"):
        rows_of(file, 'sku,quantity\nA,1\n"B,1\n')


def test_a_supplier_states_gtin_ship_node_quantity_and_availability(file):
    rows, problems = rows_of(
        file,
        "gtin,ship_node,quantity,availability\n12947218283,N1,5,AC\n00097531246801,N1,,aa\n1,N1,3,\n",
        supplier=True,
    )
    assert rows == [("00012947218283", "N1", 5), ("00097531246801", "N1", None), ("00000000000001", "N1", 3)]
    assert problems == ()


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("123456789012345,N,1,AC", "14 digits"),
        ("12A,N,1,AC", "14 digits"),
        ("1.29E+10,N,1,AC", "14 digits"),
        ("1,,1,AC", "ship_node"),
        ("1,N,1,AA", "unlimited"),
        ("1,N,,AC", "quantity"),
        ("1,N,1,XX", "AC"),
        ("0,N,1,AC", "zeros"),
    ],
)
def test_a_wrong_supplier_row_is_told(file, row, says):
    rows, (problem,) = rows_of(file, f"gtin,ship_node,quantity,availability\n{row}\n", supplier=True)
    assert rows == []
    assert says in problem.reason


def test_the_same_gtin_padded_or_not_is_the_same_product(file):
    _, (problem,) = rows_of(file, "gtin,ship_node,quantity\n12,N,1\n00000000000012,N,1\n", supplier=True)
    assert "line 2" in problem.reason


cells = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=12)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.lists(st.one_of(cells, st.integers(-5, 10**12).map(str)), min_size=1, max_size=5), max_size=12))
def test_every_row_is_either_read_or_told_whatever_is_in_the_file(file, rows):
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(["sku", "ship_node", "quantity"])
    writer.writerows(rows)
    file.write_text(text.getvalue(), encoding="utf-8", newline="")
    found = read_stock(file)
    assert len(found.levels) + len(found.problems) == len(rows)
    for row in range(len(found.levels)):
        kept = found.levels[row]
        assert kept.product.strip() == kept.product != ""
        assert kept.quantity is not None
        assert 0 <= kept.quantity < 2**31
        assert any(cells[0] == kept.product for cells in rows)


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_and_nothing_else(file, content):
    file.write_bytes(b"sku,quantity\n" + content)
    try:
        read_stock(file)
    except StockFileError as error:
        assert error.expected  # noqa: PT017 - the other outcome is a file that was read
