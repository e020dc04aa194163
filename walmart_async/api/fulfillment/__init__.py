"""Walmart Fulfillment Services, one package a topic."""
