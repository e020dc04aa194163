"""How a seller's listings and service do, one package a topic."""
