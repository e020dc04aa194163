"""How a seller serves customers: the structs of the topic."""

from .metrics import *
from .service_models import *
from .shipping_models import *
