"""Calls of the Walmart+ endpoint."""

from __future__ import annotations

from support.examples import Example, call

TARGET = "POST /v3/feeds?feedType=PROGRAM_ACTIONS&requestType=WALMART_PLUS_SFF"
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

MARKETPLACE = [
    Example(
        call("submit", b'{"ProgramAction":[]}'),
        TARGET,
        file=("walmart-plus.json", "application/json", b'{"ProgramAction":[]}'),
        part="fileName",
        headers={"WM_MARKET": "us"},
        answer={
            "status": "OK",
            "header": {"headerAttributes": {}},
            "errors": [],
            "payload": {"feedId": "17EDFEDFF1575740B334559E402C4D60@AX8BBgA", "errorCount": 0},
        },
    ),
    Example(
        call("submit", b"PK\x03\x04", filename="plus.xlsx", media_type=WORKBOOK),
        TARGET,
        file=("plus.xlsx", WORKBOOK, b"PK\x03\x04"),
        part="fileName",
        headers={"WM_MARKET": "us"},
    ),
]
