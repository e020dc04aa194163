"""One call of every endpoint and job that works, by the names of its arguments, to change one of them at a time."""

from __future__ import annotations

import inspect
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any

import walmart_async
from walmart_async import operations
from walmart_async._declare.download import File
from walmart_async._declare.pager import Pages
from walmart_async.api.disputes import DuplicateIssue
from walmart_async.api.inventory import SupplierLevel
from walmart_async.jobs.inventory_sync.level import StockLevel

from .families import cases

if TYPE_CHECKING:
    from collections.abc import Callable

    from walmart_async import Request

__all__ = ["JOBS", "TOKEN_CALLS", "endpoints", "request_of", "signature_of", "valid_arguments"]

TOKEN_CALLS = {"token", "token_detail"}
ISSUE = DuplicateIssue(product_id="1", product_id_type="WPID")
JOBS: dict[tuple[str, str, str], dict[str, Any]] = {
    ("marketplace", "inventory_sync", "run"): {"levels": [StockLevel(sku="A", quantity=1)]},
    ("supplier", "inventory_sync", "run"): {"levels": [SupplierLevel(gtin="1", ship_node="1", quantity=1)]},
    ("marketplace", "feeds", "wait"): {"feed_id": "F"},
    ("marketplace", "reports", "wait"): {"request_id": "R"},
    ("marketplace", "reports", "download"): {"request_id": "R", "to": "report.csv"},
    ("marketplace", "reports", "rows"): {"request_id": "R"},
    ("marketplace", "disputes", "contest_all"): {"issues": [ISSUE]},
    ("marketplace", "disputes", "status_all"): {"issues": [ISSUE]},
    ("marketplace", "prices", "set_all"): {"prices": {"A": 1}},
    ("marketplace", "prices", "bulk_set_all"): {"prices": {"A": 1}, "msrps": {"A": 2}},
}


def endpoints() -> list[tuple[str, str, str]]:
    """Surface, family and name of every endpoint and job."""
    found = {
        (surface, each.family, each.name)
        for surface in ("marketplace", "supplier")
        for each in operations()
        if each.surface in {surface, "both"} and each.name not in TOKEN_CALLS
    }
    return sorted(found | JOBS.keys())


@cache
def signature_of(surface: str, family: str, name: str) -> inspect.Signature:
    """The signature of an endpoint, filters one by one."""
    method: Callable[..., Any] = getattr(_family(surface, family), name)
    return inspect.signature(method)


def request_of(surface: str, family: str, name: str, arguments: dict[str, Any]) -> Request[Any]:
    """The first request that an endpoint makes of its arguments."""
    owner = _family(surface, family)
    made = getattr(type(owner), name)(owner, **arguments)
    if isinstance(made, Pages):
        return made.first
    return made.request if isinstance(made, File) else made


def _family(surface: str, family: str) -> Any:
    client = getattr(walmart_async, surface.capitalize())(client_id="id", client_secret="secret")
    return attrgetter(family)(client)


def valid_arguments(surface: str, family: str, name: str) -> dict[str, Any]:
    """The arguments of the first example of an endpoint, or of a job."""
    if (job := JOBS.get((surface, family, name))) is not None:
        return dict(job)
    example = next(
        each for each in cases("examples") if (each.surface, each.family, each.call.name) == (surface, family, name)
    )
    return dict(signature_of(surface, family, name).bind(*example.call.args, **example.call.kwargs).arguments)
