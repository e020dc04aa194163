"""A seller's campaigns in search engines: made, changed, stopped, and how they do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from ..._declare.checks import identifier
from ..._declare.cursors.body_offset import BodyOffsetCursor
from ..._declare.decorators import DELETE, GET, POST, PUT
from ..._declare.modes import M
from ..._declare.pager import Pages
from ..._declare.repeat import read, same
from ..._declare.request import Request
from .campaigns import CampaignChange, CampaignSettings, NewCampaign
from .items import AdvertisableItems
from .models import (
    AdInvoice,
    AdInvoicePage,
    AdvertisedItem,
    AdvertisedItemPage,
    Campaign,
    CampaignChanged,
    CampaignPage,
)
from .questions import AdFilter, AdOrder, AdQuestion, PlaceInList

__all__ = ["Advertising"]

_CAMPAIGNS: Final = "/v3/advertising/sem/campaigns"
_CAMPAIGN: Final = f"{_CAMPAIGNS}/{{campaignId}}"
_MOST: Final = 200
_PAGES = BodyOffsetCursor[CampaignPage](lambda page: len(page.campaigns), lambda page: page.total)
_ITEM_PAGES = BodyOffsetCursor[AdvertisedItemPage](lambda page: len(page.items), lambda page: page.total)
_INVOICE_PAGES = BodyOffsetCursor[AdInvoicePage](lambda page: len(page.invoices), lambda page: page.total)


class Advertising(AdvertisableItems[M], family="advertising", surface="marketplace"):
    """Advertise items in search engines: SEM."""

    @POST(_CAMPAIGNS, "5/min", sends=NewCampaign, spec="advertising/createCampaign")
    def create_campaign(self, settings: CampaignSettings, skus: Sequence[str]) -> Request[CampaignChanged]:
        """Start a campaign.

        Args:
            settings: With a name, a first day and a daily budget at least.
            skus: What it advertises, 1 to 10,000.
        """
        return Request(body=NewCampaign.of(settings, skus))

    @GET(_CAMPAIGN, "10/min", spec="advertising/getCampaignDetails")
    def get_campaign(self, campaign_id: str) -> Request[Campaign]:
        """A campaign, without how it does.

        Raises:
            NotFoundError: There is none, or it was deleted.
        """
        return Request(path=_path(campaign_id))

    @PUT(
        _CAMPAIGN,
        "5/min",
        sends=CampaignChange,
        repeat=same("it states what is to be, and which SKUs are in the campaign or not"),
        spec="advertising/updateCampaign",
    )
    def update_campaign(
        self,
        campaign_id: str,
        settings: CampaignSettings | None = None,
        *,
        add: Sequence[str] = (),
        remove: Sequence[str] = (),
    ) -> Request[CampaignChanged]:
        """Change a campaign; what is left out stays.

        Args:
            add: SKUs to advertise too, at most 10,000.
            remove: SKUs not to advertise any more, likewise.
        """
        return Request(path=_path(campaign_id), body=CampaignChange.of(settings, add, remove), key=campaign_id)

    @PUT(
        f"{_CAMPAIGN}/stop",
        "5/min",
        empty="none",
        repeat=same("a campaign that is stopped stays so"),
        spec="advertising/stopCampaign",
    )
    def stop_campaign(self, campaign_id: str) -> Request[CampaignChanged | None]:
        """End a campaign for good, and keep it in the list; Walmart answers without content."""
        return Request(path=_path(campaign_id), key=campaign_id)

    @DELETE(_CAMPAIGN, "5/min", empty="none", spec="advertising/deleteCampaign")
    def delete_campaign(self, campaign_id: str) -> Request[CampaignChanged | None]:
        """Take a campaign away with all that is known of it; Walmart answers without content.

        Raises:
            NotFoundError: There is none.
        """
        return Request(path=_path(campaign_id))

    @POST(
        f"{_CAMPAIGNS}/performance-summary",
        "10/min",
        sends=AdQuestion,
        cursor=_PAGES,
        repeat=read("it only asks"),
        spec="advertising/getCampaignLevelSummary",
    )
    def list_campaigns(
        self,
        *,
        sort_by: str | None = None,
        descending: bool = True,
        filters: Mapping[str, Sequence[str]] | None = None,
        limit: int = _MOST,
        cursor: str | None = None,
    ) -> Pages[CampaignPage, Campaign]:
        """All campaigns with how they do, 1 to 200 a page.

        Args:
            sort_by: A field of the answer by Walmart's name for it: ``gmv``.
            descending: The highest first; counts with ``sort_by`` alone.
            filters: Values by field, of which an entry has one; Walmart publishes no list of the fields.
        """
        first: Request[CampaignPage] = Request(body=_question(sort_by, filters, limit, descending=descending))
        return Pages(first, lambda page: page.campaigns, cursor)

    @POST(
        f"{_CAMPAIGN}/item-level-summary",
        "10/min",
        sends=AdQuestion,
        cursor=_ITEM_PAGES,
        repeat=read("it only asks"),
        spec="advertising/getItemLevelSummary",
    )
    def list_campaign_items(
        self,
        campaign_id: str,
        *,
        sort_by: str | None = None,
        descending: bool = True,
        filters: Mapping[str, Sequence[str]] | None = None,
        limit: int = _MOST,
        cursor: str | None = None,
    ) -> Pages[AdvertisedItemPage, AdvertisedItem]:
        """The items of a campaign with how their ads do; the other arguments are those of `list_campaigns`."""
        question = _question(sort_by, filters, limit, descending=descending)
        first: Request[AdvertisedItemPage] = Request(path=_path(campaign_id), body=question)
        return Pages(first, lambda page: page.items, cursor)

    @POST(
        "/v3/advertising/sem/billing-history",
        "10/min",
        sends=AdQuestion,
        cursor=_INVOICE_PAGES,
        repeat=read("it only asks"),
        spec="advertising/getBillingHistory",
    )
    def list_invoices(self, *, limit: int = _MOST, cursor: str | None = None) -> Pages[AdInvoicePage, AdInvoice]:
        """What was charged for ads, 1 to 200 invoices a page."""
        first: Request[AdInvoicePage] = Request(body=AdQuestion(page=PlaceInList.first(limit, _MOST)))
        return Pages(first, lambda page: page.invoices, cursor)


def _path(campaign_id: str) -> dict[str, str]:
    return {"campaignId": identifier("campaign_id", campaign_id)}


def _question(
    sort_by: str | None, filters: Mapping[str, Sequence[str]] | None, limit: int, *, descending: bool
) -> AdQuestion:
    order = AdOrder.by(sort_by, descending=descending)
    return AdQuestion(
        page=PlaceInList.first(limit, _MOST), sort=order, filters=None if filters is None else AdFilter.several(filters)
    )
