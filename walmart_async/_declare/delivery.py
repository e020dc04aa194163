"""How an answer reaches its caller when values of it were set aside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from ..errors import PartialDataError
from .repeat import Repeat
from .subject import subject_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..errors import Problem
    from .operation import Operation
    from .options import Options
    from .request import Request, Response

__all__ = ["delivered", "partial_data"]

T = TypeVar("T")


def delivered(operation: Operation, request: Request[Any], response: Response[T], options: Options) -> T:
    """The decoded answer.

    What was set aside is told to ``on_problem``; without one, a read raises. A write does not: its acknowledgement
    fits, and raising would say that it failed.

    Raises:
        PartialDataError: Values of the answer to a read could not be read.
    """
    if response.problems:
        error = partial_data(operation, request, response, response.data, response.problems)
        if options.on_problem is not None:
            options.on_problem(error)
        elif operation.repeat is Repeat.READ:
            raise error
    return response.data


def partial_data(
    operation: Operation, request: Request[Any], response: Response[Any], data: object, problems: Sequence[Problem]
) -> PartialDataError:
    """The error that tells what was set aside.

    Args:
        operation: What was called.
        request: With which arguments.
        response: The answer, or the last of several.
        data: What could be read of it.
        problems: What could not.
    """
    first = problems[0]
    more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
    return PartialDataError(
        f"a value of the answer could not be read at {first.path}: {first.reason}{more}",
        data=data,
        problems=problems,
        path=first.path,
        operation=operation.route,
        subject=subject_of(operation, request),
        correlation_id=response.correlation_id,
        status=response.status,
        attempts=response.attempts,
        waited=response.waited,
    )
