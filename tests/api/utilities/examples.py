"""Calls of the utilities endpoints."""

from __future__ import annotations

from support.examples import Example, call

BASE = "/v3/utilities"
GROUPS = ("Returns", "Items", "Sandbox", "Lagtime", "Promos", "Orders", "Authentication", "Price", "Refunds")
UPDATED = {"status": "OPERATIONAL", "lastUpdatedTime": "2022-01-12T07:30:48.611Z"}

MARKETPLACE = [
    Example(
        call("taxonomy"),
        f"GET {BASE}/taxonomy",
        answer={
            "itemTaxonomy": [
                {
                    "category": "Beauty",
                    "description": "Beauty",
                    "productTypeGroup": [
                        {
                            "productTypeGroupName": "Fragrances",
                            "description": "Fragrance",
                            "productType": [{"productTypeName": "Body Sprays", "description": "Light perfumes"}],
                            "department": [{"departmentName": "FRAGRANCES", "departmentNumber": "46"}],
                        }
                    ],
                }
            ],
        },
    ),
    Example(
        call("taxonomy", feed_type="item", version="3.2"),
        f"GET {BASE}/taxonomy?feedType=item&version=3.2",
        answer={
            "status": "SUCCESS",
            "payload": [
                {
                    "category": "Animal",
                    "subcategory": [
                        {"subCategoryName": "Animal Accessories", "subCategoryId": "559c5d924fff3d64de18bf45"}
                    ],
                }
            ],
        },
    ),
    Example(
        call("departments"),
        f"GET {BASE}/taxonomy/departments",
        answer={
            "status": "SUCCESS",
            "payload": [
                {
                    "superDepartment": "94 PRODUCE",
                    "superDepartmentId": "80100",
                    "departments": [{"departmentName": "PRODUCE L2", "departmentId": "1080100"}],
                }
            ],
        },
    ),
    Example(
        call("categories", "44003"),
        f"GET {BASE}/taxonomy/departments/44003",
        answer={
            "status": "SUCCESS",
            "response": {
                "departmentName": "LAUNDRY",
                "departmentId": "44003",
                "category": [{"categoryName": "CLEANING PRODUCTS", "categoryId": "44106"}],
            },
        },
    ),
    Example(
        call("api_status"),
        f"GET {BASE}/apiStatus",
        answer={"apiStatuses": [{"apiGroup": group, **UPDATED} for group in GROUPS]},
    ),
]
