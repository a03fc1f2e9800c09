"""阳城县公安局: one police department, special-industry venues."""

from .tables import County


def make():
    """The whole sample county."""
    return County("yangcheng")
