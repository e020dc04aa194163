"""A web backend that reads and sets stock at Walmart, with one client for the whole process.

pip install fastapi uvicorn
uvicorn --app-dir docs/examples fastapi_app:app

Credentials come from WALMART_CLIENT_ID and WALMART_CLIENT_SECRET.
"""

import math
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Annotated

from fastapi import Body, Depends, FastAPI, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel

from walmart_async import Marketplace, NotFoundError, RateLimitError, RequestInvalidError, WalmartError
from walmart_async.models import Quantity


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncGenerator[None]:
    # Someone is waiting for the response: better to say "try later" than to wait for Walmart's limits.
    async with Marketplace.from_env(on_limit="raise", deadline=15) as walmart:
        app.state.walmart = walmart
        yield


app = FastAPI(lifespan=lifespan)


def opened(request: Request) -> Marketplace:
    """The client that the lifespan opened."""
    walmart: Marketplace = request.app.state.walmart
    return walmart


Walmart = Annotated[Marketplace, Depends(opened)]


class Stock(BaseModel):
    """The units of a SKU at the seller's default ship node."""

    sku: str
    units: int | None


class Node(BaseModel):
    """The units of a SKU at one ship node: reported, and left to sell."""

    ship_node: str
    reported: int | None
    to_sell: int | None


def units_of(quantity: Quantity | None) -> int | None:
    return quantity.amount if quantity else None


# The SKU is a path because it may contain slashes, and servers decode %2F before they look for a route.
@app.get("/stock/{sku:path}")
async def read_stock(walmart: Walmart, sku: str) -> Stock:
    found = await walmart.inventory.get(sku)
    return Stock(sku=sku, units=units_of(found.quantity))


@app.put("/stock/{sku:path}")
async def set_stock(walmart: Walmart, sku: str, units: Annotated[int, Body(embed=True)]) -> Stock:
    await walmart.inventory.update(sku, units)
    return Stock(sku=sku, units=units)


@app.get("/nodes/{sku:path}")
async def read_nodes(walmart: Walmart, sku: str) -> list[Node]:
    found = await walmart.inventory.get_nodes(sku)
    return [
        Node(ship_node=node.ship_node, reported=units_of(node.input_qty), to_sell=units_of(node.avail_to_sell_qty))
        for node in found.nodes
    ]


@app.exception_handler(NotFoundError)
async def not_found(_: Request, error: NotFoundError) -> JSONResponse:
    return JSONResponse({"detail": error.message, "correlation_id": error.correlation_id}, 404)


@app.exception_handler(RequestInvalidError)
async def invalid(_: Request, error: RequestInvalidError) -> JSONResponse:
    return JSONResponse({"detail": error.message}, 422)


@app.exception_handler(RateLimitError)
async def later(_: Request, error: RateLimitError) -> JSONResponse:
    seconds = math.ceil(error.retry_after)
    return JSONResponse({"detail": error.message}, 503, headers={"Retry-After": str(seconds)})


@app.exception_handler(WalmartError)
async def failed(_: Request, error: WalmartError) -> JSONResponse:
    """Everything else is between us and Walmart, whose support will ask for the correlation id."""
    return JSONResponse({"detail": error.message, "correlation_id": error.correlation_id}, 502)
