"""Report files: unpacked, whatever their format, and read row by row. Nothing here uses the network."""

from __future__ import annotations

import csv
import gzip
import tempfile
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import nullcontext
from io import SEEK_END, TextIOWrapper
from typing import IO, TYPE_CHECKING, Final

from ...errors import DecodeError

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from types import TracebackType
    from typing import Self

__all__ = ["ReportRows", "open_rows", "unpack"]

_ZIP, _GZIP = (b"PK\x03\x04", b"PK\x05\x06"), b"\x1f\x8b"
_READ: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_PIECE: Final = 1 << 20
_NEVER_A_BOMB: Final = 64 << 20
_LARGEST_RATIO: Final = 200  # what tables of numbers and repeated words reach is some tens
_DAMAGED: Final = (zipfile.BadZipFile, gzip.BadGzipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)


def open_rows(packed: IO[bytes], max_bytes: int, subject: Mapping[str, str]) -> ReportRows:
    """Unpack a report to a temporary file, and begin to read it; errors of its rows name ``subject``.

    Raises:
        DecodeError: It is not one file, damaged or too large.
    """
    file = tempfile.TemporaryFile()  # noqa: SIM115 - the rows close it
    try:
        unpack(packed, file, max_bytes)
        file.seek(0)
        return ReportRows(file, subject)
    except BaseException:
        file.close()
        raise


def unpack(packed: IO[bytes], into: IO[bytes], max_bytes: int) -> None:
    """Copy the one file of an archive.

    Args:
        packed: A zip or gzip archive, or the file itself.
        into: Where to write it.
        max_bytes: The largest file to accept; and none that is hundreds of times as large as its archive.

    Raises:
        DecodeError: It is not one file, damaged or too large.
    """
    most = min(max_bytes, max(_NEVER_A_BOMB, _LARGEST_RATIO * packed.seek(0, SEEK_END)))
    packed.seek(0)
    size = 0
    try:
        with _opened(packed) as content:
            while piece := content.read(_PIECE):
                size += len(piece)
                if size > most:
                    raise DecodeError(f"the report is larger than {most:,} bytes; max_bytes is {max_bytes:,}")
                into.write(piece)
    except _DAMAGED as error:
        raise DecodeError(f"the report's archive is damaged: {type(error).__name__}") from None


def _opened(packed: IO[bytes]) -> AbstractContextManager[IO[bytes]]:
    """The content, unpacked according to its first bytes: names and media types of reports do not tell the format."""
    magic = packed.read(4)
    packed.seek(0)
    if magic.startswith(_GZIP):
        return gzip.GzipFile(fileobj=packed, mode="rb")  # type: ignore[return-value] # typeshed: it is no IO, and does all of it
    if magic not in _ZIP:
        return nullcontext(packed)
    archive = zipfile.ZipFile(packed)
    files = [member for member in archive.infolist() if not member.is_dir()]
    if len(files) != 1:
        raise DecodeError(f"the report's archive holds {len(files)} files instead of one")
    if files[0].compress_type not in _READ:
        raise DecodeError(f"the report's archive is packed by method {files[0].compress_type}; deflate is expected")
    return archive.open(files[0])


class _Lines(Iterator[str]):
    """The lines of a text, and whether more of them were asked for than there are."""

    def __init__(self, text: TextIOWrapper) -> None:
        self._text, self.ended = text, False

    def __next__(self) -> str:
        try:
            return next(self._text)
        except StopIteration:
            self.ended = True
            raise


class ReportRows(Iterator[dict[str, str]]):
    """The rows of a report, read one at a time from a temporary file.

    Closed automatically after the last row; call `close`, or use ``with``, to stop earlier.

    Args:
        file: A CSV file in UTF-8, with or without a byte order mark; closed with the rows.
        subject: What its errors are about.
    """

    def __init__(self, file: IO[bytes], subject: Mapping[str, str] | None = None) -> None:
        self._subject = subject or {}
        self._text = TextIOWrapper(file, encoding="utf-8-sig", newline="")
        self._source = _Lines(self._text)
        self._lines = csv.reader(self._source)
        self._columns: tuple[str, ...] | None = None

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns, in order; none if the report is empty.

        Raises:
            DecodeError: The report is not CSV in UTF-8, or has a column twice.
        """
        if self._columns is None:
            columns = tuple(self._cells() or ())
            if len(set(columns)) != len(columns):
                raise DecodeError(
                    "the report has a column twice; download() gives the file as it is", subject=self._subject
                )
            self._columns = columns
        return self._columns

    def __next__(self) -> dict[str, str]:
        columns = self.columns
        if (cells := self._cells()) is None:
            self.close()
            raise StopIteration
        if len(cells) > len(columns):
            place = f"line {self._lines.line_num} of the report"
            raise DecodeError(f"{place} has more cells than the report has columns", subject=self._subject)
        return dict(zip(columns, cells + [""] * (len(columns) - len(cells)), strict=True))

    def _cells(self) -> list[str] | None:
        """The cells of the next line that has any."""
        if self._text.closed:
            return None
        try:
            cells = next((cells for cells in self._lines if cells), None)
        except (csv.Error, UnicodeDecodeError) as error:
            why = f"line {self._lines.line_num + 1} of the report is not CSV in UTF-8: {type(error).__name__}"
            raise DecodeError(why, subject=self._subject) from None
        if cells and self._source.ended:  # the reader gives a row that is whole before it asks for another line
            raise DecodeError("the report ends inside quotes, so it is not whole", subject=self._subject)
        return cells

    def close(self) -> None:
        """Close the file; closing twice does nothing."""
        self._text.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __del__(self) -> None:
        self.close()
