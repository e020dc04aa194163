"""Answers travel between processes; clients and what belongs to them do not, and say so without a secret."""

from __future__ import annotations

import copy
import pickle

import pytest

import walmart_async
import walmart_sync
from walmart_async import ConfigurationError


async def test_a_response_travels_with_everything_around_it(server, seller):
    server.reply(headers={"X-Own": "1"})
    response = await seller().raw.inventory.get("A")
    for other in (pickle.loads(pickle.dumps(response)), copy.copy(response), copy.deepcopy(response)):
        assert other.headers["x-own"] == "1"
        assert list(other.headers.items()) == list(response.headers.items())
        for name in ("data", "status", "correlation_id", "attempts", "waited", "quota", "body", "problems"):
            assert getattr(other, name) == getattr(response, name)


@pytest.fixture(params=[walmart_async, walmart_sync], ids=["async", "sync"])
def client(request):
    return request.param.Marketplace(client_id="id", client_secret="sesame")


@pytest.mark.parametrize("place", [copy.deepcopy, pickle.dumps])
def test_a_client_and_its_parts_stay_where_they_are(client, place):
    pager = client.inventory.list()
    for part in (client, client.with_options(retries=0), client.raw, client.inventory, client.raw.inventory, pager):
        with pytest.raises(ConfigurationError, match="make a client in each process") as caught:
            place(part)
        assert "sesame" not in str(caught.value)


def test_a_client_is_not_copied(client):
    with pytest.raises(ConfigurationError, match="with_options"):
        copy.copy(client)
