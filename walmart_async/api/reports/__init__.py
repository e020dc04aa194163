"""Reports on request: the structs of the family."""

from .models import *
from .schedules import *
