"""How the declarations of advertising differ from what is published."""

from __future__ import annotations

DEVIATIONS: dict[str, list[str]] = {
    "One struct serves new campaigns, which are refused without these three, and changes, which may have any.": [
        "advertising.CampaignSettings.dailyBudget: is required",
        "advertising.CampaignSettings.name: is required",
        "advertising.CampaignSettings.startDate: is required",
    ],
}
PENDING: list[str] = []
