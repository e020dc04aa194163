"""A feed that failed says which one it was, in the terms that Walmart's support asks for."""

from __future__ import annotations

import pytest

from walmart_async import errors
from walmart_async._codec.json import decode
from walmart_async.api.feeds import FeedDetails


def details(document: bytes) -> FeedDetails:
    return decode(document, FeedDetails)


def test_a_feed_that_failed_is_told_with_feed_and_activity_id():
    feed = details(
        b'{"feedId":"85CF@AVABBgA","activityId":"13CBADE2","feedStatus":"ERROR","itemsReceived":0,'
        b'"ingestionErrors":{"ingestionError":[{"type":"DATA_ERROR","code":"ERR_PDI_0001","description":"unreadable"}]}}'
    )
    with pytest.raises(errors.FeedError, match="85CF@AVABBgA ended in ERROR") as caught:
        feed.raise_if_failed()
    assert (caught.value.feed_id, caught.value.activity_id) == ("85CF@AVABBgA", "13CBADE2")
    assert caught.value.errors[0].code == "ERR_PDI_0001"


def test_items_that_failed_are_told_though_the_feed_was_processed():
    feed = details(b'{"feedId":"F","feedStatus":"PROCESSED","itemsReceived":20,"itemsSucceeded":15,"itemsFailed":5}')
    with pytest.raises(errors.FeedError, match="5 of 20 items failed"):
        feed.raise_if_failed()


@pytest.mark.parametrize("state", ["RECEIVED", "INPROGRESS", "PROCESSED"])
def test_a_feed_that_did_not_fail_is_left_alone(state):
    details(b'{"feedId":"F","feedStatus":"%s","itemsFailed":0}' % state.encode()).raise_if_failed()


SHOWN = b'{"feedId":"F","feedStatus":"PROCESSED","itemsReceived":1,"itemsFailed":1,"itemDetails":%s}'


@pytest.mark.parametrize(
    ("items", "codes"),
    [
        (
            (
                b'{"itemIngestionStatus":{"sku":"A","ingestionStatus":"DATA_ERROR",'
                b'"ingestionErrors":{"ingestionError":{"code":"ONE"}}}}'
            ),
            ["ONE"],
        ),
        (
            (
                b'{"itemIngestionStatus":[{"sku":"A","ingestionStatus":"SYSTEM_ERROR",'
                b'"ingestionErrors":[{"code":"ONE"},{"code":"TWO"}]}]}'
            ),
            ["ONE", "TWO"],
        ),
        (
            (
                b'[{"sku":"A","ingestionStatus":"Timeout_Error","ingestionErrors":{"ingestionError":[{"code":"ONE"}]}},'
                b'{"sku":"B","ingestionStatus":"SUCCESS","ingestionErrors":{"ingestionError":[{"code":"WARNED"}]}}]'
            ),
            ["ONE"],
        ),
        (b'{"itemIngestionStatus":[{"sku":"A","ingestionStatus":"DATA_ERROR","ingestionErrors":null}]}', []),
    ],
    ids=["one for a list", "a bare list", "a list without its wrapper", "no reason given"],
)
def test_reasons_are_told_in_whatever_form_they_come(items, codes):
    with pytest.raises(errors.FeedError, match="1 of 1 items failed") as caught:
        details(SHOWN % items).raise_if_failed()
    assert [each.code for each in caught.value.errors] == codes


FAILED = b'{"feedId":"F","feedStatus":"ERROR","ingestionErrors":%s,"itemDetails":%s}'
BAD = b'[{"sku":"A","ingestionStatus":"DATA_ERROR","ingestionErrors":{"ingestionError":[{"code":"OF_ITEM"}]}}]'


@pytest.mark.parametrize(
    ("of_feed", "items", "codes"),
    [
        (b'{"ingestionError":{"code":"OF_FEED"}}', b"null", ["OF_FEED"]),
        (b'[{"code":"OF_FEED"}]', BAD, ["OF_FEED", "OF_ITEM"]),
        (b'[{"ingestionError":[{"code":"OF_FEED"}]}]', b"[]", ["OF_FEED"]),
        (b'{"ingestionError":[]}', b'{"itemIngestionStatus":%s}' % BAD, ["OF_ITEM"]),
        (b'{"ingestionError":[null,{"code":"OF_FEED"}]}', b"null", ["OF_FEED"]),
    ],
)
def test_reasons_of_a_feed_and_of_its_items_are_told(of_feed, items, codes):
    try:
        feed = details(FAILED % (of_feed, items))
    except errors.PartialDataError as error:  # an entry that is null is set aside, and the others are kept
        feed = error.data
    with pytest.raises(errors.FeedError) as caught:
        feed.raise_if_failed()
    assert [each.code for each in caught.value.errors if each.code] == codes
