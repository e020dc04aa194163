"""An answer 2xx as what its caller gets: decoded, checked for what it says was not done, with everything around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

from .. import errors
from .._codec.json import decode
from .._declare.repeat import Repeat
from .._declare.request import Response
from ..errors import DecodeError, PartialDataError
from .failures import error_for_file, partial_failure, unreadable
from .receiving import Received
from .redaction import redacted_data

if TYPE_CHECKING:
    from collections.abc import Callable

    from .._declare.transfer import Downloaded
    from .call import Call
    from .replies import Answer
    from .telemetry import Telemetry

__all__ = ["response_around", "response_of"]

T = TypeVar("T")

_BLANK: Final = b" \t\r\n\xef\xbb\xbf"


def response_of(
    call: Call[T], answer: Answer, secrets: Callable[[Call[Any]], list[str]], telemetry: Telemetry
) -> Response[T]:
    """The response to a call.

    Args:
        call: The call.
        answer: Its answer, 2xx.
        secrets: Finds what is to be redacted, should the answer echo it.
        telemetry: Is told of values that could not be read.

    Raises:
        WalmartError: It cannot be read, or says that not all was done.
    """
    operation, request = call.operation, call.request
    data, problems = cast("T", None), cast("tuple[errors.Problem, ...]", ())
    if request.into is not None or (operation.empty != "error" and not answer.body.strip(_BLANK)):
        data = cast("T", _undecoded(call, answer, secrets))
    else:
        misread: DecodeError | None = None
        try:
            data = decode(answer.body, operation.response_type, operation.inside)
        except DecodeError as error:
            misread = error
        if misread is not None:  # not raised where it is caught, or it would take the whole body along
            data, problems = _salvaged(call, misread, secrets, telemetry)
    if request.failures is not None and (failed := request.failures(data, answer.status)):
        partly, data, failed = partial_failure(data, failed, call, secrets(call)), cast("T", None), ()
        raise partly  # whose frames show none of what was taken out of it
    return Response(
        data=data,
        status=answer.status,
        headers=answer.headers,
        correlation_id=call.correlation_id,
        attempts=call.attempts,
        waited=call.waited,
        quota=call.quota,
        body=answer.body,
        problems=problems,
    )


def response_around(call: Call[T], answer: Answer) -> Response[T]:
    """The response to a call that had been answered before, with nothing in it."""
    return Response(
        data=cast("T", None),
        status=answer.status,
        headers=answer.headers,
        correlation_id=call.correlation_id,
        attempts=call.attempts,
        waited=call.waited,
        quota=call.quota,
        body=answer.body,
        problems=(),
    )


def _salvaged(
    call: Call[T], misread: DecodeError, secrets: Callable[[Call[Any]], list[str]], telemetry: Telemetry
) -> tuple[T, tuple[errors.Problem, ...]]:
    """What could be read all the same, and what could not."""
    # A part of a secret is one too, and a write is not confirmed by half of what would confirm it.
    confirms = call.request.failures is not None and call.operation.repeat is not Repeat.READ
    if isinstance(misread, PartialDataError) and not call.operation.confidential and not confirms:
        telemetry.set_aside(call, misread.problems)
        return cast("T", redacted_data(misread.data, secrets(call))), misread.problems
    raise unreadable(misread, call, secrets(call))


def _undecoded(call: Call[Any], answer: Answer, secrets: Callable[[Call[Any]], list[str]]) -> Downloaded | None:
    """What came of a download, or of an answer that may be empty."""
    empty, downloads = call.operation.empty, call.request.into is not None
    if downloads and not isinstance(answer, Received):
        raise error_for_file(answer, call, secrets(call))
    if empty == "not found" and not (answer.size if isinstance(answer, Received) else answer.body.strip(_BLANK)):
        raise errors.NotFoundError("Walmart answered with nothing", **call.facts())
    if not isinstance(answer, Received):
        return None
    if not answer.size and empty == "error":
        raise DecodeError("Walmart answered with an empty file", **call.facts())
    return answer.as_download(call.correlation_id)
