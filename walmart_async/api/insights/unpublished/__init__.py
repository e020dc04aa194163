"""Items that customers cannot see: the structs of the topic."""

from .models import *
