"""The repricer: the structs of the family."""

from .models import *
