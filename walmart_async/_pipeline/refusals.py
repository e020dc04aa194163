"""Refusals of a second call, which show that an earlier attempt was applied."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from .._codec.error_bodies import read_errors
from .outcome import Failure, is_doubtful
from .replies import Answer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .replies import NoReply

__all__ = ["is_data_error", "is_refusal", "may_have_been_applied"]


def is_refusal(outcome: Answer | NoReply, refusals: Sequence[str]) -> bool:
    """Whether an answer is one of the declared refusals of a second call.

    Args:
        outcome: The answer, if there was one.
        refusals: Beginnings of Walmart's error codes, or statuses such as ``404``.
    """
    if not refusals or not isinstance(outcome, Answer) or not 400 <= outcome.status < 500:  # noqa: PLR2004
        return False
    if str(outcome.status) in refusals:
        return True
    codes = [error.code for error in read_errors(outcome.body)]
    return any(code.startswith(refusal) for code in codes for refusal in refusals)


def is_data_error(outcome: Answer | NoReply, codes: Sequence[str]) -> bool:
    """Whether a 500 is a refusal: all it reports are declared codes, of category ``DATA``.

    Never a 502, 504 or 520: those come from gateways, which do not know what became of the request behind them.
    """
    if not codes or not isinstance(outcome, Answer) or outcome.status != HTTPStatus.INTERNAL_SERVER_ERROR:
        return False
    errors = read_errors(outcome.body)
    return bool(errors) and all(each.category == "DATA" and _is_one_of(each.code, codes) for each in errors)


def _is_one_of(code: str, codes: Sequence[str]) -> bool:
    """Whether a code is one of these, of whatever service: ``CODE.GMP_ORDER_API``."""
    return code in codes or code.partition(".")[0] in codes


def may_have_been_applied(outcome: Answer | NoReply) -> bool:
    """Whether an attempt that failed may have done its work all the same."""
    if isinstance(outcome, Answer):
        return is_doubtful(outcome.status)
    return outcome.failure not in {Failure.NOT_SENT, Failure.BY_PROXY}
