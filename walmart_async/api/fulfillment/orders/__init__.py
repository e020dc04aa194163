"""Orders from elsewhere that Walmart ships: the structs of the topic."""

from .channel_models import *
from .models import *
from .promises import *
from .recipients import *
from .requests import *
