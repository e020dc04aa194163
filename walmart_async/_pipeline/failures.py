"""Answers and failures as the exceptions a caller meets."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Final

from .._codec.error_bodies import read_errors
from .._declare.repeat import Repeat
from ..errors import (
    BadRequestError,
    ConflictError,
    ConnectionError,  # noqa: A004 - ours
    CredentialsError,
    DecodeError,
    ForbiddenError,
    LockedError,
    NotFoundError,
    NotReadyError,
    OutcomeUnknownError,
    PartialFailureError,
    RateLimitError,
    ServerError,
    StatusError,
    TimeoutError,  # noqa: A004 - ours
    WalmartError,
)
from .outcome import Failure, Verdict
from .redaction import redacted_body, redacted_data, redacted_errors, redacted_text
from .replies import Answer
from .time_limit import deadline_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..errors import CallFacts, ErrorDetail
    from .call import Call
    from .replies import NoReply

__all__ = [
    "deadline_passed",
    "error_for_file",
    "error_of",
    "error_of_download",
    "is_token_refused",
    "misfit",
    "partial_failure",
    "unreadable",
]

_BY_STATUS: Final[dict[int, type[StatusError]]] = {
    400: BadRequestError,
    401: CredentialsError,
    403: ForbiddenError,
    404: NotFoundError,
    409: ConflictError,
    423: LockedError,
}
_REFUSED_CREDENTIALS: Final = frozenset({400, 401, 403})
_SHOWN: Final = 300


def is_token_refused(outcome: Answer | NoReply) -> bool:
    """Whether the answer says that the access token does not serve: 401, and an older 400 with a code of its own."""
    if not isinstance(outcome, Answer):
        return False
    if outcome.status == 400:  # noqa: PLR2004
        return b"INVALID_TOKEN" in outcome.body
    return outcome.status == 401  # noqa: PLR2004


def error_of(
    verdict: Verdict, outcome: Answer | NoReply, call: Call[Any], secrets: Sequence[str], stopped: str = ""
) -> WalmartError:
    """The exception for an attempt that ends its call.

    Args:
        verdict: What was decided.
        outcome: The answer, or how the attempt failed.
        call: The call it belongs to.
        secrets: What to redact, should the answer echo it.
        stopped: Why there is no further attempt, if that needs to be told.
    """
    if not isinstance(outcome, Answer):
        return _of_no_reply(verdict, outcome, call, stopped)
    return _of_answer(verdict, outcome, _told(outcome, secrets), call, stopped)


def unreadable(error: DecodeError, call: Call[Any], secrets: Sequence[str]) -> WalmartError:
    """The exception for a 2xx answer that could not be read; a write that got one may well have been applied."""
    if call.operation.repeat is Repeat.READ:
        return misfit(error, call, secrets)
    call.sent = True
    unknown = OutcomeUnknownError(
        f"Walmart answered {call.status}, but the answer cannot be read, so it may or may not have been applied: "
        f"{redacted_text(error.message, secrets)}",
        **call.facts(),
    )
    unknown.__cause__ = misfit(error, call, secrets)
    return unknown


def misfit(error: DecodeError, call: Call[Any], secrets: Sequence[str]) -> DecodeError:
    """The exception for an answer that could not be read."""
    body = b"" if call.operation.confidential else redacted_body(error.body, secrets)
    message, path = (redacted_text(each, secrets) for each in (error.message, error.path))
    return DecodeError(message, path=path, body=body, **call.facts())


def _of_answer(
    verdict: Verdict, answer: Answer, errors: Sequence[ErrorDetail], call: Call[Any], stopped: str
) -> WalmartError:
    reasons, facts = _reasons(errors), call.facts(errors)
    if verdict is Verdict.UNKNOWN:
        what = "redirects, which is not followed" if answer.status < 400 else f"answered{reasons}"  # noqa: PLR2004
        return OutcomeUnknownError(f"it may or may not have been applied; Walmart {what}", **facts)
    if answer.status == 429:  # noqa: PLR2004
        names = ", ".join(bucket.name for bucket in call.buckets)
        return RateLimitError(
            f"Walmart's limit is exhausted{reasons}{_and_that(stopped)}", retry_after=call.pause, bucket=names, **facts
        )
    if call.operation.authorization == "client" and answer.status in _REFUSED_CREDENTIALS:
        return CredentialsError(f"Walmart refuses the credentials{reasons}", **facts)
    if 300 <= answer.status < 400:  # noqa: PLR2004
        return StatusError(
            "Walmart redirects, and redirects are not followed: they would carry the token along", **facts
        )
    if is_token_refused(answer):
        return CredentialsError(f"Walmart refuses a freshly made token{reasons}", **facts)
    kind = BadRequestError if verdict is Verdict.REFUSED else _kind(answer.status)
    return kind(f"Walmart answered{reasons or ' without saying why'}{_and_that(stopped)}", **facts)


def error_for_file(answer: Answer, call: Call[Any], secrets: Sequence[str]) -> WalmartError:
    """The exception for a 2xx answer that reports an error where a file is due, or that the file is still made."""
    errors = _told(answer, secrets)
    if answer.status == HTTPStatus.ACCEPTED:
        return NotReadyError(f"Walmart is still making the file{_reasons(errors)}", **call.facts(errors))
    return StatusError(f"Walmart answered with an error instead of the file{_reasons(errors)}", **call.facts(errors))


def error_of_download(outcome: Answer | NoReply, route: str) -> WalmartError:
    """The exception for a file that could not be fetched from its signed URL, without the URL."""
    facts: CallFacts = {"operation": route, "attempts": 1, "sent": True}
    if isinstance(outcome, Answer):
        facts["status"] = outcome.status
        return _kind(outcome.status)("the host of the file refuses to send it", **facts)
    facts["sent"] = outcome.failure is not Failure.NOT_SENT
    kind = TimeoutError if outcome.failure is Failure.NO_ANSWER else ConnectionError
    return kind(outcome.reason, **facts)


def partial_failure(
    data: object, errors: Sequence[ErrorDetail], call: Call[Any], secrets: Sequence[str]
) -> PartialFailureError:
    """The exception for a 2xx answer that reports failures inside; what it does not report was done."""
    call.sent = call.operation.repeat is not Repeat.READ
    data, errors = redacted_data(data, secrets), redacted_errors(errors, secrets)
    return PartialFailureError(f"not all of it was done{_reasons(errors)}", data=data, **call.facts(errors))


def _told(answer: Answer, secrets: Sequence[str]) -> tuple[ErrorDetail, ...]:
    """What an answer reports, without the secrets."""
    return redacted_errors(read_errors(answer.body, lambda text: redacted_text(text, secrets)), secrets)


def _kind(status: int) -> type[StatusError]:
    return ServerError if status >= 500 else _BY_STATUS.get(status, StatusError)  # noqa: PLR2004


def _reasons(errors: Sequence[ErrorDetail]) -> str:
    if not errors:
        return ""
    first = str(errors[0])
    if len(first) > _SHOWN:
        first = f"{first[:_SHOWN]}… (all of it is in errors)"
    return f": {first}" + (f" (and {len(errors) - 1} more)" if len(errors) > 1 else "")


def _of_no_reply(verdict: Verdict, no_reply: NoReply, call: Call[Any], stopped: str) -> WalmartError:
    told = no_reply.failure is Failure.NO_ANSWER and call.seconds < call.options.timeout  # that it was the deadline
    reason = f"{no_reply.reason}{_before(call)}{'' if told else _and_that(stopped)}"
    if verdict is Verdict.UNKNOWN:
        return OutcomeUnknownError(f"it was sent, and may or may not have been applied: {reason}", **call.facts())
    kind = TimeoutError if no_reply.failure is Failure.NO_ANSWER else ConnectionError
    return kind(reason, **call.facts())


def deadline_passed(call: Call[Any]) -> TimeoutError:
    """The exception for a call whose time is up before its next attempt."""
    which = "next" if call.attempts else "first"
    return TimeoutError(f"{deadline_of(call.options)} passed before the {which} attempt{_before(call)}", **call.facts())


def _before(call: Call[Any]) -> str:
    return f"; the attempt before failed: {call.failed_before}" if call.failed_before else ""


def _and_that(stopped: str) -> str:
    return f"; not tried again: {stopped}" if stopped else ""
