"""The text of a stock file, whatever a spreadsheet or a script has made of it: its packing and its encoding."""

from __future__ import annotations

import gzip
import io
import zlib
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final, cast

from ...errors import RequestInvalidError

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

__all__ = ["StockFileError", "opened"]

_GZIP: Final = b"\x1f\x8b"
_WORKBOOKS: Final = {
    b"PK\x03\x04": "a workbook (.xlsx, .ods) or a zip archive",
    b"\xd0\xcf\x11\xe0": "a workbook (.xls)",
}
_AS_CSV: Final = 'a sheet saved as CSV: in Excel, "Save as" and then "CSV UTF-8"'
_LONGEST_MARK: Final = 4


class StockFileError(RequestInvalidError):
    """The file as a whole cannot be read: it is no CSV file, or its header is missing or wrong."""


@contextmanager
def opened(source: str | Path | BinaryIO) -> Generator[Iterator[str]]:
    """The lines of a CSV file, unpacked and decoded; what is not UTF-8 is escaped by surrogates.

    Args:
        source: Its path, or a stream, which is not closed.

    Raises:
        StockFileError: It is no text, or it breaks off.
        OSError: It cannot be opened.
    """
    with ExitStack() as stack:
        raw = stack.enter_context(Path(source).open("rb")) if isinstance(source, str | Path) else source
        binary = io.BufferedReader(cast("io.RawIOBase", raw))
        stack.callback(binary.detach)
        try:
            if binary.peek(_LONGEST_MARK).startswith(_GZIP):
                binary = io.BufferedReader(cast("io.RawIOBase", stack.enter_context(gzip.GzipFile(fileobj=binary))))
            head = binary.peek(_LONGEST_MARK)[:_LONGEST_MARK]
            if head in _WORKBOOKS:
                raise StockFileError("the file", f"is {_WORKBOOKS[head]}", _AS_CSV)
            text = io.TextIOWrapper(binary, encoding=_encoding(head), errors="surrogateescape", newline="")
            stack.callback(text.detach)
            yield iter(text)
        except (gzip.BadGzipFile, EOFError, zlib.error) as error:
            raise StockFileError("the file", f"is damaged: {error}", "a whole gzip file") from None
        except UnicodeError as error:
            raise StockFileError("the file", f"cannot be decoded: {error}", "a file saved as CSV UTF-8") from None


def _encoding(head: bytes) -> str:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if head[1:2] == b"\0":
        return "utf-16-le"
    return "utf-16-be" if head[:1] == b"\0" else "utf-8-sig"
