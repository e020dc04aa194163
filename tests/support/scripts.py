"""Scripts of answers, where the order of answers says it best and bytes and time do not matter."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any
from unittest.mock import Mock

import pytest
from aiohttp import ClientResponse
from aioresponses import aioresponses

from walmart_async import Marketplace
from walmart_async.clock import ManualClock

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

__all__ = ["script", "walmart"]

HOST = "https://marketplace.walmartapis.com"


class ScriptedResponse(ClientResponse):
    """aioresponses does not know of an argument that newer releases of aiohttp require."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("stream_writer", Mock())
        super().__init__(*args, **kwargs)


@pytest.fixture
def script() -> Iterator[Any]:
    """``script("PUT", "/v3/inventory?sku=A", status=503)`` appends an answer."""
    with aioresponses() as answers:

        def add(method: str, path: str, **answer: Any) -> None:
            answers.add(HOST + path, method, response_class=ScriptedResponse, **answer)

        add.requests = answers.requests  # type: ignore[attr-defined]
        token = {"access_token": "scripted", "token_type": "Bearer", "expires_in": 900}
        add("POST", "/v3/token", payload=token, repeat=True)
        yield add


@pytest.fixture
async def walmart() -> AsyncIterator[Marketplace]:
    make = partial(Marketplace, client_id="id", client_secret="secret", random=lambda: 1.0)
    async with make(clock=ManualClock(jump=True)) as client:
        yield client
