"""Answers made from the published facts, for operations that have no state of their own.

They have the published shape, repeat what they were asked, end every walk through pages, and follow from the seed and
the request alone.
"""

from __future__ import annotations

from .handler import made_answer
from .maker import Maker

__all__ = ["Maker", "made_answer"]
