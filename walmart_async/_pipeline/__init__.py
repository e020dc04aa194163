"""What happens to a call: limits, token, session, judge, decode, and retries."""
