"""The ways Walmart's pages follow one another: one file a kind."""
