"""Rows of a CSV file by the names of its columns, whatever its separator and however its columns are spelled."""

from __future__ import annotations

import csv
import re
import unicodedata
from itertools import chain
from typing import TYPE_CHECKING, Final

import msgspec

from ..._declare.checks import short_repr
from .stock_cells import undefused, without_invisible
from .stock_source import StockFileError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = ["Columns", "Row", "Sheet"]

_SEPARATORS: Final = ",;\t|"
_STATED_SEPARATOR: Final = re.compile(r'"?sep=([^\w\s"]|\t)"?\s*', re.IGNORECASE)  # the first line, for Excel
_SHOWN_NAMES: Final = 8


class Columns(msgspec.Struct, frozen=True):
    """The columns of a kind of file; each goes by its name and by others, all in small letters and digits alone."""

    all: dict[str, tuple[str, ...]]
    required: tuple[str, ...]

    @property
    def names(self) -> str:
        """As a message lists them."""
        return ", ".join(self.all)

    def named(self, cell: str) -> str | None:
        """The column that a cell of the header names."""
        letters = "".join(filter(str.isalnum, unicodedata.normalize("NFKC", cell).casefold()))
        return next((name for name, spellings in self.all.items() if letters in spellings), None)


class Row(msgspec.Struct, frozen=True):
    """A row that is not blank."""

    line: int
    """The line it begins at, from 1."""
    cells: dict[str, str]
    """By column."""
    problem: str | None
    """What is wrong with its shape or its characters."""


class Sheet:
    """A file whose header has been read.

    Args:
        lines: Its lines.
        columns: The columns to read.

    Raises:
        StockFileError: There is no header, or a column is missing or there twice.
    """

    def __init__(self, lines: Iterator[str], columns: Columns) -> None:
        self._columns = columns
        self.recoded: int = 0
        """Cells that were not UTF-8, and were read as Windows-1252."""
        before, first, separator = _begin(lines, columns)
        self._rows = _numbered(chain([first], lines), separator, before)
        header = [self._decoded(cell, "replace") for cell in next(self._rows)[1]]
        self._width = len(header)
        self._places = self._read_header(header)
        self.ignored: tuple[str, ...] = tuple(
            name for cell in header if (name := cell.strip()) and not columns.named(name)
        )
        """Columns that are not read."""

    def rows(self) -> Iterator[Row]:
        """Every row after the header."""
        for line, cells in self._rows:
            if any(map(without_invisible, cells)):
                yield self._row(line, cells)

    def _row(self, line: int, cells: Sequence[str]) -> Row:
        problem = None
        found: dict[str, str] = {}
        for name, place in self._places.items():
            if place < len(cells):
                try:
                    found[name] = undefused(self._decoded(cells[place]))
                except UnicodeError:
                    problem = f"{name}: neither UTF-8 nor Windows-1252; expected a file saved as CSV UTF-8"
            elif name in self._columns.required:
                problem = self._misshapen("few", cells)
        if any(map(without_invisible, cells[self._width :])):
            problem = self._misshapen("many", cells)
        return Row(line, found, problem)

    def _decoded(self, cell: str, errors: str = "strict") -> str:
        if cell.isascii() or not any("\udc80" <= character <= "\udcff" for character in cell):
            return cell
        text = cell.encode("utf-8", "surrogateescape").decode("cp1252", errors)
        self.recoded += 1
        return text

    def _misshapen(self, amount: str, cells: Sequence[str]) -> str:
        names = ", ".join(self._places)
        return f"too {amount} columns: {len(cells)}; expected {self._width}, with {names}"

    def _read_header(self, header: Sequence[str]) -> dict[str, int]:
        places: dict[str, int] = {}
        for place, cell in enumerate(header):
            name = self._columns.named(cell)
            if name in places:
                twice = f"has {name} twice, as {header[places[name]]!r} and {cell!r}"
                raise StockFileError("the header", twice, self._columns.names)
            if name is not None:
                places[name] = place
        if missing := [name for name in self._columns.required if name not in places]:
            shown = ", ".join(map(short_repr, header[:_SHOWN_NAMES])) + (", …" if len(header) > _SHOWN_NAMES else "")
            lacks = f"lacks {' and '.join(missing)}: the first line has {shown or 'nothing'}"
            raise StockFileError("the header", lacks, self._columns.names)
        return places


def _begin(lines: Iterator[str], columns: Columns) -> tuple[int, str, str]:
    """How many lines come before the header, its first line, and the separator."""
    stated = None
    for before, line in enumerate(lines):
        if stated is None and (found := _STATED_SEPARATOR.fullmatch(line)):
            stated = found[1]
        elif without_invisible(line):
            return before, line, stated or max(_SEPARATORS, key=lambda each: _fit(line, each, columns))
    raise StockFileError("the header", "is missing: the file is empty", columns.names)


def _fit(line: str, separator: str, columns: Columns) -> int:
    try:
        (cells,) = csv.reader([line], delimiter=separator)
    except (csv.Error, ValueError):
        return 0
    return len(set(map(columns.named, cells)) - {None})


def _numbered(lines: Iterable[str], separator: str, before: int) -> Iterator[tuple[int, list[str]]]:
    """Rows with the line each begins at, for a quoted field may span lines."""
    rows = csv.reader(lines, strict=True, delimiter=separator)
    begins = 1
    try:
        for cells in rows:
            yield before + begins, cells
            begins = rows.line_num + 1
    except csv.Error as error:
        problem = f"is not CSV: {error}"
        raise StockFileError(f"line {before + begins}", problem, "closed quotes and no null bytes") from None
