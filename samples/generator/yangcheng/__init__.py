"""阳城县公安局: one police department, special-industry venues, no class file."""

from ..tables import County
from . import records, rosters, settings
from .venues import make_venues


def make():
    """The whole sample county."""
    county = County("yangcheng")
    venues = make_venues()
    settings.add(county)
    rosters.add(county, venues)
    records.add(county, venues)
    return county
