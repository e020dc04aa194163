"""The way of a call: limits, token, session, judge, decode, and again."""
