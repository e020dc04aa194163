"""Rows of stock, stored compactly: a million of them take a tenth of the memory of a list of structs.

Columns are arrays, ship nodes are numbered, and reasons are stored only for rows that failed.
"""

from __future__ import annotations

import enum
from array import array
from collections.abc import Iterator
from typing import Final

from ...api.inventory.supplier_models import InTransit
from ...errors import RequestInvalidError
from ...models.base import Record

__all__ = ["NOT_SENT", "RowOutcome", "RowState", "StockRow", "StockTable"]

_INFINITE: Final = -1
_NONE: Final = -1
NOT_SENT: Final = "not sent: "
"""What the reason of a row that was not sent begins with."""


class RowState(enum.IntEnum):
    """The outcome of a row."""

    PENDING = 0
    """Nothing yet: after a dry run it would be sent, and where feeds are not waited for it is in one."""
    UNCHANGED = 1
    """Walmart has it already."""
    UPDATED = 2
    """Walmart accepted it."""
    FAILED = 3
    """Walmart refused it, or it was not sent."""
    UNKNOWN = 4
    """It was sent, and its outcome could not be determined."""

    def __str__(self) -> str:
        """In lower case: ``updated``."""
        return self.name.lower()


class StockRow(Record, frozen=True):
    """One row, as it was added."""

    sku: str
    """The seller's SKU, or the drop-ship vendor's GTIN in 14 digits."""
    ship_node: str | None
    """The ship node; ``None`` for the seller's default."""
    quantity: int | None
    """Units on hand; ``None`` for unlimited stock."""


class RowOutcome(Record, frozen=True, kw_only=True):
    """One row and its outcome."""

    line: int
    """Its line in the file, or its place in what was passed in, from 1."""
    sku: str
    """The seller's SKU, or the drop-ship vendor's GTIN in 14 digits."""
    ship_node: str | None
    """The ship node; ``None`` for the seller's default."""
    quantity: int | None
    """Units on hand; ``None`` for unlimited stock."""
    held: int | None
    """Units that Walmart had before; ``None`` where that was not read, or is not known."""
    state: str
    """``pending``, ``unchanged``, ``updated``, ``failed`` or ``unknown``."""
    reason: str
    """Why it failed, or why its outcome is unknown."""


class StockTable:
    """Rows of stock with their outcomes; no SKU and ship node twice."""

    def __init__(self) -> None:
        self._skus: list[str] = []
        self._quantities = array("q")
        self._nodes = array("i")
        self._lines = array("I")
        self._next = array("i")
        self._states = bytearray()
        self._held = array("q")
        self._reasons: dict[int, str] = {}
        self._in_transit: dict[int, InTransit] = {}
        self._passing: set[int] = set()
        self._first: dict[str, int] = {}
        self._node_names: list[str] = []
        self._node_numbers: dict[str, int] = {}
        self.feeds: list[str] = []
        """The feeds that were accepted, in order."""

    def __len__(self) -> int:
        return len(self._skus)

    def __getitem__(self, row: int) -> StockRow:
        quantity = self._quantities[row]
        return StockRow(self._skus[row], self._node(row), None if quantity == _INFINITE else quantity)

    def add(
        self,
        sku: str,
        ship_node: str | None,
        quantity: int | None,
        *,
        line: int,
        in_transit: InTransit | None = None,
    ) -> None:
        """Add a row.

        Args:
            sku: The SKU, or the GTIN of a drop-ship vendor.
            ship_node: The ship node; ``None`` for the seller's default.
            quantity: Units on hand; ``None`` for unlimited stock.
            line: Its line in the file.
            in_transit: Units on their way.

        Raises:
            RequestInvalidError: There is a row for the SKU and ship node already, or the SKU has rows both with
                and without a ship node, so that it is not clear which of them is for the default one.
        """
        node = _NONE if ship_node is None else self._number(ship_node)
        last = _NONE
        for row in self.rows_of(sku):
            if self._nodes[row] == node:
                where = "" if ship_node is None else f" at ship node {ship_node}"
                problem = f"repeats line {self._lines[row]}{where}"
                raise RequestInvalidError("row", problem, "one row a SKU and ship node")
            if _NONE in (node, self._nodes[row]):
                problem = f"and line {self._lines[row]} are for one SKU, and only one of them names its ship node"
                raise RequestInvalidError("row", problem, "a ship node in every row of a SKU, or in none")
            last = row
        row = len(self._skus)
        self._skus.append(sku)
        self._nodes.append(node)
        self._quantities.append(_INFINITE if quantity is None else quantity)
        self._lines.append(line)
        self._next.append(_NONE)
        self._states.append(RowState.PENDING)
        self._held.append(_NONE)
        if in_transit is not None:
            self._in_transit[row] = in_transit
        if last == _NONE:
            self._first[sku] = row
        else:
            self._next[last] = row

    def rows_of(self, sku: str) -> Iterator[int]:
        """The rows of one SKU, in their order."""
        row = self._first.get(sku, _NONE)
        while row != _NONE:
            yield row
            row = self._next[row]

    def skus(self) -> Iterator[str]:
        """Every SKU once, in the order of its first row."""
        return iter(self._first)

    @property
    def sku_count(self) -> int:
        """How many SKUs the rows are about."""
        return len(self._first)

    def in_transit(self, row: int) -> InTransit | None:
        """Units of a row that are on their way."""
        return self._in_transit.get(row)

    def state(self, row: int) -> RowState:
        """The outcome of a row so far."""
        return RowState(self._states[row])

    def mark(self, row: int, state: RowState, reason: str = "", *, passing: bool = False) -> None:
        """Record the outcome of a row; ``passing`` where it failed at Walmart's side, and may succeed later."""
        self._states[row] = state
        (self._passing.add if passing else self._passing.discard)(row)
        if reason:
            self._reasons[row] = reason
        else:
            self._reasons.pop(row, None)

    def compare(self, row: int, held: int | None) -> None:
        """Record the units that Walmart has, if they are known; where they are the row's, it is unchanged."""
        if held is not None:
            self._held[row] = held
            if held == self._quantities[row]:
                self.mark(row, RowState.UNCHANGED)

    def forget_outcomes(self) -> None:
        """Start again: every row is pending."""
        self._states = bytearray(len(self))
        self._held = array("q", [_NONE]) * len(self)
        self._reasons.clear()
        self._passing.clear()
        self.feeds.clear()

    def may_succeed_later(self, row: int) -> bool:
        """Whether a row failed at Walmart's side."""
        return row in self._passing

    def close(self, reason: str) -> None:
        """A job ends early: rows without an outcome were not sent."""
        for row in list(self.pending()):
            self.mark(row, RowState.FAILED, f"{NOT_SENT}{reason}")

    @property
    def nothing_sent(self) -> bool:
        """Whether no row and no feed was sent, to be accepted or refused."""
        sent = self.count(RowState.UPDATED) + self.count(RowState.UNKNOWN) + len(self.feeds)
        return not sent and all(
            self._reasons.get(row, "").startswith(NOT_SENT)
            for row, state in enumerate(self._states)
            if state == RowState.FAILED
        )

    def count(self, state: RowState) -> int:
        """How many rows are in ``state``."""
        return self._states.count(state)

    def pending(self) -> Iterator[int]:
        """The rows without an outcome so far."""
        return (row for row, state in enumerate(self._states) if state == RowState.PENDING)

    def outcome(self, row: int) -> RowOutcome:
        """A row and its outcome."""
        kept, held = self[row], self._held[row]
        return RowOutcome(
            line=self._lines[row],
            sku=kept.sku,
            ship_node=kept.ship_node,
            quantity=kept.quantity,
            held=None if held == _NONE else held,
            state=str(self.state(row)),
            reason=self._reasons.get(row, ""),
        )

    def updates(self) -> Iterator[RowOutcome]:
        """The rows that Walmart accepted."""
        return self._outcomes(RowState.UPDATED)

    def failures(self) -> Iterator[RowOutcome]:
        """The rows that failed or whose outcome is unknown, with the reasons."""
        return self._outcomes(RowState.FAILED, RowState.UNKNOWN)

    def _outcomes(self, *states: RowState) -> Iterator[RowOutcome]:
        return (self.outcome(row) for row, state in enumerate(self._states) if state in states)

    def _number(self, ship_node: str) -> int:
        number = self._node_numbers.get(ship_node)
        if number is None:
            number = self._node_numbers[ship_node] = len(self._node_names)
            self._node_names.append(ship_node)
        return number

    def _node(self, row: int) -> str | None:
        number = self._nodes[row]
        return None if number == _NONE else self._node_names[number]
