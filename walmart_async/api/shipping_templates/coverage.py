"""Where a seller ships to: regions, parts of them, states and parts of states."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ..._declare.checks import identifier, known, optional
from ..._declare.several import several
from ...models.base import Answer, Body
from ...models.values import Many, OpenEnum

__all__ = [
    "ALASKA_AND_HAWAII",
    "APO_FPO",
    "CONTIGUOUS_STATES",
    "US_PROTECTORATES",
    "AddressType",
    "CoveredRegion",
    "CoveredState",
    "CoveredStateSubregion",
    "CoveredSubRegion",
    "Region",
    "State",
    "StateSubregion",
    "SubRegion",
]


class AddressType(OpenEnum):
    """A kind of address."""

    PO_BOX = "PO_BOX"
    MILITARY = "MILITARY"
    STREET = "STREET"


class CoveredStateSubregion(Answer, frozen=True, kw_only=True):
    """A part of a state, as answered."""

    state_subregion_code: str | None = None
    """``SD1``."""
    state_subregion_name: str | None = None
    """``SD_EAST``."""


class CoveredState(Answer, frozen=True, kw_only=True):
    """A state, as answered."""

    state_code: str | None = None
    state_name: str | None = None
    state_subregions: Many[CoveredStateSubregion] = ()


class CoveredSubRegion(Answer, frozen=True, kw_only=True):
    """A part of a region, as answered."""

    sub_region_code: str | None = None
    """``NE``, ``MW``, ``SO`` or ``WE``."""
    sub_region_name: str | None = None
    states: Many[CoveredState] = ()


class CoveredRegion(Answer, frozen=True, kw_only=True):
    """A region, as answered."""

    region_code: str | None = None
    """``C`` for the 48 contiguous states, ``H`` for Alaska and Hawaii."""
    region_name: str | None = None
    sub_regions: Many[CoveredSubRegion] = ()


class StateSubregion(Body, frozen=True, kw_only=True):
    """A part of a state."""

    state_subregion_code: str
    """``SD1``."""
    state_subregion_name: str | None = None
    """``SD_EAST``."""

    def checked(self, field: str) -> StateSubregion:
        """It, if it is sound."""
        identifier(f"{field}.state_subregion_code", self.state_subregion_code)
        _check_name(f"{field}.state_subregion_name", self.state_subregion_name)
        return self


class State(Body, frozen=True, kw_only=True):
    """A state, or the parts of it that are listed."""

    state_code: str
    """``SD``."""
    state_name: str | None = None
    state_subregions: Sequence[StateSubregion] | None = None

    def checked(self, field: str) -> State:
        """It, if it is sound."""
        identifier(f"{field}.state_code", self.state_code)
        _check_name(f"{field}.state_name", self.state_name)
        if self.state_subregions is not None:
            for name, each in several(f"{field}.state_subregions", self.state_subregions, StateSubregion):
                each.checked(name)
        return self


class SubRegion(Body, frozen=True, kw_only=True):
    """A part of a region, or the states of it that are listed."""

    sub_region_code: str
    """``NE``, ``MW``, ``SO`` or ``WE``."""
    sub_region_name: str | None = None
    states: Sequence[State] | None = None

    def checked(self, field: str) -> SubRegion:
        """It, if it is sound."""
        identifier(f"{field}.sub_region_code", self.sub_region_code)
        _check_name(f"{field}.sub_region_name", self.sub_region_name)
        if self.states is not None:
            for name, each in several(f"{field}.states", self.states, State):
                each.checked(name)
        return self


class Region(Body, frozen=True, kw_only=True):
    """A region, or the parts of it that are listed."""

    region_code: str
    """``C`` for the 48 contiguous states, ``H`` for Alaska and Hawaii."""
    region_name: str | None = None
    sub_regions: Sequence[SubRegion] | None = None

    def checked(self, field: str) -> Region:
        """It, if it is sound."""
        identifier(f"{field}.region_code", self.region_code)
        _check_name(f"{field}.region_name", self.region_name)
        if self.sub_regions is not None:
            for name, each in several(f"{field}.sub_regions", self.sub_regions, SubRegion):
                each.checked(name)
        return self


CONTIGUOUS_STATES: Final = Region(region_code="C", region_name="48 State")
ALASKA_AND_HAWAII: Final = Region(region_code="H", region_name="AK and HI")
US_PROTECTORATES: Final = Region(region_code="P", region_name="US Protectorates")
APO_FPO: Final = Region(region_code="A", region_name="APO/FPO")


def covered(
    field: str, regions: Sequence[Region], address_types: Sequence[AddressType]
) -> tuple[list[Region], list[AddressType]]:
    """At least one region and one type of address, checked; ``field`` is what errors call what holds them."""
    sound = [each.checked(name) for name, each in several(f"{field}.regions", regions, Region)]
    types = several(f"{field}.address_types", address_types, str)
    return sound, [known(name, each, AddressType) for name, each in types]


def _check_name(field: str, value: object) -> None:
    # One of Walmart's own names ends in a tab, and is sent with it.
    optional(field, value.rstrip("\t") if isinstance(value, str) else value)
