"""Payment reports: what Walmart pays out and for what, and how well the seller did: the structs of the family."""

from .performance import *
from .recon import *
from .statement import *
