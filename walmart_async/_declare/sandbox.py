"""What only the sandbox that keeps state has, and how a client elsewhere refuses it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NoReturn, TypeAlias

from ..errors import RequestInvalidError

if TYPE_CHECKING:
    from .operation import Operation

__all__ = ["SANDBOX", "Outside", "refuse_outside"]

Outside: TypeAlias = Literal["environment", "dynamic_sandbox"]
"""The option because of which a client is not one of the sandbox that keeps state."""

SANDBOX: Final = "the sandbox that keeps state"
_VALUES: Final = {"environment": "production", "dynamic_sandbox": "False"}


def refuse_outside(option: Outside, operation: Operation) -> NoReturn:
    """Say that a client is of the wrong place for an operation, and which would be right.

    Raises:
        RequestInvalidError: Always.
    """
    problem = f"is {_VALUES[option]}, and only {SANDBOX} has {operation.route}"
    raise RequestInvalidError(option, problem, "a client made with environment='sandbox' and dynamic_sandbox=True")
