"""Walmart+: the structs of the family."""

from .models import *
