"""The endpoints that sellers and drop-ship vendors share."""
