"""Checks of arguments before anything is sent; each names the field, what is wrong, and what would be right."""

from __future__ import annotations

from .choices import known, one_of
from .moments import both_or_none, day, instant, optional_second, written_instant
from .numbers import between, charge, line_number, measure, money, quantity, whole_number
from .shown import short_repr, with_article
from .texts import currency_code, gtin14, identifier, optional, text
from .truths import flag, truth

__all__ = [
    "between",
    "both_or_none",
    "charge",
    "currency_code",
    "day",
    "flag",
    "gtin14",
    "identifier",
    "instant",
    "known",
    "line_number",
    "measure",
    "money",
    "one_of",
    "optional",
    "optional_second",
    "quantity",
    "short_repr",
    "text",
    "truth",
    "whole_number",
    "with_article",
    "written_instant",
]
