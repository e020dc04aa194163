"""The credentials of a call."""
