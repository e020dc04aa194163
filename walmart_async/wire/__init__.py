"""The corridor every call walks: limits, token, wire, verdict, decode; one room a file, read in that order."""
