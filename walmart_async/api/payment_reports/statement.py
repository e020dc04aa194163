"""The statement of the current payment cycle, all of it in the currency of the account."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from ...models.base import Answer
from ...models.values import Instant
from .performance import PaymentAnswer

__all__ = [
    "AccountSummary",
    "AdjustmentTotals",
    "OrderTotals",
    "PartnerTransactionTotals",
    "SellerInfo",
    "Statement",
    "StatementPayload",
    "TransactionDetails",
    "WfsTotals",
]


class SellerInfo(Answer, frozen=True, kw_only=True):
    """Whom the statement is for."""

    store_front_url: str | None = None
    """The seller's page, percent-encoded as a whole."""
    seller_status: str | None = None
    """``ACTIVE``."""
    payment_status: str | None = None
    """``ACTIVE``."""
    tenure: int | None = None
    """How many days the seller has been with Walmart."""


class AccountSummary(Answer, frozen=True, kw_only=True):
    """What the account had, got, and paid out."""

    opening_balance: Decimal | None = None
    """What it had at the beginning of the cycle."""
    order_activity: Decimal | None = None
    """What orders and refunds came to."""
    walmart_fulfillment_services: Decimal | None = None
    """What Walmart Fulfillment Services came to; negative for fees."""
    other_activities: Decimal | None = None
    """What the rest came to."""
    reserve: Decimal | None = None
    """What is held back in this cycle."""
    paid_to_you: Decimal | None = None
    """What was paid out."""
    closing_balance: Decimal | None = None
    """What it has at the end."""
    scheduled_settlement_date: Instant | None = None
    """The day of the next payment."""
    payment_processor: str | None = None
    """Who pays out: ``Payoneer``."""
    settle_cycle: str | None = None
    """How often: ``Bi-weekly``."""
    reserve_to_date: Decimal | None = None
    """What is held back in all."""
    last_updated_date: Instant | None = None
    """The day these numbers are of."""
    hold_amt: Decimal | None = None
    """What is on hold."""
    hold_dates: str | None = None
    """The days it is on hold, as text; blank if nothing is."""


class OrderTotals(Answer, frozen=True, kw_only=True):
    """What sales or refunds came to; negative where it is taken from the seller."""

    product_price: Decimal | None = None
    """Products."""
    shipping: Decimal | None = None
    """Shipping that customers paid."""
    net_tax_collected: Decimal | None = None
    """Tax that customers paid, in all."""
    product_tax_collected: Decimal | None = None
    """Tax on products."""
    shipping_tax_collected: Decimal | None = None
    """Tax on shipping."""
    net_tax_withheld: Decimal | None = None
    """Tax that Walmart keeps to remit it, in all."""
    product_tax_withheld: Decimal | None = None
    """Tax on products."""
    shipping_tax_withheld: Decimal | None = None
    """Tax on shipping."""
    net_fee_collected: Decimal | None = None
    """Fees that customers paid."""
    net_fee_withheld: Decimal | None = None
    """Fees that Walmart keeps."""
    net_comm: Decimal | None = None
    """Commission, savings considered."""
    net_payable: Decimal | None = None
    """What is due to the seller."""
    above_cap: Decimal | None = None
    """What goes beyond a cap."""
    wfs_shipping: Decimal | None = None
    """Shipping by Walmart Fulfillment Services."""
    wfs_shipping_tax: Decimal | None = msgspec.field(default=None, name="wfsShipppingTax")
    """Tax on it."""
    base_commission: Decimal | None = msgspec.field(default=None, name="totalBaseCommission")
    """Commission before savings."""
    commission_savings: Decimal | None = None
    """What was taken off the commission."""


class AdjustmentTotals(Answer, frozen=True, kw_only=True):
    """What adjustments came to."""

    net_payable: Decimal | None = None
    """All of them."""
    dispute_settlement: Decimal | None = None
    """Settled disputes."""
    return_shipping_charge: Decimal | None = msgspec.field(default=None, name="returnShipServCharge")
    """Charges for shipping returns."""
    return_handling_charge: Decimal | None = msgspec.field(default=None, name="returnHandlingServCharge")
    """Charges for handling returns."""
    forward_shipping_fee: Decimal | None = msgspec.field(default=None, name="fwdShippingServiceFee")
    """Fees for shipping to customers."""


class WfsTotals(Answer, frozen=True, kw_only=True):
    """What Walmart Fulfillment Services came to."""

    net_payable: Decimal | None = None
    """All of it."""
    fulfillment_fee: Decimal | None = msgspec.field(default=None, name="wfsFullfillmentFee")
    """Fees for fulfillment."""
    storage_fee: Decimal | None = msgspec.field(default=None, name="wfsStorageFee")
    """Fees for storage."""
    adjustment: Decimal | None = msgspec.field(default=None, name="wfsAdjustment")
    """Adjustments."""
    fee: Decimal | None = msgspec.field(default=None, name="wfsFee")
    """Other fees."""
    removal_fee: Decimal | None = msgspec.field(default=None, name="wfsInventoryRemovalFee")
    """Fees for taking stock back."""
    return_shipping_fee: Decimal | None = msgspec.field(default=None, name="wfsReturnShippingFee")
    """Fees for shipping returns."""
    removal_order: Decimal | None = msgspec.field(default=None, name="inventoryRemovalOrder")
    """Orders to send stock back."""
    disposal_order: Decimal | None = msgspec.field(default=None, name="inventoryDisposalOrder")
    """Orders to dispose of stock."""
    prep_service_fee: Decimal | None = msgspec.field(default=None, name="wfsPrepServiceFee")
    """Fees for preparing stock."""


class PartnerTransactionTotals(Answer, frozen=True, kw_only=True):
    """What transactions with partners came to."""

    net_payable: Decimal | None = None
    """All of them."""
    advance_payment: Decimal | None = None
    """Money that was advanced."""


class TransactionDetails(Answer, frozen=True, kw_only=True):
    """What the cycle consists of."""

    sales: OrderTotals | None = msgspec.field(default=None, name="saleAggregate")
    """Sales."""
    refunds: OrderTotals | None = msgspec.field(default=None, name="refundDetails")
    """Refunds."""
    adjustments: AdjustmentTotals | None = msgspec.field(default=None, name="adjustmentAggregate")
    """Adjustments."""
    wfs: WfsTotals | None = None
    """Walmart Fulfillment Services."""
    partner_transactions: PartnerTransactionTotals | None = msgspec.field(default=None, name="partnerTxns")
    """Transactions with partners."""


class StatementPayload(Answer, frozen=True, kw_only=True):
    """The statement itself."""

    outstanding_mca_balance: Decimal | None = msgspec.field(default=None, name="outstandingMCABalance")
    """What is left to repay of a merchant cash advance."""
    seller_info: SellerInfo | None = None
    """Whom it is for."""
    account_summary: AccountSummary | None = None
    """Balances and payments."""
    transaction_details: TransactionDetails | None = None
    """What they consist of."""


class Statement(PaymentAnswer, frozen=True, kw_only=True):
    """The statement of the current payment cycle."""

    payload: StatementPayload | None = None
    """The statement itself."""
