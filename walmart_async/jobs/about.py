"""Errors of jobs name what the job is about."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from ..errors import WalmartError

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

__all__ = ["about"]


@contextmanager
def about(subject: Mapping[str, str]) -> Generator[None]:
    """Add what a job is about to errors that do not say it: those of files, and of signed URLs."""
    try:
        yield
    except WalmartError as error:
        error.subject = error.subject or subject
        raise
