"""A model of Walmart's limits in virtual time, with rivals, odd clocks and lies, to try a client's limits on."""
