"""Lag times: the structs of the family."""

from .models import *
from .supplier_models import *
