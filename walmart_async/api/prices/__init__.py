"""Regular prices: the structs of the family."""

from .answers import *
from .changes import *
from .models import *
from .settings import *
