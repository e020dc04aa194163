"""The review accelerator program: the structs of the family."""

from .models import *
from .requests import *
