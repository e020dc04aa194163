"""Claims for shipments that Walmart protects: the structs of the family."""

from .files import *
from .models import *
from .requests import *
