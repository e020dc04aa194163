"""An item checked before it is sent: against its specification, and by the rules that the page puts in words."""

from __future__ import annotations

import copy
import json
import sys
from decimal import Decimal

import pytest

from walmart_async import errors
from walmart_async.api.items import ItemSpec, item_problems
from walmart_async.api.items import rules as item_rules

VERSION = "5.0.20250828-17_32_59-api"
FEED = {
    "ItemFeedHeader": {"businessUnit": "WALMART_US", "locale": "en", "version": VERSION},
    "Item": [
        {
            "Orderable": {"sku": "candle", "productId": "00012345678905", "price": 19.99},
            "Visible": {
                "Candles": {"productName": "Candle", "brand": "Wax", "mainImageUrl": "https://x.example/c.jpg"}
            },
        }
    ],
}


def changed(**visible) -> dict:
    feed = copy.deepcopy(FEED)
    feed["Item"][0]["Visible"]["Candles"] |= visible
    return feed


@pytest.fixture
def spec(supplier) -> ItemSpec:
    return supplier("items.spec", "OMNI_DSV_ITEM", VERSION, ["Candles"])


class TestSpecification:
    def test_what_fits_is_sent(self, supplier, emulator, spec) -> None:
        feed = supplier("items.upload", "OMNI_DSV_ITEM", FEED, spec=spec)
        assert supplier("feeds.wait", feed.feed_id).items_succeeded == 1

    @pytest.mark.parametrize("as_bytes", [False, True])
    def test_what_does_not_fit_is_not_sent(self, supplier, emulator, spec, as_bytes) -> None:
        broken = changed(isProp65WarningRequired="Yes", brand="")
        broken["Item"][0]["Orderable"]["price"] = "cheap"
        sent = len(emulator.requests)
        with pytest.raises(errors.RequestInvalidError) as caught:
            supplier("items.upload", "OMNI_DSV_ITEM", json.dumps(broken).encode() if as_bytes else broken, spec=spec)
        error = caught.value
        assert error.field == "item"
        assert [(each.field, each.code) for each in error.errors] == [
            ("$.Item[0].Orderable.price", "type"),
            ("$.Item[0].Visible.Candles", "required"),
            ("$.Item[0].Visible.Candles.brand", "minLength"),
        ]
        assert "prop65WarningText" in error.errors[1].description
        assert all(each.field in str(error) for each in error.errors)
        assert len(emulator.requests) == sent

    def test_the_rest_of_many_problems_is_counted(self, spec) -> None:
        broken = {"ItemFeedHeader": FEED["ItemFeedHeader"], "Item": [{"Orderable": {}, "Visible": {}}] * 10}
        with pytest.raises(errors.RequestInvalidError, match="and 7 more") as caught:
            spec.validate(broken)
        assert len(caught.value.errors) == 10
        assert caught.value.field == "feed"

    @pytest.mark.parametrize("price", [19.99, 1.1, 0, 1_000_000.07, Decimal("4.35")])
    def test_prices_are_multiples_of_a_cent(self, spec, price) -> None:
        feed = copy.deepcopy(FEED)
        feed["Item"][0]["Orderable"]["price"] = price
        assert spec.problems(feed) == ()

    @pytest.mark.parametrize("price", [19.999, Decimal("0.001")])
    def test_other_prices_are_not(self, spec, price) -> None:
        feed = copy.deepcopy(FEED)
        feed["Item"][0]["Orderable"]["price"] = price
        assert [(each.field, each.code) for each in spec.problems(feed)] == [
            ("$.Item[0].Orderable.price", "multipleOf")
        ]

    def test_a_whole_document_in_a_message_is_cut(self, spec) -> None:
        (problem,) = spec.problems(changed(brand="x" * 5000))
        assert len(problem.description) < 250

    def test_of_both_surfaces_and_either_wrapper(self, seller, spec) -> None:
        wrapped = seller("items.spec", "MP_ITEM", VERSION, ["Candles"])
        feed = {"MPItemFeedHeader": FEED["ItemFeedHeader"], "MPItem": FEED["Item"]}
        assert "schema" in wrapped.document
        assert wrapped.problems(feed) == ()
        assert wrapped.problems(FEED) != ()
        assert ItemSpec({"schema": spec.schema}).problems(FEED) == spec.problems(FEED) == ()

    @pytest.mark.parametrize(
        "rule", [{"pattern": r"^\p{L}+$"}, {"$ref": "https://schemas.example/price.json"}, {"$ref": "#/no"}]
    )
    def test_a_specification_that_cannot_be_checked_says_so_and_fetches_nothing(self, rule) -> None:
        spec = ItemSpec({"properties": {"a": rule}})
        with pytest.raises(errors.ConfigurationError, match="cannot be checked"):
            spec.problems({"a": "x"})

    def test_without_the_extra_the_error_says_what_to_install(self, supplier, emulator, spec, monkeypatch) -> None:
        monkeypatch.setitem(sys.modules, "jsonschema.validators", None)
        with pytest.raises(errors.ConfigurationError, match=r"pip install 'walmart-sdk\[schema\]'"):
            supplier("items.upload", "OMNI_DSV_ITEM", FEED, spec=spec)
        assert emulator.writes == []
        supplier("items.upload", "OMNI_DSV_ITEM", FEED)
        assert len(emulator.writes) == 1


def fields(problems) -> list[str]:
    return [each.field for each in problems]


HAZARD = ["safetyDataSheet", "numberOfHazardousComponents"]
DESCRIBED = {
    "safetyDataSheet": ["https://x.example/sds.pdf"],
    "numberOfHazardousComponents": 1,
    "hasBatteries": "Yes",
    "batterySize": "AA",
    "lithiumIonBatteries": {"packedWith": 1},
}


class TestRules:
    @pytest.mark.parametrize(
        ("given", "missing"),
        [
            ({}, []),
            ({"has_written_warranty": "No"}, []),
            ({"has_written_warranty": "Yes - Warranty URL"}, ["warrantyURL"]),
            ({"has_written_warranty": "Yes - Warranty URL", "warrantyText": "x"}, ["warrantyURL"]),
            ({"has_written_warranty": "Yes - Warranty URL", "warrantyURL": "https://x.example"}, []),
            ({"has_written_warranty": "Yes - Warranty Text"}, ["warrantyText"]),
            ({"has_written_warranty": "Yes - Warranty Text", "warrantyText": ""}, ["warrantyText"]),
            ({"has_written_warranty": "Yes - Warranty Text", "warrantyText": "ten years"}, []),
            ({"has_written_warranty": ["Yes - Warranty Text"]}, []),
        ],
    )
    def test_warranty(self, given, missing) -> None:
        assert fields(item_rules.warranty_problems(given)) == missing

    @pytest.mark.parametrize(
        ("given", "missing"),
        [
            ({}, []),
            ({"isProp65WarningRequired": "No"}, []),
            ({"isProp65WarningRequired": "Yes"}, ["prop65WarningText"]),
            ({"isProp65WarningRequired": "YES", "prop65WarningText": None}, ["prop65WarningText"]),
            ({"isProp65WarningRequired": "Yes", "prop65WarningText": "Lead."}, []),
        ],
    )
    def test_proposition_65(self, given, missing) -> None:
        assert fields(item_rules.prop65_problems(given)) == missing

    @pytest.mark.parametrize(
        ("given", "missing"),
        [
            ({}, []),
            ({"chemicalAerosolPesticide": "No", "batteryTechnologyType": "Alkaline"}, []),
            ({"batteryTechnologyType": "Does Not Contain a Battery"}, []),
            ({"chemicalAerosolPesticide": "Yes"}, HAZARD),
            ({"chemicalAerosolPesticide": "Yes", **DESCRIBED}, []),
            ({"batteryTechnologyType": "Lead Acid"}, [*HAZARD, "hasBatteries", "batterySize"]),
            ({"batteryTechnologyType": "Lead Acid (Non-Spillable)", **DESCRIBED}, []),
            (
                {"batteryTechnologyType": "Lithium Ion"},
                [*HAZARD, "hasBatteries", "batterySize", "lithiumIonBatteries"],
            ),
            ({"batteryTechnologyType": "Lithium Polymer", **DESCRIBED}, []),
            (
                {"batteryTechnologyType": ["Alkaline", "Lithium Primary (Lithium Metal)"], **DESCRIBED},
                ["lithiumMetalBatteries"],
            ),
        ],
    )
    def test_hazardous_materials(self, given, missing) -> None:
        assert fields(item_rules.hazmat_problems(given)) == missing

    @pytest.mark.parametrize(
        ("given", "missing"),
        [
            ({}, []),
            ({"variantGroupId": "V"}, ["variantAttributeNames", "isPrimaryVariant"]),
            ({"variantAttributeNames": [], "isPrimaryVariant": "No"}, ["variantGroupId", "variantAttributeNames"]),
            ({"variantGroupId": "V", "variantAttributeNames": ["color"], "isPrimaryVariant": "No"}, []),
            (
                {
                    "variantGroupId": "V",
                    "variantAttributeNames": ["color"],
                    "isPrimaryVariant": "Yes",
                    "swatchImages": [{"swatchVariantAttribute": "color"}, {"swatchVariantAttribute": "size"}],
                },
                ["swatchImages"],
            ),
            ({"swatchImages": {"swatchVariantAttribute": "color"}}, [*item_rules._VARIANT, "swatchImages"]),
        ],
    )
    def test_variants(self, given, missing) -> None:
        assert fields(item_rules.variant_problems(given)) == missing

    def test_all_of_them_on_an_item_of_a_feed(self) -> None:
        assert item_problems(FEED["Item"][0]) == ()
        item = changed(has_written_warranty="Yes - Warranty URL", isProp65WarningRequired="Yes", variantGroupId="V")
        item["Item"][0]["Orderable"]["chemicalAerosolPesticide"] = "Yes"
        problems = item_problems(item["Item"][0])
        assert fields(problems) == [
            *("warrantyURL", "prop65WarningText", *HAZARD, "variantAttributeNames", "isPrimaryVariant")
        ]
        assert str(problems[1]) == "(prop65WarningText): is needed, as isProp65WarningRequired is Yes"
        assert item_problems({"Visible": None}) == ()
