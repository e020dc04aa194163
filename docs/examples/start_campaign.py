"""Advertise the SKUs that can be: python docs/examples/start_campaign.py NAME DAILY_BUDGET SKU…"""

import sys
from datetime import UTC, datetime

from walmart_async.api.advertising import CampaignSettings
from walmart_sync import Marketplace

name, budget, *skus = sys.argv[1:]
settings = CampaignSettings(name=name, start_date=datetime.now(UTC).date(), daily_budget=budget)
with Marketplace.from_env() as walmart:
    eligible = [item.sku for item in walmart.advertising.eligible_items({"sku": skus}).items]
    made = walmart.advertising.create_campaign(settings, eligible)
    campaign = walmart.advertising.get_campaign(made.campaign_id)
    print(f"{campaign.campaign_id}: {campaign.status}, {len(eligible)} of {len(skus)} SKUs")
