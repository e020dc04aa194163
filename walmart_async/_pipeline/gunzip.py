"""Gzip, unpacked as it arrives: of any number of members, in pieces of bounded size, and whole or known not to be."""

from __future__ import annotations

import zlib
from typing import Final

__all__ = ["Gunzip"]

_GZIP: Final = 16 + zlib.MAX_WBITS
_PIECE: Final = 1 << 18


class Gunzip:
    """Unpacks a stream; aiohttp's own unpacking does not notice where a stream ends too early."""

    def __init__(self) -> None:
        self._member = zlib.decompressobj(_GZIP)
        self._packed = b""
        self._more = False
        self.whole = True
        """Whether what was fed so far ends with a member that is complete, its checksum included."""

    def feed(self, packed: bytes) -> None:
        """Take the next packed bytes."""
        self._packed += packed
        self.whole = False

    def take(self) -> bytes:
        """The next unpacked bytes; none when more must be fed.

        Raises:
            zlib.error: It is not gzip, or damaged.
        """
        while self._packed or self._more:
            if self._member.eof:
                self._member = zlib.decompressobj(_GZIP)
            piece = self._member.decompress(self._packed, _PIECE)
            self._more = len(piece) == _PIECE and not self._member.eof  # zlib may hold back a part of a full piece
            self._packed = self._member.unused_data if self._member.eof else self._member.unconsumed_tail
            if piece:
                return piece
        self.whole = self._member.eof
        return b""
