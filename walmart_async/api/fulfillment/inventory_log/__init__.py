"""What changed the stock that Walmart keeps: the structs of the topic."""

from .models import *
