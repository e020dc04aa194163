"""What keeps items from being advertised."""

from __future__ import annotations

import msgspec

from ...models.base import Answer
from ...models.values import Many, OpenEnum
from .models import AdPage

__all__ = ["AdIssue", "AdIssueType", "CampaignOfItem", "IssueCategory", "ItemIssues", "ItemIssuesPage"]


class IssueCategory(OpenEnum):
    """How much an issue keeps an item from being advertised."""

    NO_ISSUES = "NO_ISSUES"
    LIMITED = "LIMITED"
    """It is shown less often."""
    BLOCKED = "BLOCKED"
    """It is not shown at all."""


class AdIssueType(Answer, frozen=True, kw_only=True):
    """What a kind of issue is, and what to do about it."""

    name: str | None = msgspec.field(default=None, name="issueName")
    category: IssueCategory | None = msgspec.field(default=None, name="issueCategory")
    is_fixable: bool | None = None
    """Whether the seller can do something about it."""
    description: str | None = msgspec.field(default=None, name="issueDescription")
    learn_more_url: str | None = None


class CampaignOfItem(Answer, frozen=True, kw_only=True):
    """A campaign that has an item."""

    campaign_id: str | None = None
    campaign_name: str | None = None


class AdIssue(Answer, frozen=True, kw_only=True):
    """One issue of an item."""

    issue_type: str | None = None
    """The key of its `AdIssueType`: ``ITEM_OUT_OF_STOCK``."""


class ItemIssues(Answer, frozen=True, kw_only=True):
    """An item of a campaign, and what is wrong with it."""

    offer_id: str | None = None
    item_id: str | None = None
    """Walmart's own id."""
    sku: str | None = None
    product_image_url: str | None = None
    product_name: str | None = None
    campaigns: Many[CampaignOfItem] = msgspec.field(default=(), name="campaignAssociations")
    issue_category: IssueCategory | None = None
    product_url: str | None = None
    issues: Many[AdIssue] = ()


class ItemIssuesPage(AdPage, frozen=True, kw_only=True):
    """A page of items with their issues."""

    items: Many[ItemIssues] = msgspec.field(default=(), name="data")
