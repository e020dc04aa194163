"""Where a shipping method goes: regions, and what of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from ..._declare.checks import identifier, optional
from ..._declare.several import several
from ...models.base import Answer, Body
from ...models.values import Many

__all__ = [
    "Region",
    "State",
    "StateSubregion",
    "SubRegion",
    "TemplateRegion",
    "TemplateState",
    "TemplateStateSubregion",
    "TemplateSubRegion",
]


PartT = TypeVar("PartT")


class StateSubregion(Body, frozen=True, kw_only=True):
    """A part of a state."""

    state_subregion_code: str
    """``SD1``."""
    state_subregion_name: str | None = None


class State(Body, frozen=True, kw_only=True):
    """A state, or parts of it."""

    state_code: str
    """Two letters: ``SD``."""
    state_name: str | None = None
    state_subregions: Sequence[StateSubregion] | None = None
    """Without them, all of it."""


class SubRegion(Body, frozen=True, kw_only=True):
    """A group of states, or some of them."""

    sub_region_code: str
    """``NE``, ``MW``, ``SO``, ``WE``."""
    sub_region_name: str | None = None
    states: Sequence[State] | None = None
    """Without them, all of it."""


class Region(Body, frozen=True, kw_only=True):
    """A region, or parts of it."""

    region_code: str
    """``C`` for the 48 states, ``H`` for Alaska and Hawaii, others for territories."""
    region_name: str | None = None
    sub_regions: Sequence[SubRegion] | None = None
    """Without them, all of it."""


class TemplateStateSubregion(Answer, frozen=True, kw_only=True):
    """A part of a state, as answered."""

    state_subregion_code: str | None = None
    state_subregion_name: str | None = None


class TemplateState(Answer, frozen=True, kw_only=True):
    """A state, as answered."""

    state_code: str | None = None
    state_name: str | None = None
    state_subregions: Many[TemplateStateSubregion] = ()


class TemplateSubRegion(Answer, frozen=True, kw_only=True):
    """A group of states, as answered."""

    sub_region_code: str | None = None
    sub_region_name: str | None = None
    states: Many[TemplateState] = ()


class TemplateRegion(Answer, frozen=True, kw_only=True):
    """A region, as answered."""

    region_code: str | None = None
    region_name: str | None = None
    sub_regions: Many[TemplateSubRegion] = ()


def checked_regions(field: str, regions: object) -> list[Region]:
    """At least one region, each part of it with a code.

    Raises:
        RequestInvalidError: It is no list of regions, or a part has no code.
    """
    found = several(field, regions, Region)
    for place, region in found:
        _coded(place, "region", region.region_code, region.region_name)
        for inner, group in _parts(f"{place}.sub_regions", region.sub_regions, SubRegion):
            _coded(inner, "sub_region", group.sub_region_code, group.sub_region_name)
            for deeper, state in _parts(f"{inner}.states", group.states, State):
                _coded(deeper, "state", state.state_code, state.state_name)
                for deepest, part in _parts(f"{deeper}.state_subregions", state.state_subregions, StateSubregion):
                    _coded(deepest, "state_subregion", part.state_subregion_code, part.state_subregion_name)
    return [region for _, region in found]


def _parts(field: str, parts: object, kind: type[PartT]) -> list[tuple[str, PartT]]:
    return [] if parts is None else several(field, parts, kind)


def _coded(place: str, what: str, code: object, name: object) -> None:
    identifier(f"{place}.{what}_code", code)
    optional(f"{place}.{what}_name", name)
