"""One call as a value, and its answer with everything around it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic, TypeAlias, TypeVar

import msgspec

from ..errors import ErrorDetail, Problem
from ..models.redacted import Redacted
from ..models.schemas import Opaque
from .limits import Quota
from .operation import Operation
from .rates import Bucket
from .transfer import Transfer

__all__ = ["QueryValue", "Request", "Response"]

T = TypeVar("T")

QueryValue: TypeAlias = str | int | bool | None
"""A query parameter; ``None`` leaves it out."""


# A request or a response holds what was there before it, so it is part of no cycle and need not be watched for one.
class Request(Opaque, msgspec.Struct, Generic[T], frozen=True, kw_only=True, gc=False):
    """One call as a value: what an endpoint makes of its arguments. It awaits nothing and knows no client."""

    path: Mapping[str, str] = {}
    """Values for the path template, not yet encoded."""
    query: Mapping[str, QueryValue] = {}
    """Query parameters, not yet encoded; ``None`` is left out."""
    raw_query: str | None = None
    """A query that Walmart made, sent as it is in place of ``query``."""
    body: object = None
    """A struct or mapping to send as JSON, an `Upload`, `Multipart` or `Form`, `Content` that is sent as it is, or
    nothing."""
    headers: Mapping[str, str] = {}
    """Headers of this call alone."""
    key: str = ""
    """What an absolute write writes: writes of one key go one at a time."""
    buckets: tuple[Bucket, ...] | None = None
    """The limits this call draws on, where its arguments decide; otherwise the operation's."""
    failures: Callable[[T, int], Sequence[ErrorDetail]] | None = None
    """Finds what a 2xx answer, given with its status, says was not done; it is raised as `PartialFailureError`."""
    into: Transfer | None = None
    """Where the content of a 2xx goes piece by piece, which the answer then lacks."""
    confirmed_by: tuple[Operation, Request[T]] | None = None
    """The read that answers what this call would have, where a refusal shows that an earlier attempt was applied."""
    open_ended: bool = False
    """Whether it may ask for what is behind the last page, where finding nothing is the end and no mistake."""


class Response(Redacted, msgspec.Struct, Generic[T], frozen=True, kw_only=True, gc=False):
    """An answer with everything around it: what ``raw`` endpoints return."""

    data: T
    """The decoded answer."""
    status: int
    """The HTTP status, 2xx."""
    headers: Mapping[str, str]
    """The headers of the answer, looked up without regard to case."""
    correlation_id: str
    """The ``WM_QOS.CORRELATION_ID`` of the call."""
    attempts: int
    """How many requests it took."""
    waited: float
    """Seconds spent waiting for limits and between attempts."""
    quota: Quota
    """What the answer said of the limit."""
    body: bytes
    """The answer as it came, decompressed."""
    problems: tuple[Problem, ...] = ()
    """Values that could not be read, and were set aside."""

    def __repr__(self) -> str:
        """Without headers and body."""
        return f"Response(status={self.status}, correlation_id={self.correlation_id!r}, data={self.data!r})"

    def __reduce__(self) -> tuple[Any, ...]:
        """It pickles and copies; the headers as aiohttp has them would not."""
        fields = {name: getattr(self, name) for name in self.__struct_fields__}
        return _rebuilt, (type(self), {**fields, "headers": tuple(self.headers.items())})


def _rebuilt(kind: type[Response[T]], fields: dict[str, Any]) -> Response[T]:
    from multidict import CIMultiDict  # noqa: PLC0415 - aiohttp's, and imported no sooner than aiohttp is

    fields["headers"] = CIMultiDict(fields["headers"])
    return kind(**fields)
