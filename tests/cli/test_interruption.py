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

    def start(*arguments: str, before: tuple[str, ...] = (), **more) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [*before, *COMMAND, str(file), *map(str, arguments)],
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


def outcomes(failures) -> list[tuple[str, str]]:
    """States and reasons of what is listed: the row that hangs, and any whose answer was still on its way."""
    listed = list(csv.DictReader(failures.read_text(encoding="utf-8").splitlines()))
    assert 1 <= len(listed) <= 3
    return sorted({(row["state"], row["reason"]) for row in listed})


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_signal_after_two_of_three_rows(stuck, tmp_path, number, code) -> None:
    failures = tmp_path / "failures.csv"
    failures.write_text("yesterday's", encoding="utf-8")
    with stuck("--json", "--failures", failures) as process:
        process.send_signal(number)
        out, err = process.communicate(timeout=60)
    told = json.loads(out)
    assert (process.returncode, told["updated"] + told["unknown"], told["failed"]) == (code, 3, 0), err
    assert outcomes(failures) == [("unknown", "interrupted while it was being sent")]
    assert "Traceback" not in err
    assert [each.name for each in tmp_path.iterdir() if each.suffix == ".part"] == []


def test_the_table_of_a_run_that_was_interrupted_claims_no_plan(stuck) -> None:
    with stuck() as process:
        process.send_signal(signal.SIGINT)
        out, _ = process.communicate(timeout=60)
    assert "unknown" in out
    assert "single updates" not in out or "updated        │     0" in out


@pytest.mark.parametrize("more", [[signal.SIGINT], [signal.SIGTERM], [signal.SIGINT, signal.SIGTERM]])
def test_more_signals_change_nothing(stuck, tmp_path, more) -> None:
    failures = tmp_path / "failures.csv"
    with stuck("--json", "--failures", failures) as process:
        for number in (signal.SIGINT, *more):
            process.send_signal(number)
        out, err = process.communicate(timeout=60)
    told = json.loads(out)
    assert (process.returncode, told["updated"] + told["unknown"]) == (130, 3), err
    assert len(failures.read_text(encoding="utf-8").splitlines()) == 1 + told["unknown"]


def test_a_signal_that_is_ignored_stays_ignored(stuck) -> None:
    with stuck(before=("sh", "-c", 'trap "" HUP; exec "$@"', "sh")) as process:  # as nohup starts it
        process.send_signal(signal.SIGHUP)
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=60)
    assert process.returncode == 143


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
    assert {state for state, _ in outcomes(failures)} == {"unknown"}


@pytest.mark.parametrize("closed", ["stderr", "stdout and stderr", "at the start"])
def test_the_terminal_goes_away_and_the_run_goes_on(emulator, environment, stock_file, tmp_path, closed) -> None:
    import pty

    failures, skus = tmp_path / "failures.csv", [f"SKU-{number}" for number in range(3)]
    for sku in skus:
        emulator.add_item(sku, stock=1)
    emulator.faults.delay("PUT", "/v3/inventory", seconds=30)
    terminal, side = pty.openpty()
    process = subprocess.Popen(
        [*COMMAND, str(stock_file("sku,quantity", *(f"{sku},7" for sku in skus))), "--json", "--failures", failures],
        env={**environment, "TERM": "xterm"},
        stdout=side if closed == "stdout and stderr" else subprocess.PIPE,
        stderr=side,
        start_new_session=True,
    )
    os.close(side)
    while closed != "at the start" and not emulator.writes:
        time.sleep(0.01)
    os.close(terminal)
    out, _ = process.communicate(timeout=100)
    assert process.returncode == (1 if closed == "stdout and stderr" else 0)
    assert out is None or json.loads(out)["updated"] == 3
    assert [emulator.stock(sku)[emulator.default_ship_node] for sku in skus] == [7] * 3
    assert failures.read_text(encoding="utf-8").splitlines() == ["line,sku,ship_node,quantity,state,reason"]


IN_ITS_WINDOW = """
import fcntl, os, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execv(sys.argv[1], sys.argv[1:])
"""


@pytest.mark.parametrize("arguments", [[], ["--json"]])
def test_a_terminal_window_that_is_closed_stops_the_run_with_its_outcomes(stuck, tmp_path, arguments) -> None:
    import pty

    failures = tmp_path / "failures.csv"
    terminal, side = pty.openpty()
    window = dict.fromkeys(("stdin", "stdout", "stderr"), side)
    with stuck(
        "--failures",
        failures,
        *arguments,
        start_new_session=True,
        before=(sys.executable, "-c", IN_ITS_WINDOW),
        **window,
    ) as process:
        os.close(side)
        os.close(terminal)
        process.wait(timeout=60)
    assert process.returncode == 129
    assert {state for state, _ in outcomes(failures)} == {"unknown"}
    assert [each.name for each in tmp_path.iterdir() if each.suffix == ".part"] == []


LATE = """
import sys
from walmart_async.client import Client
from walmart_async.jobs.inventory_sync import plan
import walmart_async.jobs.inventory_sync.runs as runs

async def raising(*args, **more):
    await carry_out(*args, **more)
    raise {error}

carry_out, runs.carry_out = runs.carry_out, raising
sys.argv[0] = "walmart"
from walmart_async.cli import main
main()
"""


@pytest.mark.parametrize(
    ("error", "sent"),
    [
        ("RuntimeError('late')", True),
        ("RuntimeError('early')", False),
        ("ExceptionGroup('late', [ValueError('late')])", True),
        ("OSError(5, 'late')", True),
        ("OSError(5, 'early')", False),
        ("MemoryError()", False),
    ],
)
def test_whatever_the_run_raises_the_outcomes_are_told(walmart, emulator, stock_file, error, sent) -> None:
    emulator.add_item("A", stock=1)
    file = stock_file("sku,quantity", "A,6", "none,5")
    failures = file.with_name("failures.csv")
    code = (
        LATE.format(error=error) if sent else LATE.format(error=error).replace("await carry_out(*args, **more)", "pass")
    )
    ended = walmart(
        *("inventory", "sync", file, "--failures", failures, "--json"),
        command=[sys.executable, "-c", code],
    )
    listed = list(csv.DictReader(failures.read_text(encoding="utf-8").splitlines()))
    assert ("nothing was sent" in ended.err) == (not sent and "OSError" in error)
    if sent:
        assert (ended.code, ended.document["updated"], ended.document["failed"]) == (1, 1, 1)
        assert [row["sku"] for row in listed] == ["none"]
    else:
        assert ended.code == (2 if "OSError" in error else 1)
        assert [(row["sku"], row["reason"][:10]) for row in listed] == [("A", "not sent: "), ("none", "not sent: ")]


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


def test_a_run_that_sent_nothing_lists_every_row(walmart, stock_file, tmp_path) -> None:
    failures = tmp_path / "failures.csv"
    failures.write_text("yesterday's", encoding="utf-8")
    file = stock_file("sku,quantity", "A,6", "B,7")
    ended = walmart("inventory", "sync", file, "--failures", failures, WALMART_CLIENT_SECRET="wrong")
    assert ended.code == 2
    rows = list(csv.DictReader(failures.read_text(encoding="utf-8").splitlines()))
    assert [(row["sku"], row["state"]) for row in rows] == [("A", "failed"), ("B", "failed")]
    assert all(row["reason"].startswith("not sent: ") for row in rows)
    assert [each.name for each in tmp_path.iterdir() if each.suffix == ".part"] == []
