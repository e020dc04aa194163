"""Whole calls, of which every one is searched for secrets, and scripts of answers."""

from __future__ import annotations

from support.calls import *  # noqa: F403 - fixtures
from support.scripts import *  # noqa: F403 - as above
