"""Disputes of items that Walmart holds for duplicates: the structs of the family."""

from .models import *
