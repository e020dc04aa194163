"""Assortment recommendations: the structs of the family."""

from .filters import *
from .models import *
from .requests import *
from .trends import *
