"""界首市: six departments, 3,000 market subjects, joint tasks."""

from ..tables import County
from . import credit, items, people, rosters, settings
from .firms import make_firms


def make():
    """The whole sample county."""
    county = County("jieshou")
    firms = make_firms()
    settings.add(county)
    rosters.add(county, firms)
    people.add(county, firms)
    items.add(county)
    credit.add(county, firms)
    return county
