"""Whole calls, of which every one is searched for secrets."""

from __future__ import annotations

from support.calls import *  # noqa: F403 - fixtures
