"""The places that a seller ships from, their carriers, and companies that ship for sellers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..._declare.checks import truth
from ..._declare.decorators import GET, POST, PUT
from ..._declare.modes import M
from ..._declare.repeat import once, same
from ..._declare.request import Request
from ..._declare.resource import Resource
from ...models.values import Many
from .models import CarrierMethod, FulfillmentProvider, NodeCoverage, NodeStatus, ProviderNode, ShipNode
from .requests import NodeSettings, SentNodeChange, SentNodes, SentProviderNodes

__all__ = ["ShipNodes"]

_NODES = "/v3/settings/shipping/shipnodes"


class ShipNodes(Resource[M], family="ship_nodes", surface="marketplace"):
    """Read and set up ship nodes, which Walmart also calls fulfillment centers."""

    @GET(_NODES, "50/min", spec="settings-management/getAllFulfillmentCenters")
    def list(self, *, with_calendar: bool = False) -> Request[Many[ShipNode]]:
        """Every ship node of the account.

        Args:
            with_calendar: Whether each comes with the days on which it works.
        """
        return Request(query={"includeCalendarDayConfiguration": truth("with_calendar", with_calendar) or None})

    @POST(
        _NODES,
        "10/min",
        sends=SentNodes,
        repeat=once("a second one would be another node"),
        spec="settings-management/createFulfillmentCenter",
    )
    def create(self, nodes: Sequence[NodeSettings]) -> Request[Many[ShipNode]]:
        """Set up one or more ship nodes; the answer has their ids."""
        return Request(body=SentNodes.of(nodes))

    @PUT(_NODES, "60/min", sends=SentNodeChange, spec="settings-management/updateFulfillmentCenter")
    def update(self, ship_node: str, settings: NodeSettings) -> Request[ShipNode]:
        """Set what a ship node is to be."""
        return Request(body=SentNodeChange.of(ship_node, settings), key=ship_node)

    @GET(f"{_NODES}/coverage", "100/min", spec="settings-management/getCoverageForFulfillmentCenters")
    def coverage(self) -> Request[Many[NodeCoverage]]:
        """Where each ship node ships within two days."""
        return Request()

    @GET("/v3/settings/shipping/carriers", "10/min", spec="settings-management/getCarrierMethods")
    def carriers(self) -> Request[Many[CarrierMethod]]:
        """The carriers that ship nodes may ship with."""
        return Request()

    @GET("/v3/settings/shipping/3plproviders", "10/min", spec="settings-management/get3PFulfillmentProviders")
    def providers(self) -> Request[Many[FulfillmentProvider]]:
        """The companies that store and ship for sellers, each with the id of its ship node."""
        return Request()

    @POST(
        "/v3/settings/shipping/3plshipnodes",
        "10/min",
        sends=SentProviderNodes,
        repeat=same("it states which status each node is to have"),
        spec="settings-management/associate3PFulfillmentCenter",
    )
    def set_providers(self, providers: Mapping[str, NodeStatus | str]) -> Request[Many[ProviderNode]]:
        """Let companies ship for this account, or no longer.

        Args:
            providers: ``ACTIVE`` or ``INACTIVE`` by the id of the company's ship node.
        """
        return Request(body=SentProviderNodes.of(providers), key="3plshipnodes")
