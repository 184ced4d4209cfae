"""The package."""
print("running", __name__, __package__, __path__ is not None)
from . import first
from .first import VALUE as value
from .sub import leaf

__all__ = ["value", "second", "leaf"]
