"""Reports of the stock that Walmart keeps: they are files, and have no structs."""
