"""A CSV file becomes rows to send and problems to tell, and nothing in between gets lost."""

from __future__ import annotations

import csv
import gzip
import io
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from walmart_async.jobs import StockFileError, read_stock
from walmart_async.jobs.inventory_sync.stock_cells import defused, undefused, without_invisible

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "stock.csv"


def rows_of(file: Path, content: str | bytes, *, supplier: bool = False):
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    found = read_stock(file, supplier=supplier)
    rows = [found.levels[row] for row in range(len(found.levels))]
    return [(row.sku, row.ship_node, row.quantity) for row in rows], found.problems


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
        ("1.000", "separators"),
        ("12.0.0", "not a number"),
        ("12.5.", "not a number"),
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


@pytest.mark.parametrize(
    ("rows", "kept", "lines"),
    [
        ("A,N1,1\nA,N2,1\nA,N1,2\n", [("A", "N2", 1)], [2, 4]),
        ("A,,1\nB,,2\nA,,3\nA,,1\n", [("B", None, 2)], [2, 4, 5]),
        ("A,,0\nA,,0\nA,,7\n", [], [2, 4]),
        ("A,,1\nB,,1\nB,,2\nC,,1\nC,,1\n", [("A", None, 1), ("C", None, 1)], [3, 4]),
    ],
)
def test_of_rows_that_contradict_each_other_none_is_valid_and_each_tells_both_quantities(file, rows, kept, lines):
    found, problems = rows_of(file, f"sku,ship_node,quantity\n{rows}")
    assert found == kept
    assert [problem.line for problem in problems] == lines
    for problem in problems:
        here, there = re.search(r"is (\d+) here and (\d+) in line \d+", problem.reason).groups()
        assert here == problem.cells["quantity"] != there


@pytest.mark.parametrize("again", ["A,N1,5", '"A","N1","5"', "A,N1,5.0", "A, N1 ,5"])
def test_rows_that_say_the_same_are_one(file, again):
    rows, problems = rows_of(file, f"sku,ship_node,quantity\nA,N1,5\n{again}\n")
    assert (rows, problems) == ([("A", "N1", 5)], ())
    assert read_stock(file).notes == ("rows that say the same as another: 1",)


@pytest.mark.parametrize("rows", ["A,N1,1\nA,,1\n", "A,,1\nA,N1,1\n", "A,N1,1\nA,,1\nA,N2,1\n", "A,,1\nA,,1\nA,N,2\n"])
def test_a_sku_with_and_without_ship_node_is_told_since_the_default_may_be_that_node(file, rows):
    found, problems = rows_of(file, f"sku,ship_node,quantity\n{rows}B,,1\n")
    assert found == [("B", None, 1)]
    assert len(problems) >= 2
    assert all("ship node" in problem.reason for problem in problems)


def test_too_few_and_too_many_columns_are_told_with_what_the_row_has(file):
    rows, problems = rows_of(file, "sku,quantity\nA\nB,1,2\nD,1\n")
    assert [(problem.line, problem.reason.partition(":")[0]) for problem in problems] == [
        (2, "too few columns"),
        (3, "too many columns"),
    ]
    assert [problem.cells for problem in problems] == [{"sku": "A"}, {"sku": "B", "quantity": "1"}]
    assert rows == [("D", None, 1)]


PLAIN = "sku,ship_node,quantity\nA,N1,5\nB 2,N2,0\n"
FANCY = "sku,quantity\nCafé,5\n"


@pytest.mark.parametrize(
    "content",
    [
        PLAIN.replace(",", ";"),
        PLAIN.replace(",", "\t"),
        PLAIN.replace(",", "|"),
        "sep=;\r\n" + PLAIN.replace(",", ";").replace("\n", "\r\n"),
        '"sep=,"\n' + PLAIN,
        "SEP=^\n" + PLAIN.replace(",", "^"),
        PLAIN.replace("\n", "\r"),
        "\n\n" + PLAIN + "\n\n",
        "\ufeff" + PLAIN,
        PLAIN.replace("\n", ",,,\n") + ",,,,,\n,,\n",
        PLAIN.replace("ship_node", "Ship Node").replace("sku", " SKU ").replace("quantity", "Qty"),
        PLAIN.replace("ship_node", "shipNode").replace("sku", "Seller SKU").replace("quantity", "QUANTITY"),
        PLAIN.replace("ship_node", "Ship-Node ID").replace("sku", "\ufeffsku\u200b"),
        PLAIN.replace(",5", ",5.0").replace(",0", ",0.0"),
        PLAIN.replace(",0", ",0.00").replace(",5", ',"5,0"'),
        PLAIN.replace(",5", ",\u200b5 ").replace("N1", "\u200eN1"),
        ",sku,ship_node,quantity\n0,A,N1,5\n1,B 2,N2,0\n",
        "sku,ship_node,quantity,\nA,N1,5\nB 2,N2,0,\n",
        PLAIN.encode("utf-16"),
        PLAIN.replace(",", "\t").encode("utf-16-le"),
        PLAIN.encode("utf-16-be"),
        b"\xfe\xff" + PLAIN.encode("utf-16-be"),
        gzip.compress(PLAIN.encode(), mtime=0),
        gzip.compress(PLAIN.replace(",", "\t").encode("utf-16"), mtime=0),
    ],
)
def test_a_file_is_read_however_a_spreadsheet_or_a_script_writes_it(file, content):
    rows, problems = rows_of(file, content)
    assert (rows, problems) == ([("A", "N1", 5), ("B 2", "N2", 0)], ())
    assert read_stock(file).notes == ()
    assert len(read_stock(io.BytesIO(file.read_bytes())).levels) == 2


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "latin-1"])
def test_accents_survive_the_encodings_of_spreadsheets(file, encoding):
    rows, problems = rows_of(file, FANCY.encode(encoding))
    assert (rows, problems) == ([("Café", None, 5)], ())
    told = ("cells that are not UTF-8, and were read as Windows-1252: 1",) if encoding in {"cp1252", "latin-1"} else ()
    assert read_stock(file).notes == told


def test_what_is_neither_utf_8_nor_windows_1252_is_told(file):
    rows, (problem,) = rows_of(file, b"sku,quantity\nA\x81,1\nB,2\n")
    assert rows == [("B", None, 2)]
    assert "UTF-8" in problem.reason


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"PK\x03\x04\x14\0\6\0" + bytes(40), "saved as CSV"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(40), "saved as CSV"),
        (gzip.compress(PLAIN.encode() * 500, mtime=0)[:-30], "damaged"),
        (b"\x1f\x8b" + bytes(40), "damaged"),
        (PLAIN.encode("utf-16")[:-1], "decoded"),
        (b"", "empty"),
        (b"\n \n\n", "empty"),
        (b"<html><body>Session expired</body></html>", "lacks sku and quantity: the first line has '<html>"),
        (b"A,5\nB,6\n", "lacks sku and quantity: the first line has 'A', '5'"),
        (b"caf\xe9,stock\n", "'café', 'stock'"),
    ],
)
def test_what_is_no_stock_file_is_told_with_what_was_found(file, content, says):
    file.write_bytes(content)
    with pytest.raises(StockFileError) as caught:
        read_stock(file)
    assert says in str(caught.value)
    str(caught.value).encode()


@pytest.mark.parametrize("header", ["sku,quantity,qty\n", "SKU,sku,quantity\n", "ship_node,Ship Node,sku,quantity\n"])
def test_a_column_that_is_there_twice_is_told_with_both_names(file, header):
    with pytest.raises(StockFileError, match="twice, as '"):
        rows_of(file, header)


def test_other_columns_are_ignored_and_told_once(file):
    content = "line,sku,Title,quantity,,reason\n1,A,Lamp,5,x,\n2,B,Mug,6,,y\n3,C,Cup,7\n"
    rows, problems = rows_of(file, content)
    assert (rows, problems) == ([("A", None, 5), ("B", None, 6), ("C", None, 7)], ())
    assert read_stock(file).notes == ("ignored columns: line, Title, reason",)


@pytest.mark.parametrize("sku", ["A\u200b", "\ufeffA", "A\u200eB", "\u202eA", "A\u00adB"])
def test_a_character_in_a_sku_that_nobody_sees_is_told(file, sku):
    rows, (problem,) = rows_of(file, f"sku,quantity\n{sku},1\n")
    assert rows == []
    assert f"U+{ord(next(each for each in sku if not each.isascii())):04X}" in problem.reason


@pytest.mark.parametrize("sku", ["=1+1", "+A", "-A", "@A", "'=A", "''+A", '="A"'])
def test_a_cell_that_was_defused_is_read_as_it_was(file, sku):
    rows, _ = rows_of(file, f"sku;quantity\n{defused(sku)};1\n")
    assert rows == [(sku, None, 1)]
    assert defused(sku).startswith("'")


@pytest.mark.parametrize("cell", ['="0012"', '"=""0012"""', "0012"])
def test_zeros_that_were_kept_by_a_formula_are_read(file, cell):
    assert rows_of(file, f"sku,quantity\n{cell},1\n")[0] == [("0012", None, 1)]


@pytest.mark.parametrize("sku", ["'A", "A=1", "it's", "''", "'"])
def test_other_apostrophes_stay(file, sku):
    assert rows_of(file, f"sku,quantity\n{sku},1\n")[0] == [(sku, None, 1)]
    assert defused(sku) == sku


@pytest.mark.parametrize("header", ["", "sku\n", "sku,quantity,quantity\n", "sku;amount\n", "sku,amount\n", "A,5\n"])
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
    content = "gtin,ship_node,quantity\n12,N,1\n00000000000012,N,2\n17,N,1\n0017,N,1\n"
    rows, problems = rows_of(file, content, supplier=True)
    assert rows == [("00000000000017", "N", 1)]
    assert [problem.line for problem in problems] == [2, 3]
    assert [problem.cells["gtin"] for problem in problems] == ["00000000000012", "00000000000012"[-2:].zfill(14)]


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
    blank = sum(not any(map(without_invisible, cells)) for cells in rows)
    repeats = sum(int(note.rpartition(" ")[2].replace(",", "")) for note in found.notes if "same" in note)
    assert len(found.levels) + len(found.problems) + blank + repeats == len(rows)
    for row in range(len(found.levels)):
        kept = found.levels[row]
        assert kept.sku.strip() == kept.sku != ""
        assert kept.quantity is not None
        assert 0 <= kept.quantity < 2**31
        assert any(undefused(cells[0]) == kept.sku for cells in rows)


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_and_nothing_else(file, content):
    file.write_bytes(b"sku,quantity\n" + content)
    try:
        read_stock(file)
    except StockFileError as error:
        assert error.expected  # noqa: PT017 - the other outcome is a file that was read
