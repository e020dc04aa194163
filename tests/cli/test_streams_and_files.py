"""No file, stream, encoding or argument ends a command with a traceback, and nothing forges what a terminal shows."""

from __future__ import annotations

import gzip
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import COMMAND


@pytest.mark.parametrize(
    ("encoding", "arguments"),
    [
        ("cp1252", ["inventory", "sync", "--help"]),
        ("ascii", ["inventory", "sync", "--help"]),
        ("latin-1", ["--help"]),
        ("utf-16", ["operations", "--json"]),
        ("ascii", ["operations", "--json"]),
        ("cp1252", ["operations"]),
        ("utf-8", ["operations"]),
    ],
)
def test_no_encoding_ends_a_command(walmart, encoding, arguments):
    ended = walmart(*arguments, PYTHONIOENCODING=encoding, decode=encoding)
    assert ended.code == 0
    assert "Traceback" not in ended.err
    assert ended.out


@pytest.mark.parametrize(
    ("encoding", "sku"), [("cp1252", "茶具"), ("ascii", "🧦"), ("cp1252", "é\\x"), ("utf-8", "🧦")]
)
def test_json_says_the_same_in_every_encoding(walmart, emulator, stock_file, encoding, sku):
    emulator.add_item(sku, stock=1)
    file = stock_file("sku,quantity", f"{sku},5", f"{sku} none,6")
    ended = walmart("inventory", "sync", file, "--json", PYTHONIOENCODING=encoding)
    assert ended.code == 1
    assert ended.document["changes"][0]["sku"] == sku
    assert ended.document["failures"][0]["sku"] == f"{sku} none"


@pytest.mark.parametrize(
    "content",
    [
        b"caf\xe9,stock\n1,2\n",
        b"sku,quantity\n\x81,5\n",
        b"\xff\xfe\x00\xd8",
        b"sku,quantity\nA\x00,5\n",
        b'sku,quantity\n"A,5\n',
        b"PK\x03\x04",
        gzip.compress(b"sku,quantity\n", mtime=0)[:-4],
        b"",
        bytes(range(255, 0, -1)),
    ],
)
def test_no_file_ends_a_command_with_a_traceback(walmart, emulator, tmp_path, content):
    arguments = ["--json"] if len(content) % 2 else []
    file = tmp_path / "stock.csv"
    file.write_bytes(content)
    ended = walmart("inventory", "sync", file, *arguments)
    assert ended.code == 2
    assert ended.err.splitlines()[-1].startswith("nothing was sent: ")
    assert "Traceback" not in ended.err
    assert not arguments or ended.document["ok"] is False
    assert emulator.requests == []


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("none.csv", []),
        ("no\x1bsuch\nfile", []),
        ("no\x1bsuch\nfile", ["--json"]),
        (".", []),
        ("caf\udce9.csv", []),
        ("caf\udce9.csv", ["--json"]),
        ("none/deep.csv", []),
    ],
)
def test_a_file_that_is_not_there_is_named_in_one_line(walmart, tmp_path, name, arguments):
    ended = walmart("inventory", "sync", tmp_path / name, *arguments)
    assert ended.code == 2
    assert len(ended.err.splitlines()) == 1
    assert str(tmp_path) in ended.err
    assert "Errno" not in ended.err
    assert "\x1b" not in ended.err


@pytest.mark.parametrize(
    ("closed", "arguments"),
    [
        ("out", ["operations"]),
        ("out", ["-h"]),
        ("err", ["operations", "no-such"]),
        ("err", ["operations", "--json"]),
        ("in", ["operations"]),
    ],
)
def test_a_stream_that_was_closed_at_the_start(environment, closed, arguments):
    shell = {"out": '"$@" >&-', "err": '"$@" 2>&-', "in": '"$@" <&-'}[closed]
    command = ["sh", "-c", shell, "sh", *COMMAND, *arguments]
    done = subprocess.run(command, env=environment, capture_output=True, check=False)
    assert done.returncode == (1 if "no-such" in arguments else 0)
    assert b"Traceback" not in done.stderr


def test_standard_input_that_is_closed_is_told(environment):
    command = ["sh", "-c", '"$@" <&-', "sh", *COMMAND, "inventory", "sync", "-"]
    done = subprocess.run(command, env=environment, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (2, b"nothing was sent: standard input: is closed\n")


@pytest.mark.parametrize("arguments", [["operations"], ["--help"]])
def test_a_reader_that_has_read_enough_ends_nothing_noisily(environment, arguments):
    command = ["sh", "-c", '{ "$@"; echo "code $?" >&2; } | head -c 10', "sh", *COMMAND, *arguments]
    done = subprocess.run(command, env=environment, capture_output=True, check=False)
    assert done.stderr == b"code 0\n"


@pytest.mark.parametrize("arguments", [["operations"], ["--version"]])
def test_output_that_is_lost_is_told_and_no_success(environment, arguments):
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*COMMAND, *arguments], env=environment, stdout=full, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (1, b"standard output could not be written: No space left on device\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ["emulator", "--port", "80000"],
        ["emulator", "--port", "-1"],
        ["emulator", "--supplier-port", "65536"],
        ["emulator", "--speed", "0"],
        ["emulator", "--items", "."],
        ["inventory", "sync", "x.csv", "--timeout", "0"],
        ["inventory", "sync", "x.csv", "--timeout", "soon"],
        ["feeds", "wait", "1", "--timeout", "-5"],
        ["feeds", "status", ""],
        ["inventory", "export", "."],
        ["inventory", "export", "/none/such.csv"],
    ],
)
def test_no_argument_ends_a_command_with_a_traceback(walmart, arguments):
    ended = walmart(*arguments)
    assert ended.code == 2
    assert "Traceback" not in ended.err
    assert "Errno" not in ended.err


@pytest.mark.parametrize("count", [21, 3_000])
def test_of_many_bad_rows_the_first_are_listed_and_the_others_counted(walmart, stock_file, count):
    file = stock_file("sku,quantity", *(f"A{number},many" for number in range(count)))
    ended = walmart("inventory", "sync", file)
    assert ended.err.splitlines()[20:] == [
        f"and {count - 20:,} more; --failures OUT.CSV writes all of them",
        f"nothing was sent: the file has {count:,} bad rows",
    ]


@pytest.mark.parametrize("text", ["\x1b[2J\x1b[H", "a\nline 9: forged", "\r\x9b31m", "\u202egnp.exe", "\x07\x08"])
def test_text_of_walmart_acts_on_no_terminal(walmart, emulator, stock_file, text):
    arguments = ["--json"] if text.isascii() else []
    emulator.add_item("A", stock=1)
    error = {"code": "X", "field": "f", "description": text, "info": text, "severity": "ERROR"}
    emulator.faults.answer("PUT", "/v3/inventory", status=400, body={"errors": {"error": [error]}})
    ended = walmart("inventory", "sync", stock_file("sku,quantity", "A,5"), *arguments)
    assert ended.code == 1
    for printed in (ended.out, ended.err):
        assert all(line.isprintable() for line in printed.splitlines())
    assert not any(line.startswith("line 9") for line in ended.err.splitlines())
