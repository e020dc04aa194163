"""Arguments that cannot work are refused before anything is sent, by name."""

from __future__ import annotations

import pytest

from walmart_async import RequestInvalidError


def test_nothing_is_sent(plain_call, recorder, refusal) -> None:
    with pytest.raises(RequestInvalidError) as caught:
        plain_call.case(refusal)
    error = caught.value
    assert error.field == refusal.entry.field
    assert error.field in str(error)
    assert error.problem
    assert error.expected
    assert isinstance(error, ValueError)
    assert len(str(error)) < 300
    assert recorder.seen == []
