"""Shipping templates: the structs of the family."""

from .methods import *
from .models import *
from .regions import *
