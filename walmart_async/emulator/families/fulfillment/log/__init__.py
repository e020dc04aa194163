"""What changed the stock that Walmart keeps: its log, and the two reports that follow from it."""
