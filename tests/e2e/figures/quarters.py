"""Recomputes what two quarters of Pulse say, from the answers and the definitions and from nothing of the app.

Exact fractions throughout. Agreement: 100 (1 - AD / ADmax) with the mean absolute deviation from the mean, and ADmax that
of two opposite halves (Burke and Dunlap 2002). Level: 100 (median - 1) / (points - 1), statements worded in reverse turned.
Change: mean over the ratings, over leaders who gave both answers; p: share of all 2^n exchanges of a leader's two rounds
that change as much. Run `python3 quarters.py` to write `quarters.figures.json` from `quarters.json`.
"""

import json
from fractions import Fraction as F
from itertools import product
from pathlib import Path

HERE = Path(__file__).parent
GIVEN = json.loads((HERE / "quarters.json").read_text())
CONTENT = json.loads((HERE / "../../../src/core/exercises/pulse/content/en.json").read_text())
POINTS = 7
LEAST = 3
CLAIM_FROM, CLAIM_TO = 6, F(1, 20)


def mean(values):
    return F(sum(values)) / len(values)


def agreement(points):
    n, centre = len(points), mean(points)
    largest = F(2 * (POINTS - 1) * (n // 2) * ((n + 1) // 2), n * n)
    return 100 * (1 - mean([abs(point - centre) for point in points]) / largest)


def level(points):
    ordered, n = sorted(points), len(points)
    median = F(ordered[(n - 1) // 2] + ordered[n // 2], 2)
    return 100 * (median - 1) / (POINTS - 1)


def spread(points):
    centre = mean(points)
    return 100 * mean([abs(point - centre) for point in points]) / (POINTS - 1)


def ratings():
    return [question for question in CONTENT["questions"] if "rating" in question["kind"]]


def turned(question, points):
    return POINTS + 1 - points if question["kind"]["rating"].get("reverse") else points


def answers(quarter, question):
    """By leader, counted from the worst point; without those who can't say or left it open."""
    given = GIVEN["quarters"][quarter]["answers"]
    place = GIVEN["ratings"].index(question["id"]) if question["id"] in GIVEN["ratings"] else None
    if place is None:
        return {}
    return {who: turned(question, said[place]) for who, said in given.items() if said[place] is not None}


def point(quarter, questions):
    rated = [list(given.values()) for given in (answers(quarter, question) for question in questions)]
    rated = [given for given in rated if len(given) >= LEAST]
    if not rated:
        return None
    who = {name for question in questions for name in answers(quarter, question)}
    figures = {"agreement": agreement, "level": level, "spread": spread}
    found = {name: mean([figure(given) for given in rated]) for name, figure in figures.items()}
    return found | {
        "answers": sum(map(len, rated)),
        "possible": len(rated) * len(GIVEN["quarters"][quarter]["answers"]),
        "leaders": len(who),
    }


def pairs(questions):
    both = [(answers(0, question), answers(1, question)) for question in questions]
    return [{who: (old[who], new[who]) for who in old if who in new} for old, new in both]


def difference(items, who, swapped=()):
    steps = []
    for item in items:
        rows = [tuple(reversed(item[one])) if one in swapped else item[one] for one in who if one in item]
        if len(rows) >= LEAST:
            old, new = zip(*rows)
            steps.append((agreement(new) - agreement(old), level(new) - level(old)))
    return tuple(mean(column) for column in zip(*steps))


def change(questions):
    items = pairs(questions)
    who = sorted({one for item in items for one in item})
    observed = difference(items, who)
    exchanges = [[one for one, is_swapped in zip(who, pattern) if is_swapped] for pattern in product((0, 1), repeat=len(who))]
    all_changes = [difference(items, who, swapped) for swapped in exchanges]
    without = [difference(items, [other for other in who if other != one]) for one in who]

    def claim(column):
        by = observed[column]
        p = F(sum(abs(other[column]) >= abs(by) for other in all_changes), len(all_changes))
        one_way = all(rest[column] * by > 0 for rest in without)
        holds = len(who) >= CLAIM_FROM and p <= CLAIM_TO and one_way
        return {"by": by, "p": p, "claimed": holds}

    return {"leaders": len(who), "agreement": claim(0), "level": claim(1), "moved": moved(questions, items, who)}


def moved(questions, items, who):
    centres = [[mean(list(answers(quarter, question).values())) for quarter in (0, 1)] for question in questions]
    farther = [
        sum(abs(item[one][1] - new) - abs(item[one][0] - old) for item, (old, new) in zip(items, centres) if one in item)
        for one in who
    ]
    return {
        "closer": sum(step < 0 for step in farther),
        "away": sum(step > 0 for step in farther),
        "same": sum(step == 0 for step in farther),
    }


def facets():
    asked = [question for question in ratings() if question["id"] in GIVEN["ratings"]]
    yield "all", asked
    for kind in ("aspect", "dimension"):
        for name in dict.fromkeys(question[kind] for question in ratings()):
            of_facet = [question for question in asked if question[kind] == name]
            if of_facet:
                yield f"{kind}.{name}", of_facet


def plain(value):
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [plain(one) for one in value]
    return float(value) if isinstance(value, F) else value


def is_a_tie(figure):
    """Halves are rounded by the last bit of a float: no figure of the example may be one."""
    return figure % 1 == F(1, 2)


def main():
    found = {name: {"points": [point(0, of), point(1, of)], "change": change(of)} for name, of in facets()}
    shown = [figure for facet in found.values() for point in facet["points"] for figure in point.values()]
    assert not any(map(is_a_tie, shown)), "an answer has to be another one"
    (HERE / "quarters.figures.json").write_text(json.dumps(plain(found), indent=1) + "\n")


if __name__ == "__main__":
    main()
