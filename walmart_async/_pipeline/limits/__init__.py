"""Token buckets: what may be sent now, and who waits."""
