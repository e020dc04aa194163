"""Access tokens and their scopes: the structs of the family."""

from .models import *
