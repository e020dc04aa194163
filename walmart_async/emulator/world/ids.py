"""Identifiers that look like Walmart's and follow from a seed alone."""

from __future__ import annotations

import base64
import hashlib
import json
import random
import uuid

__all__ = ["Ids"]


class Ids:
    """The source of everything that looks random: the same seed and the same calls give the same identifiers.

    Args:
        seed: Where the sequence starts.
    """

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self._random = random.Random(seed)  # noqa: S311 - reproducible by design; nothing here protects anything

    def uuid(self) -> str:
        """A random UUID."""
        return str(uuid.UUID(int=self._random.getrandbits(128), version=4))

    def ship_node(self) -> str:
        """Nine digits, as the nodes of small sellers and of suppliers have."""
        return str(self._random.randrange(100_000_000, 1_000_000_000))

    def feed_id(self, kind: int) -> str:
        """32 upper-case hex digits, ``@``, and seven characters that tell the kind of feed."""
        suffix = base64.urlsafe_b64encode(bytes([1, kind, 1, 1, 0])).decode().rstrip("=")
        return f"{self._random.getrandbits(128):032X}@{suffix}"

    def token(self) -> str:
        """A compact JWE: five segments, the second empty."""
        header = json.dumps({"kid": self.uuid(), "enc": "A256GCM", "alg": "dir"}, separators=(",", ":")).encode()
        return ".".join([_b64(header), "", self._opaque(12), self._opaque(240), self._opaque(16)])

    def grant(self) -> str:
        """An authorization code or a refresh token."""
        return f"{self._random.getrandbits(128):032X}"

    def wpid(self, sku: str) -> str:
        """Walmart's product id of a SKU: 12 letters and digits, always the same for one SKU."""
        return base64.b32encode(self._digest(sku)).decode()[:12]

    def item_id(self, sku: str) -> str:
        """Walmart's item id of a SKU: digits, always the same for one SKU."""
        return str(10_000_000 + int.from_bytes(self._digest(sku)[-4:]) % 900_000_000)

    def activity_id(self, feed_id: str) -> str:
        """What suppliers' support knows a feed by: eight letters and digits, always the same for one feed."""
        return f"0CZ{int.from_bytes(self._digest(feed_id)[:4]) % 100_000:05}"

    def _digest(self, sku: str) -> bytes:
        return hashlib.sha256(f"{self.seed} {sku}".encode()).digest()

    def _opaque(self, size: int) -> str:
        return _b64(self._random.randbytes(size))


def _b64(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")
