"""Make Walmart's stock match your list: compare, choose updates or feeds, follow every row."""
