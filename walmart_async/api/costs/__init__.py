"""Costs of a drop-ship vendor's items: the structs of the family."""

from .models import *
