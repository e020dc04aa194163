"""Labels bought through Ship with Walmart: the structs of the family."""

from .models import *
from .parcels import *
from .requests import *
