"""How the declarations of these recommendations differ from what is published."""

from __future__ import annotations

DEVIATIONS: dict[str, list[str]] = {
    "The examples show one object where the schema has a list; a list of one is read as well.": [
        "wfs_recommendations.ConversionItem.insights: is an object, published as array",
        "wfs_recommendations.ConversionPage.totalInsights: is an object, published as array",
        "wfs_recommendations.RestockItem.insights: is an object, published as array",
        "wfs_recommendations.RestockPage.totalInsights: is an object, published as array",
        "wfs_recommendations.UnpublishedItem.insights: is an object, published as array",
        "wfs_recommendations.UnpublishedPage.totalInsights: is an object, published as array",
    ],
    "Counts are whole numbers, however they are published.": [
        "wfs_recommendations.ConversionPage.totalRecords: is int, published as number",
        "wfs_recommendations.RestockPage.totalRecords: is int, published as number",
        "wfs_recommendations.UnpublishedPage.totalRecords: is int, published as number",
    ],
    "One of the two is needed, and the examples send the other one empty.": [
        "wfs_recommendations.ShipmentQuery.listOfGtins: is not required",
        "wfs_recommendations.ShipmentQuery.listOfSkus: is not required",
    ],
}
PENDING: list[str] = []
