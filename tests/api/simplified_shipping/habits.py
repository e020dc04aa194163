"""How the services of simplified shipping write answers."""

from __future__ import annotations

from support.examples import Habit, call

from .examples import SENT_NODES, WHOLE, account

SHOWN = account(shippingPriority="FASTEST", migrateEligibleOffers=True)["simplifiedShippingSettings"]
MARKETPLACE = [
    Habit(
        call("get"),
        "one object with one charge, as in the example",
        {"simplifiedShippingSettings": {**SHOWN, "shipNodeConfigs": SENT_NODES}},
        WHOLE,
    ),
]
