"""The Pro Seller program: the structs of the topic."""

from .models import *
