"""Whatever ends a sync after something was sent, the outcomes are told, and the older file of failures stays whole."""

from __future__ import annotations

import csv
import json
import os
import signal
import subprocess
import sys
import time

import pytest

COMMAND = [sys.executable, "-m", "walmart_async.cli", "inventory", "sync"]


@pytest.fixture
def stuck(emulator, environment, stock_file):
    """A run with two rows done and one that hangs."""
    rows = [f"SKU-{number},{number + 5}" for number in range(3)]
    for number in range(3):
        emulator.add_item(f"SKU-{number}", stock=1)
    emulator.faults.delay("PUT", "/v3/inventory", seconds=60 * 600)
    file = stock_file("sku,quantity", *rows)

    def start(*arguments: str, **more) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [*COMMAND, str(file), *map(str, arguments)],
            env=environment,
            encoding="utf-8",
            **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **more},
        )
        ends = time.monotonic() + 60
        while len(emulator.writes) < 2:  # the third is on its way beside them
            assert process.poll() is None
            assert time.monotonic() < ends
            time.sleep(0.01)
        return process

    return start


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_after_two_of_three_rows(stuck, tmp_path, number, code) -> None:
    failures = tmp_path / "failures.csv"
    failures.write_text("yesterday's", encoding="utf-8")
    with stuck("--json", "--failures", failures) as process:
        process.send_signal(number)
        out, err = process.communicate(timeout=60)
    told = json.loads(out)
    assert (process.returncode, told["updated"], told["unknown"], told["failed"]) == (code, 2, 1, 0), err
    (row,) = csv.DictReader(failures.read_text(encoding="utf-8").splitlines())
    assert (row["state"], row["reason"]) == ("unknown", "interrupted while it was being sent")
    assert "Traceback" not in err
    assert [each.name for each in tmp_path.iterdir() if each.suffix == ".part"] == []


def test_kill_leaves_the_older_file_of_failures(stuck, tmp_path) -> None:
    failures = tmp_path / "failures.csv"
    failures.write_text("yesterday's", encoding="utf-8")
    with stuck("--failures", failures) as process:
        process.kill()
        process.communicate(timeout=60)
    assert failures.read_text(encoding="utf-8") == "yesterday's"


@pytest.mark.parametrize("closed", ["stdout", "stderr"])
def test_nobody_listens(stuck, tmp_path, closed) -> None:
    failures = tmp_path / "failures.csv"
    reading, writing = os.pipe()
    with stuck("--failures", failures, **{closed: writing}) as process:
        os.close(writing)
        os.close(reading)
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=60)
    assert process.returncode == 143
    (row,) = csv.DictReader(failures.read_text(encoding="utf-8").splitlines())
    assert row["state"] == "unknown"


def test_a_full_disk(walmart, emulator, stock_file) -> None:
    emulator.add_item("A", stock=1)
    ended = walmart("inventory", "sync", stock_file("sku,quantity", "A,6", "none,5"), "--failures", "/dev/full")
    assert ended.code == 1
    assert "could not be written to /dev/full: No space left on device" in ended.err
    assert "updated" in ended.out
    assert "Traceback" not in ended.err


@pytest.mark.parametrize("spelling", ["same", "link", "dots"])
def test_the_file_that_is_read_is_never_written(walmart, emulator, stock_file, tmp_path, spelling) -> None:
    file = stock_file("sku,quantity", "A,6")
    link = tmp_path / "link.csv"
    link.symlink_to(file)
    named = {"same": file, "link": link, "dots": file.parent / "." / file.name}[spelling]
    before = file.read_bytes()
    ended = walmart("inventory", "sync", file, "--failures", named, "--dry-run")
    assert (ended.code, file.read_bytes()) == (2, before)
    assert "is the file that is read" in ended.err
    assert emulator.writes == []


def test_the_failures_of_a_run_that_sent_nothing_leave_the_older_file(walmart, stock_file, tmp_path) -> None:
    failures = tmp_path / "failures.csv"
    failures.write_text("yesterday's", encoding="utf-8")
    ended = walmart(
        "inventory", "sync", stock_file("sku,quantity", "A,6"), "--failures", failures, WALMART_CLIENT_SECRET="wrong"
    )
    assert (ended.code, failures.read_text(encoding="utf-8")) == (2, "yesterday's")
    assert [each.name for each in tmp_path.iterdir() if each.suffix == ".part"] == []
