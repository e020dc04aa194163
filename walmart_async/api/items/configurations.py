"""How an item of a drop-ship vendor's is packed, ordered, stored and shipped: names and codes are Walmart's own."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from ...models.base import Answer
from ...models.values import Instant, Many

__all__ = [
    "CasePack",
    "DataCarrier",
    "EachPack",
    "InnerPack",
    "ItemConfiguration",
    "Pallet",
    "ShippingDimensions",
]


class ShippingDimensions(Answer, frozen=True, kw_only=True):
    """The size and weight that it ships with."""

    height: Decimal | None = msgspec.field(default=None, name="ShippingDimensionsHeight")
    width: Decimal | None = msgspec.field(default=None, name="ShippingDimensionsWidth")
    depth: Decimal | None = msgspec.field(default=None, name="ShippingDimensionsDepth")
    weight: Decimal | None = msgspec.field(default=None, name="ShippingWeight")


class EachPack(Answer, frozen=True, kw_only=True):
    """A single unit."""

    gtin: str | None = msgspec.field(default=None, name="eachGTIN")
    depth: Decimal | None = msgspec.field(default=None, name="eachDepth")
    width: Decimal | None = msgspec.field(default=None, name="eachWidth")
    height: Decimal | None = msgspec.field(default=None, name="eachHeight")
    weight: Decimal | None = msgspec.field(default=None, name="eachWeight")


class InnerPack(Answer, frozen=True, kw_only=True):
    """A pack inside of a case."""

    gtin: str | None = msgspec.field(default=None, name="innerPackGTIN")
    depth: Decimal | None = msgspec.field(default=None, name="innerPackDepth")
    width: Decimal | None = msgspec.field(default=None, name="innerPackWidth")
    height: Decimal | None = msgspec.field(default=None, name="innerPackHeight")
    weight: Decimal | None = msgspec.field(default=None, name="innerPackWeight")
    sellable_items: int | None = msgspec.field(default=None, name="qtySellableItemsInnerPack")


class CasePack(Answer, frozen=True, kw_only=True):
    """A case."""

    gtin: str | None = msgspec.field(default=None, name="caseGTIN")
    depth: Decimal | None = msgspec.field(default=None, name="caseDepth")
    width: Decimal | None = msgspec.field(default=None, name="caseWidth")
    height: Decimal | None = msgspec.field(default=None, name="caseHeight")
    weight: Decimal | None = msgspec.field(default=None, name="caseWeight")
    sellable_items: int | None = msgspec.field(default=None, name="qtySellableItemsCase")


class Pallet(Answer, frozen=True, kw_only=True):
    """A pallet."""

    gtin: str | None = msgspec.field(default=None, name="palletGTIN")
    depth: Decimal | None = msgspec.field(default=None, name="palletDepth")
    width: Decimal | None = msgspec.field(default=None, name="palletWidth")
    height: Decimal | None = msgspec.field(default=None, name="palletHeight")
    weight: Decimal | None = msgspec.field(default=None, name="palletWeight")
    sellable_items: int | None = msgspec.field(default=None, name="qtySellableItemsPallet")


class DataCarrier(Answer, frozen=True, kw_only=True):
    """A code that is printed on a unit."""

    data_carrier_family_type_code: str | None = None
    application_identifier_type_code: str | None = None


class ItemConfiguration(Answer, frozen=True, kw_only=True):
    """How an item is packed, ordered, stored and shipped under one of Walmart's item numbers."""

    walmart_item_number: str | None = None
    channel_sold: str | None = None
    """``DSV``, ``Online`` or ``Store``."""
    fulfillment_method: str | None = None
    """``Assembly_Distribution``, ``DSD``, ``DSV``, ``import``, ``import_seasonal``, ``import_warehouse``,
    ``promo``, ``Season_Warehouse`` or ``Warehouse``."""
    trade_item_sync_status_code: str | None = None
    """``Not Synchronized`` or ``Synchronized``."""
    supply_item_effective_date: Instant | None = None
    supply_item_status_code: str | None = None
    """``A``, ``D`` or ``I``."""
    supply_item_status_change_date: Instant | None = None
    walmart_department_number: str | None = None
    buying_region_code: str | None = None
    fineline_nbr: int | None = None
    accounting_department_nbr: str | None = None
    supply_item_create_date: Instant | None = None
    season_year: int | None = None
    season_code: str | None = None
    unit_cost: Decimal | None = None
    country_of_origin_assembly: str | None = None
    batch_number_indicator: str | None = None
    """``YES`` or ``NO``."""
    factory_id: Many[str] = ()
    shipping_dimensions: ShippingDimensions | None = None
    must_ship_alone: str | None = msgspec.field(default=None, name="MustShipAlone")
    supplier_minimum_order_quantity: int | None = None
    replenish_item_sub_type: int | None = None
    supply_item_expire_date: Instant | None = None
    information_provider_gln: str | None = msgspec.field(default=None, name="informationProviderGLN")
    supplier_stock_id: str | None = msgspec.field(default=None, name="supplierStockID")
    consumer_item_number: str | None = None
    national_drug_code10: str | None = None
    national_drug_code11: str | None = None
    national_drug_code12: str | None = None
    markup_percentage: Decimal | None = None
    pre_price_label_amount: Decimal | None = None
    country_of_origin_components: Many[str] = ()
    allowed_time_in_warehouse_qty: int | None = None
    pallet_rounding_percent: Decimal | None = None
    warehouse_min_life_remainingto_receive_quantity: int | None = None
    is_conveyable: str | None = None
    """``YES`` or ``NO``."""
    special_handling_instruction_code: str | None = None
    ideal_temperature_range_low_qty: str | None = None
    ideal_temperature_range_high_qty: str | None = None
    is_temperature_sensitive: str | None = None
    """``YES`` or ``NO``."""
    acceptable_temperature_range_low_qty: str | None = None
    acceptable_temperature_range_high_qty: str | None = None
    is_oversized: str | None = None
    """``YES`` or ``NO``."""
    exclusive_supply_dc_nbr: int | None = msgspec.field(default=None, name="exclusiveSupplyDCNbr")
    is_master_carton: str | None = None
    """``YES`` or ``NO``."""
    order_sizing_factor_qty: Decimal | None = None
    is_rppc: str | None = msgspec.field(default=None, name="rppc")
    """``YES`` or ``NO``."""
    warehouse_pack_quantity: int | None = None
    warehouse_pack_gtin: str | None = None
    is_break_pack: str | None = None
    """``YES`` or ``NO``."""
    pallet_ti: int | None = None
    pallet_hi: int | None = None
    orderable_gtin: str | None = msgspec.field(default=None, name="orderableGTIN")
    vendor_pack_quantity: int | None = None
    each: EachPack | None = None
    inner_pack: InnerPack | None = None
    case_pack: CasePack | None = msgspec.field(default=None, name="case")
    pallet: Pallet | None = None
    published_gtin: str | None = msgspec.field(default=None, name="publishedGTIN")
    pallet_size_type: str | None = None
    """``Large`` or ``Small``."""
    trade_item_net_weight: Decimal | None = None
    is_dea_reported: str | None = msgspec.field(default=None, name="isDEAReported")
    """``YES`` or ``NO``."""
    orderable_pack_weight_format: str | None = None
    """``Fixed`` or ``Variable``."""
    store_minimum_life_remaining_to_receive: int | None = None
    plu: int | None = None
    orderable_pack_type: str | None = msgspec.field(default=None, name="orderable_pack_type")
    """``Case_Pack``, ``EA``, ``Inner_Pack`` or ``Pallet``."""
    send_trait_codes: str | None = None
    omit_trait_codes: str | None = None
    destination_format_code: Many[str] = ()
    """Any of ``WM``, ``SC`` or ``NM``."""
    is_cancel_when_out_ind: str | None = None
    """``YES`` or ``NO``."""
    special_consideration_code: str | None = None
    """``1``, ``2``, ``3`` or ``4``."""
    store_receipt_description: str | None = None
    store_label_description: str | None = None
    shelf1_color: str | None = None
    shelf2_size: str | None = None
    is_weighable_at_register: str | None = None
    """``YES`` or ``NO``."""
    is_backroom_scale_ind: str | None = None
    """``YES`` or ``NO``."""
    has_rfid: str | None = msgspec.field(default=None, name="hasRFID")
    """``YES`` or ``NO``."""
    has_security_tag: str | None = None
    """``YES`` or ``NO``."""
    supply_item_secondary_description: str | None = None
    is_shelf_rotation_ind: str | None = None
    """``YES`` or ``NO``."""
    is_corporate_replenishable: str | None = None
    """``YES`` or ``NO``."""
    is_replenished_by_unit_ind: str | None = None
    """``YES`` or ``NO``."""
    mbm_type_code: str | None = None
    """``H``, ``I``, ``M`` or ``P``."""
    replenishment_item_type: str | None = None
    """``03``, ``07``, ``20``, ``22``, ``33``, ``37``, ``40``, ``42`` or ``43``."""
    crush_factor_code: str | None = None
    """``1 - Strongest``, ``2 - Less Strong`` or ``3 - Least Strong``."""
    warehouse_alignment_code: str | None = None
    segregation_code: str | None = None
    """``13 - HBA``, ``8 - Animal Food``, ``12 - Pesticides/Insecticides``, ``3 - Chemical`` or ``9 - Ammunition-
    Nonmetal Jacket``."""
    commodity_id: str | None = None
    warehouse_area_code: str | None = None
    warehouse_rotation_type: int | None = None
    each_data_carriers: Many[DataCarrier] = ()
