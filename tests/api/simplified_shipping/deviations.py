"""How the declarations of simplified shipping differ from what is published."""

from __future__ import annotations

DEVIATIONS: dict[str, list[str]] = {
    "The schema has a list around what its example shows as one object; both are taken.": [
        (
            "simplified-shipping-settings/createSimplifiedShippingSettings: answers nothing inside of simpli"
            "fiedShippingSettings"
        ),
        (
            "simplified-shipping-settings/getSimplifiedShippingSettings: answers nothing inside of simplifie"
            "dShippingSettings"
        ),
        (
            "simplified-shipping-settings/updateFCLevelSimplifiedShippingSettings: answers nothing inside of"
            " simplifiedShippingSettings"
        ),
        (
            "simplified-shipping-settings/updateSimplifiedShippingSettings: answers nothing inside of simpli"
            "fiedShippingSettings"
        ),
    ],
    "The schema has a list of charges and every example one object, which is sent; answers are read in both forms.": [
        (
            "simplified-shipping-settings/createSimplifiedShippingSettings: body of an example of create: $."
            "simplifiedShippingSettings.accountConfigs.carrierConfigs[1].configurations[0].shippingCharge: {"
            "'rateModelType': 'PER_SHIPMENT_PRICING', 'perShipping"
        ),
        (
            "simplified-shipping-settings/updateFCLevelSimplifiedShippingSettings: body of an example of upd"
            "ate_nodes: $.simplifiedShippingSettings.shipNodeConfigs[0].carrierConfigs[0].configurations[0]."
            "shippingCharge: {'rateModelType': 'PER_SHIPMENT_PRICING', 'perShip"
        ),
        (
            "simplified-shipping-settings/updateSimplifiedShippingSettings: body of an example of update: $."
            "simplifiedShippingSettings.accountConfigs.carrierConfigs[1].configurations[0].shippingCharge: {"
            "'rateModelType': 'PER_SHIPMENT_PRICING', 'perShipping"
        ),
        "simplified_shipping.RateConfiguration.shippingCharge: is an object, published as array",
    ],
    "Schema and examples name this flag in two ways; the examples' name is sent, and both are read.": [
        "simplified_shipping.SentAccountRates.migrateEligibleOffers: cannot be sent",
    ],
    "Its schema requires the codes of nothing, and that of shipping templates, which share these structs, does.": [
        "shipping_templates.Region.regionCode: is not required",
        "shipping_templates.State.stateCode: is not required",
        "shipping_templates.SubRegion.subRegionCode: is not required",
    ],
}
PENDING: list[str] = []
