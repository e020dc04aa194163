"""Show the score of the catalog, and the listings that need work: python docs/examples/listing_quality.py."""

from walmart_async.api.insights.listing_quality import QualityFilter, QualityFilterField, QualityOperator
from walmart_sync import Marketplace

needs_work = QualityFilter(field=QualityFilterField.HAS_ISSUES, op=QualityOperator.EQUALS, values=[1])
with Marketplace.from_env() as walmart:
    print("catalog:", walmart.insights.listing_quality.score().listing_quality)
    for item in walmart.insights.listing_quality.items(filters=[needs_work]):
        print(item.sku, item.quality_score and item.quality_score.score)
        content = item.score_details and item.score_details.content_and_discoverability
        for issue in content.issues if content else ():
            print("  ", issue.attribute_name, *(each.title for each in issue.issues))
