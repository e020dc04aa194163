"""Orders from other channels that Walmart ships, and these channels."""
