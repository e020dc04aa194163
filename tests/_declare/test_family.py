"""A family that is split by topic is called by its topics, on every client, and imported when it is touched."""

from __future__ import annotations

import subprocess
import sys

import pytest

import walmart_async
import walmart_sync
from walmart_async import operations
from walmart_async._declare.endpoint import operation_of
from walmart_async._declare.family import Group
from walmart_async.api.fulfillment.marketplace import Fulfillment


@pytest.mark.parametrize("package", [walmart_async, walmart_sync])
def test_a_topic_is_a_family_of_the_group(package) -> None:
    client = package.Marketplace(client_id="id", client_secret="secret")
    assert client.fulfillment.reports is client.fulfillment.reports
    assert repr(client.fulfillment.reports).startswith("<fulfillment.reports: ")
    assert callable(client.raw.fulfillment.reports.inventory_health)


def test_a_group_tells_its_topics() -> None:
    walmart = walmart_async.Marketplace(client_id="id", client_secret="secret")
    assert repr(walmart.fulfillment).startswith("<fulfillment: ")
    assert "reports" in repr(walmart.fulfillment)
    assert isinstance(walmart.fulfillment, Group)


def test_what_topics_declare_is_among_the_operations() -> None:
    assert operation_of(Fulfillment.reports, "inventory_health") in operations()
    with pytest.raises(AttributeError):
        walmart_async.Supplier(client_id="id", client_secret="secret").fulfillment  # noqa: B018


def test_a_topic_is_imported_when_it_is_touched() -> None:
    script = (
        "import sys\nfrom walmart_async import Marketplace\n"
        "topic = 'walmart_async.api.fulfillment.reports'\n"
        "walmart = Marketplace(client_id='id', client_secret='secret')\n"
        "walmart.fulfillment\nassert topic not in sys.modules\n"
        "walmart.fulfillment.reports\nassert topic in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
