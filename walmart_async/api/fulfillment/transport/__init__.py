"""Carriers that fetch stock for Walmart: the structs of the topic."""

from .booking_models import *
from .booking_requests import *
from .freight import *
from .models import *
from .pickups import *
from .places import *
from .requests import *
