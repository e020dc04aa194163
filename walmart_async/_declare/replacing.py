"""Files on disk: written beside their place and renamed when they are whole."""

from __future__ import annotations

import os
import stat
import uuid
from contextlib import asynccontextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

from ..errors import RequestInvalidError
from .threads import in_thread

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

__all__ = ["replacing"]


@asynccontextmanager
async def replacing(target: Path) -> AsyncGenerator[IO[bytes]]:
    """A new file that takes the place of ``target`` at the end of the block; if the block raises, nothing is left.

    A symbolic link is followed. The new file gets the permissions of the one it replaces.

    Raises:
        RequestInvalidError: ``target`` is a folder, or something else that cannot be replaced.
        OSError: It cannot be written.
    """
    part = _PartFile(target)
    try:
        yield await in_thread(part.open)
        await in_thread(part.put_in_place)
    finally:
        await in_thread(part.discard)


class _PartFile:
    def __init__(self, target: Path) -> None:
        self._target, self._path = target, target
        self._file: IO[bytes] | None = None

    def open(self) -> IO[bytes]:
        self._target = Path(os.path.realpath(self._target))
        mode = _mode(self._target)
        path = self._target.with_name(f".{uuid.uuid4().hex}.part")
        self._file, self._path = path.open("xb"), path
        if mode is not None:
            path.chmod(stat.S_IMODE(mode))  # before the content: a private file stays private
        return self._file

    def put_in_place(self) -> None:
        assert self._file is not None, "it was opened"
        self._file.close()
        self._path.replace(self._target)
        self._file = None

    def discard(self) -> None:
        if self._file is not None:
            try:
                self._file.close()
            finally:
                self._path.unlink(missing_ok=True)


def _mode(target: Path) -> int | None:
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(mode):
        raise RequestInvalidError("to", "is a folder", "a file to write")
    if not stat.S_ISREG(mode):
        raise RequestInvalidError("to", "is a pipe, a device or a socket", "a file; open it and pass the file object")
    return mode
