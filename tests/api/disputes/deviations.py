"""How the declarations of disputes differ from what is published."""

from __future__ import annotations

DEVIATIONS = {
    "An issue without them says nothing; the document requires no field of any body.": [
        "disputes.DuplicateIssue.productId: is not required",
        "disputes.DuplicateIssue.productIdType: is not required",
    ],
}
