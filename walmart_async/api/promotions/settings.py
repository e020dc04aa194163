"""A promotion in the newer form, as a caller states it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Final

from ..._declare.checks import identifier, instant, money, one_of, optional, optional_second
from ..._declare.several import by_name
from ...errors import RequestInvalidError
from ...models.base import Record
from ...models.money import Amount
from ..prices.settings import (
    PRICE_AND_PROMOTION,
    PromotionInformation,
    PromotionPlacement,
    PromotionType,
    SentSetting,
    SettingAction,
)

__all__ = ["PromotionSetting"]

_LONGEST: Final = timedelta(days=180)
_WINDOW: Final = ("price", "effective", "expires")


class PromotionSetting(Record, frozen=True, kw_only=True):
    """What to do with the promotions of a SKU, and regular prices to set along with it.

    ``CREATE`` needs ``price``, ``effective`` and ``expires``, ``DELETE`` a ``promo_id``, and ``REPLACE_ALL`` nothing.
    """

    action: SettingAction = SettingAction.CREATE
    """What to do."""
    price: Amount | None = None
    """What customers pay in the time of the promotion: more than 0, with at most two decimals."""
    promotion_type: PromotionType = PromotionType.REDUCED
    """What kind of price that is."""
    placement: PromotionPlacement | None = None
    """Where customers get to see it."""
    effective: datetime | None = None
    """When it begins, with a time zone; Walmart wants that to be within 365 days."""
    expires: datetime | None = None
    """When it ends, with a time zone; at most 180 days after it began."""
    promo_id: str | None = None
    """What Walmart knows it by, to change or to delete it."""
    regular_price: Amount | None = None
    """What customers pay at other times; without it, that stays."""
    business_price: Amount | None = None
    """What businesses pay, likewise; feeds do not have it."""
    msrp: Amount | None = None
    """What the manufacturer suggests, likewise."""

    def sent(self, sku: str, field: str) -> SentSetting:
        """It as it is sent, checked; ``field`` is what errors call it."""
        return SentSetting(
            sku=identifier("sku", sku),
            price=_money(f"{field}.regular_price", self.regular_price),
            business_price=_money(f"{field}.business_price", self.business_price),
            msrp=_money(f"{field}.msrp", self.msrp),
            promoid=optional(f"{field}.promo_id", self.promo_id),
            promotion_information=self._information(field),
        )

    def _information(self, field: str) -> PromotionInformation:
        action = one_of(f"{field}.action", self.action, tuple(SettingAction))
        if action is SettingAction.DELETE and self.promo_id is None:
            raise RequestInvalidError(f"{field}.promo_id", "is missing", "the id of the promotion to delete")
        given = [name for name in _WINDOW if getattr(self, name) is not None]
        if action is not SettingAction.CREATE and not given:
            return PromotionInformation(promotion_setting_action=action)
        if missing := [name for name in _WINDOW if name not in given]:
            raise RequestInvalidError(f"{field}.{missing[0]}", "is missing", f"all of {', '.join(_WINDOW)}")
        self._check_window(field)
        placement = self.placement
        if placement is not None:
            placement = one_of(f"{field}.placement", placement, tuple(PromotionPlacement))
        return PromotionInformation(
            promotion_setting_action=action,
            promotion_placement=placement,
            promotion_type=one_of(f"{field}.promotion_type", self.promotion_type, tuple(PromotionType)),
            promotion_price=_money(f"{field}.price", self.price),
            promotion_price_start_date_time=optional_second(f"{field}.effective", self.effective),
            promotion_price_end_date_time=optional_second(f"{field}.expires", self.expires),
        )

    def _check_window(self, field: str) -> None:
        begins, ends = instant(f"{field}.effective", self.effective), instant(f"{field}.expires", self.expires)
        if ends <= begins:
            raise RequestInvalidError(f"{field}.expires", "is not after effective", "a later moment")
        if ends > begins + _LONGEST:
            raise RequestInvalidError(f"{field}.expires", "is too late", "at most 180 days after effective")

    @classmethod
    def of_skus(cls, promotions: Mapping[str, PromotionSetting]) -> list[SentSetting]:
        """Settings of 1 to 10,000 SKUs for a feed, checked."""
        sent: list[SentSetting] = []
        for field, sku, each in by_name("promotions", promotions, PRICE_AND_PROMOTION.most_items):
            if checked(field, each).business_price is not None:
                raise RequestInvalidError(f"{field}.business_price", "is given", "none in a feed; set() takes it")
            sent.append(each.sent(sku, field))
        return sent


def checked(field: str, value: object) -> PromotionSetting:
    """A setting.

    Raises:
        RequestInvalidError: It is something else.
    """
    if not isinstance(value, PromotionSetting):
        raise RequestInvalidError(field, f"is of type {type(value).__name__}", "a PromotionSetting")
    return value


def _money(field: str, value: object) -> Decimal | None:
    return None if value is None else money(field, value)
