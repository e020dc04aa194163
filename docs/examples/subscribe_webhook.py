"""Be told of new orders at an address of yours: python docs/examples/subscribe_webhook.py https://shop.example/walmart."""

import os
import sys

from walmart_async.api.notifications import EventType, HmacAuth, Subscription
from walmart_sync import Marketplace

auth = HmacAuth(client_secret=os.environ["WEBHOOK_SECRET"], header="X-Signature")
orders = Subscription(event_type=EventType.PO_CREATED, resource_name="ORDER", event_url=sys.argv[1], auth=auth)
with Marketplace.from_env() as walmart:
    print(walmart.notifications.test(orders).message)
    for made in walmart.notifications.subscribe([orders]).subscriptions:
        print(f"{made.event_type} goes to {sys.argv[1]}: subscription {made.subscription_id}")
