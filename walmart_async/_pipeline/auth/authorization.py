"""The credentials of an attempt: the access token, or for the call that makes one, the client's id and secret."""

from __future__ import annotations

import asyncio
import math
from copy import copy
from typing import TYPE_CHECKING, Any, Final

from multidict import istr

from ... import errors
from ..._declare.bodies import Form
from ...models.redacted import Redacted, Secret
from ..time_limit import deadline_of

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from ..._declare.tokens import FreshToken, Tokens
    from ...clock import Clock
    from ..call import Call
    from ..telemetry import Telemetry

__all__ = ["Authorization"]

_ACCESS_TOKEN: Final = istr("WM_SEC.ACCESS_TOKEN")
_KEY: Final = 8  # signs; what is shorter is no key


class Authorization:
    """Puts credentials on calls.

    Args:
        tokens: Where the access token comes from.
        fetch: Makes a new one by a call through the pipeline; runs in a task of its own.
        client_authorization: The ``Authorization`` header of calls made with the client's id and secret.
        client_secret: The secret in it.
        clock: Time.
        telemetry: Reports events.
    """

    def __init__(
        self,
        tokens: Tokens,
        fetch: Callable[[], Coroutine[Any, Any, FreshToken]],
        client_authorization: str,
        client_secret: str,
        *,
        clock: Clock,
        telemetry: Telemetry,
    ) -> None:
        self._tokens, self._fetch = tokens, fetch
        self._renewal: asyncio.Task[FreshToken] | None = None
        self._client_authorization, self._client_secret = client_authorization, client_secret
        self._clock, self._telemetry = clock, telemetry

    async def put(self, call: Call[Any]) -> None:
        """Put the credentials of the next attempt of ``call`` into its headers.

        Raises:
            WalmartError: No token could be had before the call's deadline.
        """
        if call.operation.authorization == "client":  # the token call itself, which cannot wait for a token
            call.headers["Authorization"] = self._client_authorization
            return
        # Kept with the call, so that a refusal is held against this token and not against one made meanwhile.
        call.token = Secret(self._tokens.now() or await self._wait(call))
        call.headers[_ACCESS_TOKEN] = call.token

    async def ensure(self) -> None:
        """Make sure that there is an access token, before work of many calls begins."""
        if self._tokens.now() is None:
            await self._tokens.get(self._renewed)

    def reject(self, call: Call[Any]) -> None:
        """Walmart refused the token of the last attempt."""
        if call.token is not None:
            self._tokens.reject(call.token)
            call.refreshed = True  # once a call: if a fresh token is refused too, the token is not the problem

    def secrets(self, call: Call[Any]) -> list[str]:
        """Everything secret of a call that an answer may echo."""
        body, sent = call.request.body, tuple[str, ...]()
        if isinstance(body, Form):
            sent = tuple(body.fields.values())
        elif isinstance(body, Redacted):
            sent = body.secrets()
        known = (self._client_authorization.removeprefix("Basic "), self._client_secret, call.token or "", *sent)
        own = [value for value in call.options.headers.values() if len(value) >= _KEY]  # a key of a gateway, say
        return [secret for secret in (*known, *own) if secret]

    async def _wait(self, call: Call[Any]) -> str:
        async def fetch() -> FreshToken:
            fresh = await self._renewed()
            self._telemetry.refreshed(call)
            return fresh

        # As long as its own attempts could take, and never past its deadline.
        patience = call.options.timeout * (1 + call.options.retries)
        remaining = min(patience, call.ends - self._clock.monotonic())
        limit = asyncio.timeout(None if math.isinf(remaining) else remaining)
        try:
            async with limit:
                return await self._tokens.get(fetch)
        except TimeoutError:  # ours is a TimeoutError too: the token call may have failed with one for itself
            if not limit.expired():
                raise
            patient = f"{patience:,g} s, the timeout of an attempt times (1 + retries)"
            what = patient if remaining == patience else deadline_of(call.options)
            raise errors.TimeoutError(f"no access token within {what}", **call.facts()) from None

    async def _renewed(self) -> FreshToken:
        """A new token, made once for all who wait for one; whoever gives up takes it from nobody else."""
        if self._renewal is None or self._renewal.done():
            self._renewal = asyncio.create_task(self._fetch())
            self._renewal.add_done_callback(lambda done: done.cancelled() or done.exception())  # or asyncio warns
        try:
            return await asyncio.shield(self._renewal)
        except errors.WalmartError as error:
            failure = copy(error)  # each of them adds to it what is true of its own call
        raise failure
