"""Stock on its way to Walmart: inbound orders and the shipments that Walmart makes of them."""
