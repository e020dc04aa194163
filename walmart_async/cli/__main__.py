"""``python -m walmart_async.cli`` is ``walmart``."""

from __future__ import annotations

from . import main

main()
