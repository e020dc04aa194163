"""Scripts of answers, beside the emulator."""

from __future__ import annotations

from support.scripts import script

__all__ = ["script"]
