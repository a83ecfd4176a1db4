#!/usr/bin/env python3
"""Checks the proof of a draw, from the people and quotas alone: python3 check-proof.py proof.json people.csv quotas.csv
The file says how many sit, which column names people and which give their home: the answer repeats it, to be compared with the published rule.
Standard library only, exact fractions. What each check proves is written in src/engines/sortition/THEOREMS.md."""
import csv, io, json, re, sys, unicodedata
from fractions import Fraction
from math import gcd

ALLOWED = Fraction(1, 10**7)
SHORT = dict(av="avenue", ave="avenue", bd="boulevard", bld="boulevard", blvd="boulevard", boul="boulevard", pl="place",
             all="allee", ch="chemin", che="chemin", chem="chemin", imp="impasse", rte="route", sq="square", res="residence",
             bat="batiment", apt="appartement", appt="appartement", app="appartement", fbg="faubourg", fg="faubourg",
             rd="road", ln="lane", dr="drive")

class Wrong(Exception): pass
def check(holds, sentence):
    if not holds: raise Wrong(sentence)

def plain(text): return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip().lower()
def address(cell):
    bare = re.sub(r"n[°º]", " ", re.sub("[\u0300-\u036f]", "", unicodedata.normalize("NFD", cell)).lower())
    return tuple(SHORT.get(word, word) for word in re.sub(r"[\W_]+", " ", bare).split())

def table(path):
    data = open(path, "rb").read()
    mark = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    try: text = data.decode("utf-16" if mark else "utf-8-sig")
    except UnicodeDecodeError: text = data.decode("cp1252")
    head = re.sub(r'"[^"]*"', "", text.split("\n")[0])
    rows = [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t|", key=head.count))
            if any(plain(cell) for cell in row)]
    return [plain(cell) for cell in rows[0]], rows[1:]

def read_quotas(path):
    head, rows = table(path)
    pick = lambda *names: next(head.index(name) for name in names if name in head)
    if "category" in head: feature, value = pick("category"), pick("name", "feature", "value", "category value")
    else: feature, value = pick("feature", "featurename"), pick("value", "name", "valuename")
    low, high = pick("min", "minquota", "min quota", "min_quota", "minimum"), pick("max", "maxquota", "max quota", "max_quota", "maximum")
    quotas = {}
    for row in rows:
        if not plain(row[feature]): continue
        parts = zip(plain(row[feature]).split(" & "), plain(row[value]).split(" & "))
        when = [(name, {plain(one) for one in (text.split("|") if " & " in row[feature] else [text])}) for name, text in parts]
        quotas[plain(row[feature]) + "|" + plain(row[value])] = (when, int(row[low]), int(row[high]))
    return quotas

def read_people(path, proof):
    head, rows = table(path)
    column = head.index(plain(proof["idColumn"])) if proof["idColumn"] else None
    cells = [head.index(plain(name)) for name in proof["addressColumns"] or []]
    people = {}
    for number, row in enumerate(rows, 1):
        name = str(number) if column is None else unicodedata.normalize("NFC", row[column]).strip()
        home = tuple(address(row[cell]) for cell in cells)
        if name and name not in people:
            people[name] = (dict(zip(head, map(plain, row))), ("home", home) if any(home) else ("alone", name))
    return people, len(rows)

def bound_of(tree, weights, never, pool, way):
    """No panel is worth more than this: linear duality at a leaf, two cases that leave nothing out elsewhere."""
    quotas, homes, counted, groups, size = pool
    if "low" in tree:
        inside, most = {person for group in tree["groups"] for person in groups[group]}, int(tree["atMost"])
        return max(bound_of(tree["low"], weights, never, pool, way + [(inside, most, -1)]),
                   bound_of(tree["high"], weights, never, pool, way + [(inside, most + 1, 1)]))
    paid, bound = [int(tree["size"])] * len(counted), int(tree["size"]) * size
    rows = [(counted_by, low if price < 0 else high, price) for key, text in tree["quotas"].items()
            for price in [int(text)] for counted_by, low, high in [quotas[plain(key)]]]
    for (inside, count, side), price in zip(way, map(int, tree["splits"])):
        check(price * side <= 0, "a price has the wrong sign")
        rows.append((inside, count, price))
    for inside, count, price in rows:
        bound += price * count
        for person in inside: paid[person] += price
    return bound + sum(max([0] + [weights[one] - paid[one] for one in home if one not in never]) for home in homes)

def main(proof, given, quotas):
    people, lines = given
    names, size, unit, total = proof["people"], int(proof["panelSize"]), int(proof["unit"]), int(proof["total"])
    check(unit > 0 and size > 0, "the unit or the size is not a number of something")
    check(sorted(names) == sorted(people) and len(set(names)) == len(names), "the people are not those of the file")
    homes = {}
    for at, name in enumerate(names): homes.setdefault(people[name][1], []).append(at)
    home_of = [people[name][1] for name in names]
    inside = {key: ({at for at, name in enumerate(names) if all(people[name][0].get(f) in v for f, v in when)}, low, high)
              for key, (when, low, high) in quotas.items()}
    groups = proof["groups"]
    check(sorted(one for group in groups for one in group) == list(range(len(names))), "the groups do not divide the people")
    seats = [0] * len(names)
    for number, (text, panel) in enumerate(proof["panels"], 1):
        said, times, sitting = f"panel {number} ", int(text), set(panel)
        check(times > 0 and len(sitting) == len(panel) == size and sitting <= set(range(len(names))), said + "has not its size")
        check(len({home_of[one] for one in panel}) == size, said + "has two people of one home")
        for key, (counted, low, high) in inside.items(): check(low <= len(sitting & counted) <= high, said + "breaks " + key)
        for one in panel: seats[one] += times
    check(total > 0 and sum(int(text) for text, _ in proof["panels"]) == total, "the weights do not add up")
    check([int(text) for text in proof["chances"]] == seats, "a chance is not what the panels give")
    chance = [Fraction(one, total) for one in seats]
    pool, never, gaps, worst, method = (inside, list(homes.values()), names, groups, size), set(), {}, Fraction(0), proof["method"]
    for number, claim in enumerate(proof["claims"], 1):
        weights, said = [0] * len(names), f"claim {number} "
        for group, text in claim["weights"].items():
            for one in groups[int(group)]: weights[one] = int(text)
        unit_of = gcd(*weights) or 1
        bound = bound_of(claim["why"], weights, never, pool, []) // unit_of * unit_of
        check(bound <= int(claim["bound"]), said + "is not proven")
        about = {one for group in claim["about"] for one in groups[group]}
        check(method == "goldilocks" or min(weights) >= 0, said + "has a negative weight")
        if bound == 0 and min(weights) >= 0 and "tangent" not in claim:
            check(all(weights[one] > 0 for one in about), said + "forgets somebody")
            never |= {one for one, weight in enumerate(weights) if weight > 0}
            continue
        seated = [one for one in range(len(names)) if one not in never]
        if method == "leximin":
            # Whoever it is about rises only if somebody falls who has no more than they have.
            most = max(chance[one] for one in about)
            check(all(weights[one] > 0 for one in about), said + "forgets somebody")
            check(all(chance[one] <= most + ALLOWED for one, weight in enumerate(weights) if weight > 0), said + "takes from above")
            check(all(most - chance[one] <= ALLOWED for one in about), said + "mixes levels")
            # Each person by their own weight: a claim that hardly weighs somebody says nothing about them.
            room = bound - sum(map(lambda w, p: w * p, weights, chance))
            check(room >= 0, said + "has a bound that its own lottery passes")
            for one in about: gaps[one] = min(gaps.get(one, 1), room / weights[one])
            continue
        elif method == "maximin":
            gap = Fraction(bound, sum(weights)) - min(chance[one] for one in seated)
        elif method == "nash":
            check(all(weights[one] * chance[one] >= unit for one in seated), said + "weighs somebody too little")
            gap = Fraction(bound, unit * len(seated)) - 1
        else:
            low, high, rise = min(chance[one] for one in seated), max(chance[one] for one in seated), Fraction(len(seated), size)
            at = Fraction(int(claim["tangent"]), unit)
            check(at > 0, said + "has a tangent nowhere")
            raised, lowered = (Fraction(sum(max(0, side * one) for one in weights), unit) for side in (1, -1))
            check(max(0, 1 / rise / at**2 - raised) + lowered <= rise, said + "weighs floor and ceiling badly")
            value = rise * high + 1 / rise / low
            gap = (value - 2 / rise / at + Fraction(bound, unit)) / value
        check(gap >= 0, said + "has a bound that its own lottery passes")
        for one in seated: gaps[one] = min(gaps.get(one, 1), gap)
    check(set(gaps) | never == set(range(len(names))), "nothing is proven about somebody")
    worst = max([Fraction(0)] + [gap for one, gap in gaps.items() if one not in never])
    check(worst <= ALLOWED, f"somebody is left room: {float(worst):.1e}")
    check(proof["status"] == "optimal" and proof["schema"] == "ouvroir/draw-proof/v1", "the file does not say that it is proven")
    asked = f"{size} seats, people by {proof['idColumn'] or 'their line'}, homes by {', '.join(proof['addressColumns'] or []) or 'nothing'}"
    return (f"proven: {method}, {len(names)} people of {lines} lines, {len(proof['panels'])} panels, {len(proof['claims'])} claims, "
            f"largest gap {float(worst):.1e}\nwith: {asked}")

if __name__ == "__main__":
    try:
        proof = json.load(open(sys.argv[1], encoding="utf-8"))
        print(main(proof, read_people(sys.argv[2], proof), read_quotas(sys.argv[3])))
    except (Wrong, KeyError, IndexError, ValueError, TypeError, StopIteration, ZeroDivisionError) as problem:
        print("NOT PROVEN:", repr(problem) if not isinstance(problem, Wrong) else problem)
        sys.exit(1)
