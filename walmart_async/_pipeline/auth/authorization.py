"""The credentials of an attempt: the access token, or for the call that makes one, the client's id and secret."""

from __future__ import annotations

import asyncio
import math
from typing import TYPE_CHECKING, Any

from ... import errors
from ..._declare.bodies import Form
from ...models.redacted import Secret

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from ..._declare.options import Options
    from ..._declare.tokens import FreshToken, Tokens
    from ...clock import Clock
    from ..call import Call
    from ..telemetry import Telemetry

__all__ = ["Authorization"]


class Authorization:
    """Puts credentials on calls.

    Args:
        tokens: Where the access token comes from.
        fetch: Makes a new one by a call through the pipeline.
        client_authorization: The ``Authorization`` header of calls made with the client's id and secret.
        client_secret: The secret in it.
        clock: Time.
        telemetry: Reports events.
    """

    def __init__(
        self,
        tokens: Tokens,
        fetch: Callable[[Options], Awaitable[FreshToken]],
        client_authorization: str,
        client_secret: str,
        *,
        clock: Clock,
        telemetry: Telemetry,
    ) -> None:
        self._tokens, self._fetch = tokens, fetch
        self._client_authorization, self._client_secret = client_authorization, client_secret
        self._clock, self._telemetry = clock, telemetry

    async def put(self, call: Call[Any], headers: dict[str, str]) -> None:
        """Put the credentials of the next attempt of ``call`` into ``headers``.

        Raises:
            WalmartError: No token could be had before the call's deadline.
        """
        if call.operation.authorization == "client":  # the token call itself, which cannot wait for a token
            headers["Authorization"] = self._client_authorization
            return
        # Kept with the call, so that a refusal is held against this token and not against one made meanwhile.
        call.token = Secret(self._tokens.now() or await self._wait(call))
        headers["WM_SEC.ACCESS_TOKEN"] = call.token

    async def ensure(self, options: Options) -> None:
        """Make sure that there is an access token, before work of many calls begins."""
        if self._tokens.now() is None:
            await self._tokens.get(lambda: self._fetch(options))

    def reject(self, call: Call[Any]) -> None:
        """Walmart refused the token of the last attempt."""
        if call.token is not None:
            self._tokens.reject(call.token)
            call.refreshed = True  # once a call: if a fresh token is refused too, the token is not the problem

    def secrets(self, call: Call[Any]) -> list[str]:
        """Everything secret of a call that an answer may echo."""
        form = call.request.body.fields.values() if isinstance(call.request.body, Form) else ()
        known = (self._client_authorization.removeprefix("Basic "), self._client_secret, call.token or "", *form)
        return [secret for secret in known if secret]

    async def _wait(self, call: Call[Any]) -> str:
        async def fetch() -> FreshToken:
            fresh = await self._fetch(call.options)
            self._telemetry.refreshed(call)
            return fresh

        remaining = call.ends - self._clock.monotonic()
        limit = asyncio.timeout(None if math.isinf(remaining) else remaining)
        try:
            # A limit of its own: the renewal may be another call's, with a later deadline than this one has.
            async with limit:
                return await self._tokens.get(fetch)
        except TimeoutError:  # ours is a TimeoutError too: the token call may have failed with one for itself
            if not limit.expired():
                raise
            raise errors.TimeoutError("no access token before the deadline", **call.facts()) from None
