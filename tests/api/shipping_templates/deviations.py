"""How the declarations of shipping templates differ from what is published."""

from __future__ import annotations

DEVIATIONS: dict[str, list[str]] = {
    "The document of the call that replaces a template requires them; that of the one that makes it is laxer.": [
        "shipping_templates.SentTemplate.name: is not required",
        "shipping_templates.SentTemplate.rateModelType: is not required",
        "shipping_templates.SentTemplate.shippingMethods: is not required",
        "shipping_templates.SentTemplate.status: is not required",
        "shipping_templates.SentTemplate.type: is not required",
    ],
    "One example of replacing a template repeats the id of the address in its body; no other does.": [
        "shipping_templates.SentTemplate.id: cannot be sent",
    ],
    "It counts templates, of which there is no half.": [
        "shipping_templates.ShippingTemplates.totalRecords: is int, published as number",
    ],
}
PENDING: list[str] = []
