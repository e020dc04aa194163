"""The exceptions: what they tell, what they are, and that they travel."""

from __future__ import annotations

import builtins
import copy
import pickle

import pytest

from walmart_async import errors
from walmart_async.errors import ErrorDetail, WalmartError
from walmart_async.models.quantity import Quantity

CALL = {
    "operation": "PUT /v3/inventory",
    "correlation_id": "3f1f6c2e",
    "status": 400,
    "errors": (ErrorDetail(code="A", causes=(ErrorDetail(code="B"),), identifiers={"sku": ["x"]}),),
    "attempts": 3,
    "waited": 1.5,
}
OWN = {
    errors.RequestInvalidError: {"field": "sku", "problem": "is empty", "expected": "an identifier"},
    errors.RateLimitError: {"message": "exhausted", "retry_after": 18.0, "bucket": "PUT /v3/inventory"},
    errors.PartialFailureError: {"message": "not all", "data": Quantity(unit="EACH", amount=3)},
    errors.FeedError: {"message": "2 of 5 failed", "feed_id": "F1@A", "activity_id": "13CBADE2"},
    errors.ReportNotReadyError: {"message": "not made yet", "state": "INPROGRESS"},
    errors.PartialDataError: {
        "message": "some of it",
        "data": Quantity(unit="EACH"),
        "problems": (errors.Problem(path="$.amount", reason="expected a number"),),
    },
    errors.DecodeError: {"message": "odd", "path": "$.a[0]", "body": b"{}"},
}
CLASSES = sorted(
    (
        each
        for name in errors.__all__
        if isinstance(each := getattr(errors, name), type) and issubclass(each, WalmartError)
    ),
    key=lambda each: each.__name__,
)


def make(kind: type[WalmartError]) -> WalmartError:
    own = dict(OWN.get(kind, {"message": "what happened"}))
    positional = [own.pop(name) for name in ("message", "field", "problem", "expected") if name in own]
    return kind(*positional, **own, **CALL)


def test_all_nineteen_or_more_classes_are_here() -> None:
    assert len(CLASSES) >= 19
    assert all(each.__name__.endswith("Error") for each in CLASSES)


@pytest.mark.parametrize("kind", CLASSES)
def test_every_error_is_a_walmart_error_and_tells_of_its_call(kind) -> None:
    error = make(kind)
    assert isinstance(error, WalmartError)
    assert {name: getattr(error, name) for name in CALL} == CALL
    assert str(error).startswith(error.message)
    for told in ("PUT /v3/inventory", "status 400", "3 attempts", "correlation id 3f1f6c2e"):
        assert told in str(error)
    assert kind.__name__ in repr(error)


@pytest.mark.parametrize("kind", CLASSES)
@pytest.mark.parametrize(
    "travel",
    [lambda error: pickle.loads(pickle.dumps(error)), copy.copy, copy.deepcopy],
    ids=["pickle", "copy", "deep"],
)
def test_every_error_travels_between_processes_whole(kind, travel) -> None:
    error = make(kind)
    error.add_note("seen in the night shift")
    arrived = travel(error)
    assert type(arrived) is kind
    assert str(arrived) == str(error)
    assert repr(arrived) == repr(error)
    assert arrived.args == error.args
    assert vars(arrived) == vars(error)
    assert arrived.__notes__ == ["seen in the night shift"]


@pytest.mark.parametrize("kind", CLASSES)
def test_an_error_that_came_of_no_call_is_its_message(kind) -> None:
    own = dict(OWN.get(kind, {"message": "what happened"}))
    positional = [own.pop(name) for name in ("message", "field", "problem", "expected") if name in own]
    error = kind(*positional, **own)
    assert str(error) == error.message
    assert (error.operation, error.status, error.errors, error.attempts, error.waited) == ("", None, (), 0, 0.0)
    assert error.correlation_id is None


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (errors.TimeoutError, builtins.TimeoutError),
        (errors.ConnectionError, builtins.ConnectionError),
        (errors.ConnectionError, OSError),
        (errors.RequestInvalidError, ValueError),
        (errors.ConfigurationError, ValueError),
        (errors.ClosedError, RuntimeError),
    ],
)
def test_who_catches_the_builtin_catches_ours(ours, theirs) -> None:
    with pytest.raises(theirs) as caught:
        raise make(ours)
    assert isinstance(caught.value, WalmartError)


@pytest.mark.parametrize(
    "kind",
    [
        errors.BadRequestError,
        errors.CredentialsError,
        errors.ForbiddenError,
        errors.NotFoundError,
        errors.ConflictError,
        errors.LockedError,
        errors.RateLimitError,
        errors.ServerError,
    ],
)
def test_an_answer_that_is_no_is_a_status_error(kind) -> None:
    assert issubclass(kind, errors.StatusError)


@pytest.mark.parametrize(
    "kind", [errors.OutcomeUnknownError, errors.TimeoutError, errors.ConnectionError, errors.DecodeError]
)
def test_not_knowing_is_not_a_no(kind) -> None:
    assert not issubclass(kind, errors.StatusError)


def test_errors_of_their_own_carry_what_one_acts_on() -> None:
    invalid = make(errors.RequestInvalidError)
    assert (invalid.field, invalid.problem, invalid.expected) == ("sku", "is empty", "an identifier")
    assert invalid.message == "sku: is empty; expected an identifier"
    limited = make(errors.RateLimitError)
    assert (limited.retry_after, limited.bucket) == (18.0, "PUT /v3/inventory")
    assert make(errors.PartialFailureError).data == Quantity(unit="EACH", amount=3)
    odd = make(errors.DecodeError)
    assert (odd.path, odd.body) == ("$.a[0]", b"{}")


def test_the_body_of_an_answer_that_does_not_fit_is_kept_and_not_printed() -> None:
    error = errors.DecodeError("odd", body=b"customer data")
    assert "customer data" not in f"{error} {error!r}"


def test_one_attempt_is_not_worth_telling() -> None:
    assert "attempt" not in str(errors.ServerError("down", attempts=1))


@pytest.mark.parametrize(
    ("detail", "line"),
    [
        (ErrorDetail(), ""),
        (ErrorDetail(code="A.B"), "A.B"),
        (ErrorDetail(code="A.B", field="sku"), "A.B (sku)"),
        (ErrorDetail(code="A.B", field="sku", description="is wrong"), "A.B (sku): is wrong"),
        (ErrorDetail(code="A.B", info="is wrong"), "A.B: is wrong"),
        (ErrorDetail(description="is wrong"), "is wrong"),
    ],
)
def test_a_detail_is_one_line(detail, line) -> None:
    assert str(detail) == line
