"""Waiting for reports, and downloading them."""
