"""What the sync shows while Walmart works on its feeds, and how to not wait, or not for long."""

from __future__ import annotations

import csv
import os
import re
import subprocess

import pytest

from tests.cli.conftest import COMMAND

COUNT = 1_800


@pytest.fixture
def file(emulator, stock_file):
    for number in range(COUNT):
        emulator.add_item(f"SKU-{number}", stock=1)
    return stock_file("sku,quantity", *(f"SKU-{number},2" for number in range(COUNT)))


@pytest.fixture
def never_done(emulator):
    body = {"feedId": "F", "feedStatus": "INPROGRESS", "itemsReceived": COUNT, "itemsSucceeded": 0, "itemsFailed": 0}
    emulator.faults.answer("GET", "/v3/feeds/{feedId}", status=200, body=body, times=500)


def test_a_sync_that_does_not_wait_names_its_feeds_and_is_no_failure(walmart, file, tmp_path):
    failures = tmp_path / "failures.csv"
    ended = walmart("inventory", "sync", file, "--no-wait", "--failures", failures)
    assert ended.code == 0, ended.err
    (count,) = re.findall(r"│ in feeds, not waited for +│ +([\d,]+) │", ended.out)
    assert int(count.replace(",", "")) > 0
    (feed,) = re.findall(r"^feed (\S+)$", ended.out, re.MULTILINE)
    assert "walmart feeds wait ID" in ended.err
    assert len(failures.read_text(encoding="utf-8").splitlines()) == 1
    assert walmart("feeds", "wait", feed).code == 0


def test_a_sync_that_does_not_wait_as_json(walmart, file):
    ended = walmart("inventory", "sync", file, "--no-wait", "--json")
    assert (ended.code, ended.document["ok"], len(ended.document["feeds"])) == (0, True, 1)
    assert ended.document["pending"] + ended.document["updated"] == COUNT == len(ended.document["changes"])


@pytest.mark.usefixtures("never_done")
def test_a_sync_that_is_out_of_time_tells_its_feeds_and_rows(walmart, emulator, file, tmp_path):
    failures = tmp_path / "failures.csv"
    # Of this machine's seconds, and some for the calls: the emulator carries out no feed that is not looked at.
    ended = walmart("inventory", "sync", file, "--timeout", "1", "--failures", failures, "--json")
    assert ended.code == 1, ended.err
    with failures.open(encoding="utf-8", newline="") as lines:
        listed = list(csv.DictReader(lines))
    assert len(listed) == ended.document["unknown"] + ended.document["failed"]
    assert len(listed) + ended.document["updated"] == COUNT


def test_a_log_tells_what_is_waited_for(walmart, examples):
    ended = walmart("inventory", "sync", examples / "stock.csv", "--emulator")
    assert re.search(r"^Walmart is working on 1 feed \(4,\d{3} rows\); next look in \d+ s$", ended.err, re.MULTILINE)
    (seconds,) = re.findall(r"│ time +│ +([\d.]+) s │", ended.out)
    assert float(seconds) < 60  # of this machine, not of the emulator


@pytest.mark.skipif(os.name == "nt", reason="a terminal is made of a pty")
def test_a_terminal_counts_the_seconds(environment, examples):
    import pty

    terminal, side = pty.openpty()
    command = [*COMMAND, "inventory", "sync", str(examples / "stock.csv"), "--emulator"]
    variables = {**environment, "TERM": "xterm", "COLUMNS": "100", "PYTHONIOENCODING": "ascii"}
    with subprocess.Popen(command, env=variables, stdout=subprocess.DEVNULL, stderr=side) as process:
        os.close(side)
        shown = b"".join(until_hung_up(terminal)).decode()
    os.close(terminal)
    assert process.returncode == 0
    assert re.search(r"Walmart is working on 1 feed \(4,\d{3} rows\); next look in \d+ s", shown)
    assert shown.isascii()


def until_hung_up(terminal):
    while True:
        try:
            chunk = os.read(terminal, 4096)
        except OSError:
            return
        if not chunk:
            return
        yield chunk
