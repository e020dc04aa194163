"""URLs, byte for byte: SKUs arrive as they are, however they look."""

from __future__ import annotations

from urllib.parse import unquote
from uuid import RFC_4122, UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from yarl import URL

from walmart_async import RequestInvalidError
from walmart_async._pipeline.call import new_correlation_id
from walmart_async._pipeline.url import build_target, encode_query

UNRESERVED = set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")


@pytest.mark.parametrize(
    ("sku", "encoded"),
    [
        ("plain-SKU_1.0~", "plain-SKU_1.0~"),
        ("with space", "with%20space"),
        ("a/b", "a%2Fb"),
        ("8x10{IS", "8x10%7BIS"),
        ("{sku}", "%7Bsku%7D"),
        ("100%", "100%25"),
        ("%2F", "%252F"),
        ("%41", "%2541"),
        ("a+b", "a%2Bb"),
        ("A@B", "A%40B"),
        ("?a=b&c#d", "%3Fa%3Db%26c%23d"),
        (":/?#[]@!$&'()*+,;=", "%3A%2F%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2B%2C%3B%3D"),
        ("Größe", "Gr%C3%B6%C3%9Fe"),
        ("商品", "%E5%95%86%E5%93%81"),
        ("🛒", "%F0%9F%9B%92"),
        ("e\u0301", "e%CC%81"),
        ("a\\b", "a%5Cb"),
        ("...", "..."),
        (".hidden", ".hidden"),
        ("../x", "..%2Fx"),
        ("%2e%2e", "%252e%252e"),
        (" ", "%20"),
    ],
)
def test_a_path_value_is_encoded_byte_for_byte(sku, encoded) -> None:
    assert build_target("/v3/inventories/{sku}", {"sku": sku}, {}) == f"/v3/inventories/{encoded}"
    assert encode_query({"sku": sku}) == f"sku={encoded}"


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(lambda text: text not in {".", ".."}))
def test_any_text_arrives_as_it_was_and_the_wire_s_url_changes_nothing(text) -> None:
    target = build_target("/v3/inventories/{sku}", {"sku": text}, {"sku": text})
    path, _, query = target.partition("?")
    segment = path.removeprefix("/v3/inventories/")
    assert unquote(segment) == unquote(query.removeprefix("sku=")) == text
    assert set(segment) <= UNRESERVED | {"%"}
    assert URL(f"https://x.example{target}", encoded=True).raw_path_qs == target


@pytest.mark.parametrize("value", [".", "..", ""])
def test_what_servers_would_resolve_away_is_refused_by_name(value) -> None:
    with pytest.raises(RequestInvalidError) as caught:
        build_target("/v3/feeds/{feedId}/errorReport", {"feedId": value}, {})
    assert caught.value.field == "feedId"


def test_a_value_that_looks_like_a_template_is_not_filled_in() -> None:
    assert build_target("/a/{x}/{y}", {"x": "{y}", "y": "1"}, {}) == "/a/%7By%7D/1"


def test_query_parameters_keep_their_order_and_leave_none_out() -> None:
    query = {"z": "1", "a": None, "offset": 0, "includeDetails": True, "last": False, "empty": "", "n": -5}
    assert encode_query(query) == "z=1&offset=0&includeDetails=true&last=false&empty=&n=-5"


def test_without_parameters_there_is_no_question_mark() -> None:
    assert build_target("/v3/feeds", {}, {}) == "/v3/feeds"
    assert build_target("/v3/feeds", {}, {"feedId": None}) == "/v3/feeds"


def test_names_of_parameters_are_encoded_too() -> None:
    assert encode_query({"a b&": "1"}) == "a%20b%26=1"


def test_correlation_ids_are_random_uuids_of_version_4() -> None:
    ids = {new_correlation_id() for _ in range(1_000)}
    assert len(ids) == 1_000
    assert all(str(UUID(each)) == each and UUID(each).version == 4 for each in ids)
    assert all(UUID(each).variant == RFC_4122 for each in ids)
