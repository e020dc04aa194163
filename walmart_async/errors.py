"""Everything this library raises: one class for each thing a caller would do differently."""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from typing import Any, Final, TypedDict, Unpack

import msgspec

from .models.base import Record

__all__ = [
    "BadRequestError",
    "ClosedError",
    "ConfigurationError",
    "ConflictError",
    "ConnectionError",
    "CredentialsError",
    "DecodeError",
    "ErrorDetail",
    "FeedError",
    "ForbiddenError",
    "LockedError",
    "NotFoundError",
    "NotReadyError",
    "OutcomeUnknownError",
    "PagingError",
    "PartialDataError",
    "PartialFailureError",
    "Problem",
    "RateLimitError",
    "ReportNotReadyError",
    "RequestInvalidError",
    "ServerError",
    "StatusError",
    "TimeoutError",
    "WalmartError",
]

_SHOWN: Final = 80


class ErrorDetail(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One error as Walmart reported it, whatever form its body had."""

    code: str = ""
    """Walmart's code, with its service suffix: ``INVALID_REQUEST_PARAM.GMP_ITEM_QUERY_API``."""
    field: str = ""
    """The header, parameter or body field it is about."""
    description: str = ""
    """What is wrong, in Walmart's words."""
    info: str = ""
    """More of the same; often names the class of the error."""
    severity: str = ""
    """``ERROR``, ``WARN`` or ``INFO``."""
    category: str = ""
    """``DATA``, ``REQUEST``, ``APPLICATION`` or ``SYSTEM``."""
    type: str = ""
    """What kind of error it is, where services say so."""
    component: str = ""
    """The part of Walmart's that found it."""
    service_name: str = msgspec.field(default="", name="serviceName")
    """The service that it comes from."""
    http_status: int | None = msgspec.field(default=None, name="httpStatus")
    """The HTTP status that goes with it, where services say so."""
    gateway_error_category: str = msgspec.field(default="", name="gatewayErrorCategory")
    """What kind of error the gateway takes it for."""
    causes: tuple[ErrorDetail, ...] = ()
    """Errors behind this one."""
    identifiers: Mapping[str, Any] = msgspec.field(default_factory=dict[str, Any], name="errorIdentifiers")
    """What Walmart identifies the failing entity by; an open mapping."""

    @property
    def harmless(self) -> bool:
        """Whether Walmart calls it a warning or a remark."""
        return self.severity.upper() in {"INFO", "WARN", "WARNING"}

    def __str__(self) -> str:
        """Code, field and description in one line."""
        head = f"{self.code} ({self.field})".lstrip() if self.field else self.code
        return ": ".join(part for part in (head, self.description or self.info) if part)


class Problem(Record, frozen=True, kw_only=True):
    """One value of an answer that could not be read and was set aside; the value itself is not told."""

    path: str
    """Where it stood, as ``$.elements.inventories[3].nodes[0].inputQty.amount``."""
    reason: str
    """Why it could not be read."""


class CallFacts(TypedDict, total=False):
    """What every error that came of a call carries; `WalmartError` says what each is."""

    operation: str
    subject: Mapping[str, str]
    correlation_id: str | None
    status: int | None
    errors: Sequence[ErrorDetail]
    attempts: int
    waited: float
    sent: bool


def named(subject: Mapping[str, str]) -> list[str]:
    """What a call is about, as messages and log lines tell it: ``sku 'LAMP-7'``.

    In ASCII, because a line that a terminal or a file of another encoding cannot take is lost as a whole.
    """
    return [f"{name} {value[:_SHOWN] + '…' if len(value) > _SHOWN else value!a}" for name, value in subject.items()]


def printable(text: str) -> str:
    """A text with everything escaped that could end a line, or that terminals act upon."""
    return text if text.isprintable() else "".join(each if each.isprintable() else repr(each)[1:-1] for each in text)


class WalmartError(Exception):
    """The root of all errors of this library.

    Attributes:
        operation: Method and path template of the call, ``PUT /v3/inventory``; empty when no call was made.
        subject: What the call was about, by Walmart's names: ``{"sku": "LAMP-7"}``; empty if it named nothing.
        correlation_id: The ``WM_QOS.CORRELATION_ID`` of the call, which Walmart's support asks for.
        status: The HTTP status of the last answer, if there was one.
        errors: Walmart's own errors, parsed.
        attempts: How many requests were made.
        waited: Seconds spent waiting for limits and between attempts.
        sent: Whether the call may have been carried out all the same: an attempt reached Walmart, or may have, and its
            outcome is not known. If not, a write was not applied.
    """

    def __init__(
        self,
        message: str,
        *,
        operation: str = "",
        subject: Mapping[str, str] | None = None,
        correlation_id: str | None = None,
        status: int | None = None,
        errors: Sequence[ErrorDetail] = (),
        attempts: int = 0,
        waited: float = 0.0,
        sent: bool = False,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.operation = operation
        self.subject: Mapping[str, str] = subject or {}
        self.correlation_id = correlation_id
        self.status = status
        self.errors: tuple[ErrorDetail, ...] = tuple(errors)
        self.attempts = attempts
        self.waited = waited
        self.sent = sent

    def __str__(self) -> str:
        """The message, with the call it came of, in one line whatever Walmart or a SKU put into it."""
        facts = [self.operation] if self.operation else []
        facts += named(self.subject)
        if self.status is not None:
            facts.append(f"status {self.status}")
        if self.attempts > 1:
            facts.append(f"{self.attempts} attempts")
        if self.correlation_id:
            facts.append(f"correlation id {self.correlation_id}")
        return printable(f"{self.message} [{', '.join(facts)}]" if facts else self.message)

    def __reduce__(self) -> tuple[Any, ...]:
        """Errors travel between processes whole, with every attribute."""
        return _rebuild, (type(self), self.args, dict(self.__dict__))


def _rebuild(kind: type[WalmartError], args: tuple[Any, ...], state: dict[str, Any]) -> WalmartError:
    error = kind.__new__(kind, *args)
    error.args = args
    error.__dict__.update(state)
    return error


class ConfigurationError(WalmartError, ValueError):
    """The client was given options or an environment it cannot work with."""


class ClosedError(WalmartError, RuntimeError):
    """The client is closed, or was closed under this call."""


class RequestInvalidError(WalmartError, ValueError):
    """The arguments are wrong; nothing was sent.

    Attributes:
        field: The argument, as the caller spells it.
        problem: What is wrong with it.
        expected: What would be right.
    """

    def __init__(self, field: str, problem: str, expected: str, **call: Unpack[CallFacts]) -> None:
        super().__init__(f"{field}: {problem}; expected {expected}", **call)
        self.field: str = field
        self.problem: str = problem
        self.expected: str = expected


class StatusError(WalmartError):
    """Walmart answered, and the answer is no; subclasses name the statuses a caller acts on."""


class BadRequestError(StatusError):
    """400: Walmart refuses the request as it is; also a 500 that says so by a code known to be a refusal."""


class CredentialsError(StatusError):
    """The token call was refused, or a freshly made token was."""


class ForbiddenError(StatusError):
    """403: the token serves, but not for this."""


class NotFoundError(StatusError):
    """404: no such thing, or nothing matches; Walmart says both this way."""


class ConflictError(StatusError):
    """409: the state at Walmart does not allow it."""


class LockedError(StatusError):
    """423: the record is locked by a write of Walmart's own; try again within the hour."""


class NotReadyError(StatusError):
    """202 in place of a file: Walmart is still making it; ask again later."""


class RateLimitError(StatusError):
    """429, or a wait for a limit that would be too long.

    The attempt that met it did nothing; `sent` says whether an earlier one may have.

    Attributes:
        retry_after: Seconds until a call could go through.
        bucket: The limit that is exhausted.
    """

    def __init__(self, message: str, *, retry_after: float, bucket: str = "", **call: Unpack[CallFacts]) -> None:
        super().__init__(message, **call)
        self.retry_after: float = retry_after
        self.bucket: str = bucket


class ServerError(StatusError):
    """5xx, after every retry that was allowed."""


class TimeoutError(WalmartError, builtins.TimeoutError):  # noqa: A001 - ours on purpose: except TimeoutError catches both
    """No answer in time, after every retry that was allowed."""


class ConnectionError(WalmartError, builtins.ConnectionError):  # noqa: A001 - as above
    """No connection, or one that broke, after every retry that was allowed."""


class OutcomeUnknownError(WalmartError):
    """A write was sent, and whether it was applied cannot be known from here.

    Either it must not be repeated, or Walmart's answer says that all is well and cannot be read. Find out (list the
    feeds, read the order) before sending it again.
    """

    def __init__(self, message: str, **call: Unpack[CallFacts]) -> None:
        super().__init__(message, **call)
        self.sent = True


class PartialFailureError(WalmartError):
    """Walmart answered 2xx, and says inside that some of it, or all of it, was not done.

    Attributes:
        data: The decoded answer, which tells what was done.
    """

    def __init__(self, message: str, *, data: object, **call: Unpack[CallFacts]) -> None:
        super().__init__(message, **call)
        self.data = data


class DecodeError(WalmartError):
    """Walmart's answer does not fit its published form, even leniently read.

    Attributes:
        path: Where, as ``$.elements.inventories[3].nodes``.
        body: The answer as it came.
    """

    def __init__(self, message: str, *, path: str = "$", body: bytes = b"", **call: Unpack[CallFacts]) -> None:
        super().__init__(message, **call)
        self.path: str = path
        self.body: bytes = body


class PartialDataError(DecodeError):
    """Values of an answer could not be read; all others could, and are here.

    Attributes:
        data: The decoded answer, with ``None`` where a value was set aside; the list where one was asked for; ``None``
            after a walk through pages, whose rows were all delivered before.
        problems: What was set aside, and where.
    """

    def __init__(
        self,
        message: str,
        *,
        data: object,
        problems: Sequence[Problem],
        path: str = "$",
        **call: Unpack[CallFacts],
    ) -> None:
        super().__init__(message, path=path, **call)
        self.data: object = data
        self.problems: tuple[Problem, ...] = tuple(problems)


class FeedError(WalmartError):
    """A feed failed as a whole, or some of its items did; ``errors`` has Walmart's reasons for the whole.

    Attributes:
        feed_id: The feed.
        activity_id: What Walmart's supplier support asks for besides the feed id, where it was given out.
    """

    def __init__(self, message: str, *, feed_id: str, activity_id: str | None, **call: Unpack[CallFacts]) -> None:
        super().__init__(message, **call)
        self.feed_id: str = feed_id
        self.activity_id: str | None = activity_id


class ReportNotReadyError(WalmartError):
    """There is nothing to download: Walmart still makes the report, or could not make it.

    Attributes:
        state: How far it is; after ``ERROR``, only a new request helps.
    """

    def __init__(self, message: str, *, state: str | None, **call: Unpack[CallFacts]) -> None:
        super().__init__(message, **call)
        self.state = state


class PagingError(WalmartError):
    """Walmart's paging went astray: going on would repeat or lose rows."""
