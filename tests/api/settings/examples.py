"""Calls of the settings endpoints."""

from __future__ import annotations

from datetime import date

from support.examples import Example, call

ACCOUNT = "/v3/settings/shipping/account"
WEEKEND = {"saturday": {"workingDay": True}, "sunday": {"workingDay": False}}
CALENDAR = {
    "calendarDayConfiguration": {
        "carrierWeekendCalendar": WEEKEND,
        "additionalDaysOff": ["2030-03-10", "2030-04-10"],
    }
}
SELLER = {
    "partnerId": "100009",
    "partnerName": "Lamps and More LLC",
    "partnerDisplayName": "Lamps and More",
    "partnerStoreId": "1234",
}


def sent(*overrides: tuple[str, str], **more: object) -> dict[str, object]:
    days = [{"overrideDate": day, "actionType": action} for day, action in overrides]
    return {"calendarDayConfiguration": {**more, "calendarDayOffOverrides": days}}


MARKETPLACE = [
    Example(call("calendar"), f"GET {ACCOUNT}", answer=[CALENDAR]),
    Example(
        call("create_calendar", saturday=True, sunday=False, days_off=[date(2030, 3, 10), date(2030, 4, 10)]),
        f"POST {ACCOUNT}",
        body=sent(("2030-03-10", "ADD"), ("2030-04-10", "ADD"), carrierWeekendCalendar=WEEKEND),
        answer=[CALENDAR],
    ),
    Example(
        call(
            "update_calendar",
            saturday=True,
            sunday=False,
            add_days_off=[date(2030, 3, 10)],
            remove_days_off=[date(2024, 4, 10)],
        ),
        f"PUT {ACCOUNT}",
        body=sent(("2030-03-10", "ADD"), ("2024-04-10", "REMOVE"), carrierWeekendCalendar=WEEKEND),
        answer=CALENDAR,
    ),
    Example(
        call("update_calendar", sunday=True),
        f"PUT {ACCOUNT}",
        body=sent(carrierWeekendCalendar={"sunday": {"workingDay": True}}),
        answer=CALENDAR,
    ),
    Example(
        call("partner_profile"),
        "GET /v3/settings/partnerprofile",
        answer={
            "partner": SELLER,
            "configurations": [
                {"configurationName": "ACCOUNT", "configuration": {"status": "ACTIVE"}},
                {
                    "configurationName": "FEED",
                    "configuration": {
                        "values": [
                            {
                                "feedType": "inventory",
                                "throttleConfigurations": [
                                    {
                                        "type": "SELLER",
                                        "rate": {
                                            "count": 6,
                                            "replenishTimeWindow": {"value": "3600", "unitOfMeasurement": "SECOND"},
                                        },
                                        "fileSize": {"value": 26214400, "unitOfMeasurement": "BYTES"},
                                    }
                                ],
                            }
                        ]
                    },
                },
            ],
        },
    ),
    Example(
        call("shipping_profile"),
        "GET /v3/settings/shippingprofile",
        answer={
            "partner": SELLER,
            "configurations": [
                {
                    "configurationName": "LAG_TIME",
                    "configuration": {"categories": [{"name": "Garden & Patio", "fulfillmentLagTime": 3}]},
                }
            ],
        },
    ),
]
