"""Files that commands write: aside, then renamed, and never over the file that is read."""

from __future__ import annotations

import os
import sys
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, TextIO

from ..errors import ConfigurationError

if TYPE_CHECKING:
    from collections.abc import Generator

__all__ = ["WholeFile", "is_standard"]

_NOT_WAITING: Final[int] = getattr(os, "O_NONBLOCK", 0)  # for the reader of a FIFO, who may never come


def is_standard(path: Path) -> bool:
    """Whether a path stands for standard input or output."""
    return str(path) == "-"


class WholeFile:
    """A file that appears when it is complete; until then an older one of its name stays.

    Args:
        option: What asked for it, as messages call it.
        path: Where it is to be.
        read: The file that is read, which it must not take the place of, if there is one.

    Raises:
        ConfigurationError: It is that file, a folder, or cannot be written there.
    """

    def __init__(self, option: str, path: Path, read: Path | None = None) -> None:
        if is_standard(path):
            raise ConfigurationError(f"{option} {path}: a dash is not a file; name one")
        if read is not None and _is_same(path, read):
            raise ConfigurationError(f"{option} {path} is the file that is read; name another one")
        self.path: Path = Path(os.path.realpath(path))
        if self.path.is_dir():
            raise ConfigurationError(f"{option} {path} is a folder; name a file")
        self._part: Path | None = None
        try:
            if self.path.exists() and not self.path.is_file():  # /dev/stderr and the like are written as such
                number = os.open(self.path, os.O_WRONLY | _NOT_WAITING)
                os.set_blocking(number, True)
            else:
                number, name = tempfile.mkstemp(dir=self.path.parent, prefix=".", suffix=".part")
                self._part = Path(name)
        except OSError as error:
            raise ConfigurationError(f"{option} {path} cannot be written: {error.strerror}") from None
        self._file: TextIO = os.fdopen(number, "w", encoding="utf-8", newline="")

    @contextmanager
    def filled(self) -> Generator[TextIO]:
        """What to write into; complete when the context ends without an error, and else as if it had never been.

        Raises:
            OSError: It could not be written.
        """
        try:
            with self._file as file:
                yield file
            if self._part is not None:
                mode = self.path.stat().st_mode & 0o777 if self.path.exists() else 0o666 & ~_umask()
                self._part.chmod(mode)
                self._part.replace(self.path)
        finally:
            self.discard()

    def discard(self) -> None:
        """Leave no trace of it, unless it is complete."""
        self._file.close()
        if self._part is not None:
            with suppress(FileNotFoundError):  # renamed already
                self._part.unlink()


def _is_same(path: Path, read: Path) -> bool:
    with suppress(OSError, ValueError):  # one of them is not there
        other = os.fstat(sys.stdin.fileno()) if is_standard(read) else read.stat()
        return os.path.samestat(path.stat(), other)
    return False


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
