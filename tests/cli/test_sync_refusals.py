"""What ``walmart inventory sync`` refuses before anything is sent: exit code 2, a clear line, no traceback."""

from __future__ import annotations

import re

import pytest

BAD_LINES = [2, 3, 5, 6, 7, 8, 9, 11, 12, 13, 14, 16, 17]


@pytest.fixture
def file(emulator, stock_file):
    emulator.add_item("A", stock=1)
    return stock_file("sku,ship_node,quantity", "A,,2")


def assert_refused(ended, emulator, words):
    assert ended.code == 2, ended
    assert words in ended.err.splitlines()[-1]
    assert ended.err.splitlines()[-1].startswith("nothing was sent: ")
    assert "Traceback" not in ended.err
    assert ended.out == ""
    assert emulator.writes == []


def test_bad_rows_are_listed_with_line_and_reason(walmart, emulator, examples):
    ended = walmart("inventory", "sync", examples / "stock-bad.csv")
    assert_refused(ended, emulator, "13 bad rows")
    listed = [re.fullmatch(r"line (\d+): (.+)", line).groups() for line in ended.err.splitlines()[:-1]]
    assert [int(line) for line, _ in listed] == BAD_LINES
    kinds = {re.sub(r"'.*?'|\d+", "", reason) for _, reason in listed}
    assert len(kinds) == 12
    assert emulator.requests == []


def test_an_emulator_that_was_started_first_received_no_write_of_a_bad_file(walmart, examples):
    ended = walmart("inventory", "sync", examples / "stock-bad.csv", "--emulator")
    assert ended.code == 2
    assert ended.err.splitlines()[-1] == "emulator: 0 writes received"
    assert len([line for line in ended.err.splitlines() if line.startswith("line ")]) == len(BAD_LINES)


def test_bad_rows_as_json(walmart, examples):
    ended = walmart("inventory", "sync", examples / "stock-bad.csv", "--json")
    assert ended.code == 2
    assert ended.document["ok"] is False
    assert [row["line"] for row in ended.document["invalid"]] == BAD_LINES


def test_skipping_bad_rows_sends_the_others_and_is_not_every_row_true(walmart, examples):
    ended = walmart("inventory", "sync", examples / "stock-bad.csv", "--skip-invalid", "--json", "--emulator")
    assert ended.code == 1, ended.err
    assert (ended.document["updated"], len(ended.document["invalid"])) == (3, 13)
    assert "emulator: 3 writes received" in ended.err


def test_nothing_but_bad_rows_left_to_skip(walmart, emulator, stock_file):
    ended = walmart("inventory", "sync", stock_file("sku,quantity", "A,x"), "--skip-invalid")
    assert_refused(ended, emulator, "1 bad row")


def test_an_empty_file(walmart, emulator, stock_file):
    assert_refused(walmart("inventory", "sync", stock_file("sku,quantity")), emulator, "the file holds no rows")


def test_a_missing_file(walmart, emulator, tmp_path):
    ended = walmart("inventory", "sync", tmp_path / "none.csv")
    assert_refused(ended, emulator, "none.csv")
    assert len(ended.err.splitlines()) == 1


def test_a_wrong_header(walmart, emulator, stock_file):
    ended = walmart("inventory", "sync", stock_file("sku,stock", "A,1"))
    assert_refused(ended, emulator, "quantity")


def test_no_credentials(walmart, emulator, file):
    ended = walmart("inventory", "sync", file, WALMART_CLIENT_ID=None)
    assert_refused(ended, emulator, "WALMART_CLIENT_ID")
    assert len(ended.err.splitlines()) == 1


def test_wrong_credentials_are_refused_and_not_shown(walmart, emulator, file):
    ended = walmart("inventory", "sync", file, WALMART_CLIENT_SECRET="not-the-secret")
    assert_refused(ended, emulator, "401")
    assert "not-the-secret" not in ended.err


def test_wrong_credentials_of_a_supplier(walmart, emulator, environment, stock_file):
    file, url = stock_file("gtin,ship_node,quantity", "17,721407,4"), environment["DSV_BASE_URL"]
    ended = walmart(
        "inventory", "sync", file, "--supplier", WALMART_CLIENT_SECRET="not-the-secret", WALMART_BASE_URL=url
    )
    assert_refused(ended, emulator, "401")
    assert len(ended.err.splitlines()) == 1


def test_a_nonsensical_environment(walmart, emulator, file):
    assert_refused(walmart("inventory", "sync", file, WALMART_MARKET="atlantis"), emulator, "WALMART_MARKET")


def test_a_path_for_failures_that_cannot_be_written(walmart, emulator, file, tmp_path):
    ended = walmart("inventory", "sync", file, "--failures", tmp_path / "no such directory" / "failed.csv")
    assert_refused(ended, emulator, "no such directory")


def test_an_unknown_option(walmart, file):
    ended = walmart("inventory", "sync", file, "--faster")
    assert ended.code == 2
    assert "--faster" in ended.err
