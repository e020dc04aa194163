"""What endpoints need of the codec: files that are sent as they are, and errors inside of answers."""

from __future__ import annotations

from .._codec.error_bodies import read_errors
from .._codec.json import decode, encode

__all__ = ["decode", "encode", "read_errors"]
