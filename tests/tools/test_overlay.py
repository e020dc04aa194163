"""Corrections by hand: each with its source, and none that no longer fits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
import pytest
from extraction.overlay import Correction, Overlay, read_overlay

if TYPE_CHECKING:
    from pathlib import Path

HEAD = """
[headers]
source = "Header page"
dropped = []
dropped_where_optional = []
[both]
source = "Suppliers' pages"
documents = []
"""


def correcting(overlay: Overlay, **correction: Any) -> Overlay:
    entry = Correction(source="a page", of=("things/doIt",), **correction)
    return msgspec.structs.replace(overlay, corrections=(entry,))


def test_facts_are_merged_and_removed(overlay: Overlay) -> None:
    facts = {"id": "doIt", "responses": {"200": {"a": 1, "b": 2}}, "when": {"x": ["1"]}}
    corrected = correcting(
        overlay, remove=(("responses", "200", "a"),), set={"responses": {"204": {}}, "when": {"x": ["2"]}}
    )
    assert corrected.correct("things/doIt", facts) == {
        "id": "doIt",
        "responses": {"200": {"b": 2}, "204": {}},
        "when": {"x": ["2"]},
    }


def test_a_doubt_joins_those_of_the_document(overlay: Overlay) -> None:
    facts = correcting(overlay, doubt="said twice").correct("things/doIt", {"doubts": ["said once"]})
    assert facts["doubts"] == ["said once", "said twice"]


def test_other_operations_stay_as_they_are(overlay: Overlay) -> None:
    assert correcting(overlay, set={"path": "/x"}).correct("things/other", {"path": "/y"}) == {"path": "/y"}


def test_what_is_not_there_cannot_be_removed(overlay: Overlay) -> None:
    with pytest.raises(ValueError, match="removes responses > 404, which is not there"):
        correcting(overlay, remove=(("responses", "404"),)).correct("things/doIt", {"responses": {}})


def test_operations_that_no_document_has_are_found(overlay: Overlay) -> None:
    assert correcting(overlay).unknown({"things/other"}) == ["things/doIt"]
    assert correcting(overlay).unknown({"things/doIt"}) == []


@pytest.mark.parametrize(
    ("entry", "complaint"),
    [
        ('[[corrections]]\nof = ["a/b"]', "source"),
        ('[[corrections]]\nsource = ""\nof = ["a/b"]', "length"),
        ('[[corrections]]\nsource = "x"\nof = ["a/b"]\nsett.path = "/x"', "sett"),
        ('[[bodies]]\nsource = "x"\nof = ["a/b"]\nbody = "200"\nexamples = "unwrap"', "unwrap"),
    ],
)
def test_an_entry_is_checked(tmp_path: Path, entry: str, complaint: str) -> None:
    file = tmp_path / "overlay.toml"
    file.write_text(HEAD + entry, encoding="utf-8")
    with pytest.raises(msgspec.ValidationError, match=complaint):
        read_overlay(file)
