"""How the declarations of shipping templates differ from what is published."""

from __future__ import annotations

DEVIATIONS: dict[str, list[str]] = {
    "The path says which template it is; the schema of the body has no id, and one example has.": [
        "shipping_templates.SentTemplate.id: cannot be sent",
    ],
    "The schema of a new template requires nothing; Walmart requires them of one that replaces another.": [
        "shipping_templates.SentTemplate.name: is not required",
        "shipping_templates.SentTemplate.rateModelType: is not required",
        "shipping_templates.SentTemplate.shippingMethods: is not required",
        "shipping_templates.SentTemplate.status: is not required",
        "shipping_templates.SentTemplate.type: is not required",
    ],
    "The total is a number of templates, and they are whole.": [
        "shipping_templates.Templates.totalRecords: is int, published as number",
    ],
}
PENDING: list[str] = []
