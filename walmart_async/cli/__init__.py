"""The ``walmart`` command; the packages it needs come with the extra ``cli``."""

from __future__ import annotations

import sys

from .streams import Streams

__all__ = ["main"]


def main() -> None:
    """Run the command that the arguments name, and exit with its code."""
    streams = Streams()
    try:
        from .app import app  # noqa: PLC0415 - without the extra, this import fails
    except ModuleNotFoundError as missing:
        if (missing.name or "").partition(".")[0] not in {"typer", "rich"}:
            raise
        sys.stderr.write("walmart needs its command line extra: pip install 'walmart-sdk[cli]'\n")
        sys.exit(2)
    try:
        app(prog_name="walmart")
    except SystemExit as ended:
        sys.exit(streams.code(ended.code) if isinstance(ended.code, int) else ended.code)
