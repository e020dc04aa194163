"""Ship nodes: the structs of the family."""

from .models import *
from .requests import *
