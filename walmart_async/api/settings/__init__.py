"""Settings of the account: the structs of the family."""

from .calendar import *
from .models import *
