"""Carriers that fetch stock for Walmart: quoted, booked, given up, and told another day."""
