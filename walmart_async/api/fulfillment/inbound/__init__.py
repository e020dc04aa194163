"""Stock on its way to Walmart: the structs of the topic."""

from .items import *
from .models import *
from .requests import *
from .tracking import *
