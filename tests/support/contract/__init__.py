"""Declarations held against what Walmart published of their operations."""
