"""One package a family: its endpoints, and the structs they take and answer."""
