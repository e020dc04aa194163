"""Walmart Fulfillment Services, one package a topic; this one has the structs that several topics share."""

from .models import *
from .people import *
from .requests import *
