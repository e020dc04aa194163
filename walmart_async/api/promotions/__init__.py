"""Promotional prices: the structs of the family."""

from .models import *
from .settings import *
