"""Returns of orders from other channels."""
