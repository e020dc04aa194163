"""Feeds, files of many items that Walmart works through in its own time: the structs of the family."""

from .models import *
from .types import *
