"""How a seller's prices do: the structs of the family."""

from .models import *
