"""Webhooks: the structs of the family."""

from .models import *
from .subscriptions import *
