"""Clients of an emulator in both modes."""

from __future__ import annotations

from support.modes import *  # noqa: F403 - fixtures
