"""Simplified shipping: the structs of the family."""

from .migration import *
from .models import *
from .requests import *
