"""Assigns an instance.tsv with OR-Tools: `ortools_assign.py INSTANCE NAME PLACE [--count]`.

Convex costs make the loads level, random costs break ties. Writes NAME-loads.txt: the most seats that can be filled, then,
where all can, everybody's load, ascending. Prints `solve S`, the seconds inside the solver alone. `--count` finds the
most seats with the maximum-flow solver first; without it the instance must be feasible.
"""

import random
import sys
import time
from pathlib import Path

from ortools.graph.python import max_flow, min_cost_flow


def read(path):
    """Seats as (check, people), people as id -> (cap, base)."""
    seats, people = [], {}
    for line in Path(path).read_text().splitlines():
        kind, *fields = line.split("\t")
        if kind == "seat":
            seats.append((fields[1], [] if fields[4] == "-" else fields[4].split(",")))
        elif kind == "inspector":
            people[fields[0]] = (int(fields[1]), int(fields[2]))
    return seats, people


def network(seats, people):
    """Arcs (tail, head, capacity, costs of its units or None for no cost); node 0 is the source, 1 the sink."""
    dice = random.Random(7)
    nodes = {}

    def node(key):
        return nodes.setdefault(key, len(nodes) + 2)

    arcs = []
    gates = {}
    for number, (check, able) in enumerate(seats):
        seat = node(("seat", number))
        arcs.append((0, seat, 1, None))
        for one in able:
            # Nobody holds two seats of one check.
            gate = gates.get((check, one))
            if gate is None:
                gate = gates[check, one] = node(("gate", check, one))
                arcs.append((gate, node(one), 1, [0]))
            arcs.append((seat, gate, 1, [dice.randrange(100)]))
    for one, (cap, base) in people.items():
        arcs.append((node(one), 1, cap, [(2 * (base + held) + 1) * 10_000 for held in range(cap)]))
    return arcs


def most(arcs):
    solver = max_flow.SimpleMaxFlow()
    for tail, head, capacity, _ in arcs:
        solver.add_arc_with_capacity(tail, head, capacity)
    assert solver.solve(0, 1) == solver.OPTIMAL
    return solver.optimal_flow()


def level(arcs, count, people):
    """Seconds in the solver, and everybody's load."""
    solver = min_cost_flow.SimpleMinCostFlow()
    last = []
    for tail, head, capacity, costs in arcs:
        for cost in costs or [0] * capacity:
            arc = solver.add_arc_with_capacity_and_unit_cost(tail, head, 1, cost)
            if head == 1:
                last.append((tail, arc))
    solver.set_nodes_supplies([0, 1], [count, -count])
    begun = time.monotonic()
    assert solver.solve() == solver.OPTIMAL
    took = time.monotonic() - begun
    held = {}
    for tail, arc in last:
        held[tail] = held.get(tail, 0) + solver.flow(arc)
    # Who has no cap left has no arc; the others stand in `held` in the order of `people`.
    flows = iter(held.values())
    return took, [base + (next(flows) if cap > 0 else 0) for cap, base in people.values()]


def main():
    path, name, place = sys.argv[1:4]
    seats, people = read(path)
    arcs = network(seats, people)
    filled = most(arcs) if "--count" in sys.argv else len(seats)
    lines = [str(filled)]
    took = 0.0
    if filled == len(seats):
        took, held = level(arcs, filled, people)
        lines += [str(load) for load in sorted(held)]
    print(f"solve {took}")
    (Path(place) / f"{name}-loads.txt").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
