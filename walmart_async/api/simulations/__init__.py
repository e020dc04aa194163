"""Simulations in the sandbox that keeps state: the structs of the family."""

from .models import *
from .requests import *
