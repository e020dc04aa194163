"""Payments: tax forms, and the company behind the account: the structs of the family."""

from .models import *
