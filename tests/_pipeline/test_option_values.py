"""Options of a view that make no sense are refused like those of a client, whatever release of msgspec is there."""

from __future__ import annotations

import pytest

from walmart_async import errors


@pytest.mark.parametrize(
    "options",
    [
        {"timeout": float("nan")}, {"timeout": -1}, {"timeout": True}, {"deadline": float("nan")}, {"deadline": -0.1},
        {"max_wait": float("nan")}, {"retries": True}, {"retries": 1.5}, {"max_answer_bytes": 0}, {"on_limit": None},
    ],
    ids=str,
)  # fmt: skip
async def test_a_view_with_options_that_make_no_sense(server, seller, options) -> None:
    client = seller()
    with pytest.raises(errors.ConfigurationError, match=next(iter(options))):
        client.with_options(**options)
    with pytest.raises(errors.ConfigurationError, match=next(iter(options))):
        client.with_options(retries=0).with_options(**options)
    assert server.seen == []
