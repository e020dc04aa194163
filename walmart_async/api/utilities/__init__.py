"""Utilities: the taxonomy, departments and categories, and the state of Walmart's APIs: the structs of the family."""

from .models import *
