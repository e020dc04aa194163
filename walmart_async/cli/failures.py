"""The file of rows that failed: written aside and renamed, never over the file that is read."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from ..errors import ConfigurationError

if TYPE_CHECKING:
    from ..jobs.inventory_sync.report import SyncReport
    from .report import Output

__all__ = ["FailuresFile"]


class FailuresFile:
    """A file that appears when it is complete; until then an older one of its name stays.

    Args:
        path: Where it is to be.
        read: The file that is read, which it must not take the place of.

    Raises:
        ConfigurationError: It is that file.
        OSError: It cannot be written there.
    """

    def __init__(self, path: Path, read: Path) -> None:
        if path.exists() and read.exists() and path.samefile(read):
            raise ConfigurationError(f"--failures {path} is the file that is read; name another one")
        self._path = Path(os.path.realpath(path))
        if self._path.is_dir():
            raise IsADirectoryError(f"--failures {path} is a folder; name a file")
        self._special = self._path.exists() and not self._path.is_file()  # /dev/stderr and the like are written as such
        if self._special:
            self._part = self._path
        else:
            number, name = tempfile.mkstemp(dir=self._path.parent, prefix=".", suffix=".part")
            os.close(number)
            self._part = Path(name)

    def write(self, output: Output, report: SyncReport) -> bool:
        """Write the rows that failed; whether that worked, which is told otherwise."""
        try:
            with self._part.open("w", encoding="utf-8", newline="") as file:
                output.write_failures(file, report)
            if not self._special:
                mode = self._path.stat().st_mode & 0o777 if self._path.exists() else 0o666 & ~_umask()
                self._part.chmod(mode)
                self._part.replace(self._path)
        except OSError as error:
            self.discard()
            typer.echo(f"the rows that failed could not be written to {self._path}: {error.strerror}", err=True)
            return False
        return True

    def discard(self) -> None:
        """Leave no trace of it."""
        if not self._special:
            self._part.unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
