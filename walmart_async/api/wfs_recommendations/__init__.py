"""Recommendations of Walmart Fulfillment Services: the structs of the family."""

from .models import *
from .requests import *
