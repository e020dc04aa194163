"""Shipping templates: the structs of the family."""

from .assignments import *
from .charges import *
from .coverage import *
from .models import *
from .requests import *
