"""Rich media of items: the structs of the family."""

from .feed import *
from .models import *
