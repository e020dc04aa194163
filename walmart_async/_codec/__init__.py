"""Bytes to structs and back, whatever form Walmart gave them."""
