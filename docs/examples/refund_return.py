"""Refund every unit of a return: python docs/examples/refund_return.py RETURN_ORDER_ID."""

import sys

from walmart_async.api.returns import RefundedLine
from walmart_sync import Marketplace

with Marketplace.from_env() as walmart:
    for order in walmart.returns.list(return_order_id=sys.argv[1]):
        lines = [RefundedLine(line_number=line.return_order_line_number) for line in order.return_order_lines]
        walmart.returns.refund(order.return_order_id, order.customer_order_id, lines)
        print(f"refunded {len(lines)} lines of {order.return_order_id}")
