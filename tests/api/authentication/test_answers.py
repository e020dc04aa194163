"""Tokens, and what Walmart says of them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from support.families import modules
from walmart_async.api.authentication import Scope

EXAMPLES = modules("examples")["authentication"]


@pytest.mark.parametrize("surface", ["marketplace", "supplier"])
def test_token(call, answer, surface):
    answer(EXAMPLES.TOKEN | {"refresh_token": "R"})
    token = call(surface, "authentication.token")
    assert (token.access_token, token.token_type, token.expires_in) == ("eyJraWQiOiJ.example", "Bearer", 900)
    assert token.refresh_token == "R"


@pytest.mark.parametrize("surface", ["marketplace", "supplier"])
def test_token_detail(call, answer, surface):
    answer(EXAMPLES.TOKEN_DETAIL)
    detail = call(surface, "authentication.token_detail")
    assert detail.is_valid is True
    assert detail.is_channel_match is True
    assert detail.issued_at == datetime(2019, 6, 19, 19, 23, 18, tzinfo=UTC)
    assert detail.expire_at == datetime(2019, 6, 19, 19, 38, 18, tzinfo=UTC)
    assert detail.scopes["item"] is Scope.FULL_ACCESS
    assert detail.scopes["price"] is Scope.NO_ACCESS
