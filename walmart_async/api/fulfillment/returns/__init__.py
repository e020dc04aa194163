"""Returns of orders that Walmart shipped for other channels: the structs of the topic."""

from .models import *
from .requests import *
