"""Calls of the ship node endpoints."""

from __future__ import annotations

from datetime import date, time
from typing import Any

from support.examples import Example, call
from walmart_async.api.ship_nodes import NodeSettings, NodeStatus, PostalAddress

NODES = "/v3/settings/shipping/shipnodes"
HEADER = {"version": "1.2"}
ADDRESS = PostalAddress(address_line1="111 Main St", city="San Gabriel", state="CA", country="USA", postal_code="90706")
EAST = NodeSettings(
    name="East", address=ADDRESS, time_zone="PST", custom_node_id="91ab1234", two_day_carriers=["FEDEX"]
)
WEEK = {
    "monday": time(11, 30),
    "tuesday": time(11, 30),
    "thursday": time(11, 30),
    "friday": None,
    "saturday": time(15, 45),
}
DAYS_OFF = [date(2030, 12, 24), date(2030, 12, 25)]
SENT: dict[str, Any] = {
    "shipNodeName": "East",
    "status": "ACTIVE",
    "timeZone": "PST",
    "distributorSupportedServices": ["TWO_DAY_DELIVERY"],
    "customNodeId": "91ab1234",
    "postalAddress": {
        "addressLine1": "111 Main St",
        "city": "San Gabriel",
        "state": "CA",
        "country": "USA",
        "postalCode": "90706",
    },
    "shippingDetails": [{"twoDayShipping": [{"carrierMethodName": "FEDEX", "carrierMethodType": "GROUND"}]}],
}
SENT_WEEK = {
    "sunday": {"isWorkingDay": False},
    "monday": {"isWorkingDay": True, "cutOffTime": "11:30"},
    "tuesday": {"isWorkingDay": True, "cutOffTime": "11:30"},
    "wednesday": {"isWorkingDay": False},
    "thursday": {"isWorkingDay": True, "cutOffTime": "11:30"},
    "friday": {"isWorkingDay": True},
    "saturday": {"isWorkingDay": True, "cutOffTime": "15:45"},
}
CALENDAR = {"standardProcessingSchedule": SENT_WEEK, "additionalDaysOff": ["2030-12-24", "2030-12-25"]}
WEEKEND = {"carrierWeekendCalendar": {"saturday": {"workingDay": True}, "sunday": {"workingDay": True}}}
NODE = {"shipNode": "84955660770217985", "nodeType": "PHYSICAL", **SENT}


def settings(**more: Any) -> NodeSettings:
    return NodeSettings(
        name="East", address=ADDRESS, time_zone="PST", custom_node_id="91ab1234", two_day_carriers=["FEDEX"], **more
    )


MARKETPLACE = [
    Example(call("list"), f"GET {NODES}", answer=[NODE]),
    Example(
        call("list", with_calendar=True),
        f"GET {NODES}?includeCalendarDayConfiguration=true",
        answer=[{**NODE, "calendarDayConfiguration": CALENDAR | WEEKEND}],
    ),
    Example(
        call("create", [EAST]), f"POST {NODES}", body={"shipNodeHeader": HEADER, "shipNode": [SENT]}, answer=[NODE]
    ),
    Example(
        call("create", [settings(week=WEEK, days_off=DAYS_OFF)]),
        f"POST {NODES}",
        body={"shipNodeHeader": HEADER, "shipNode": [{**SENT, "calendarDayConfiguration": CALENDAR}]},
        answer=[{**NODE, "calendarDayConfiguration": CALENDAR}],
    ),
    Example(
        call("create", [NodeSettings(name="West", address=ADDRESS, time_zone="PST", status=NodeStatus.INACTIVE)]),
        f"POST {NODES}",
        body={
            "shipNodeHeader": HEADER,
            "shipNode": [
                {
                    "shipNodeName": "West",
                    "status": "INACTIVE",
                    "timeZone": "PST",
                    "postalAddress": SENT["postalAddress"],
                }
            ],
        },
        answer=[NODE],
    ),
    Example(
        call("update", "84955660770217985", EAST),
        f"PUT {NODES}",
        body={"shipNodeHeader": HEADER, "shipNode": {"shipNode": "84955660770217985", **SENT}},
        answer=NODE,
    ),
    Example(
        call(
            "update",
            "84955660770217985",
            settings(week=WEEK, days_off=DAYS_OFF, carriers_on_saturday=True, carriers_on_sunday=True),
        ),
        f"PUT {NODES}",
        body={
            "shipNodeHeader": HEADER,
            "shipNode": {
                "shipNode": "84955660770217985",
                **SENT,
                "calendarDayConfiguration": CALENDAR | WEEKEND,
            },
        },
        answer=NODE,
    ),
    Example(
        call("coverage"),
        f"GET {NODES}/coverage",
        answer=[{"shipNode": "1", "shipNodeName": "East", "coverageArea": ["AR1", "CA2"]}],
    ),
    Example(
        call("carriers"),
        "GET /v3/settings/shipping/carriers",
        answer=[
            {
                "carrierMethodId": "1000014",
                "carrierMethodName": "USPS",
                "carrierMethodType": "GROUND",
                "carrierMethodDescription": "USPS",
            }
        ],
    ),
    Example(
        call("providers"),
        "GET /v3/settings/shipping/3plproviders",
        answer=[{"shipNode": "423734745612582913", "shipNodeName": "MP_Shipbob"}],
    ),
    Example(
        call("set_providers", {"99351656957153281": "ACTIVE"}),
        "POST /v3/settings/shipping/3plshipnodes",
        body={"shipNodeHeader": HEADER, "shipNode": [{"shipNode": "99351656957153281", "status": "ACTIVE"}]},
        answer=[{"shipNode": "99351656957153281", "status": "ACTIVE"}],
    ),
]
