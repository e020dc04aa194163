"""Advertising: the structs of the family."""

from .advice import *
from .campaigns import *
from .issues import *
from .models import *
from .questions import *
