#!/usr/bin/env python3
"""Recomputes a receipt of a draw, from the file alone: python3 verify_receipt.py receipt.json
Everything but the BLS signature of the beacon, whose SHA-256 it checks; the round can be read on any drand relay."""
import hashlib, hmac, json, sys

def sha(data): return hashlib.sha256(data).digest()
def mac(key, data): return hmac.new(key, data, hashlib.sha256).digest()
def text(value): return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
def name(data): return hashlib.sha256(data.encode()).hexdigest()

def recompute(r):
    lines = [line for line in r["pool"]["file"].split("\n") if line]
    tickets = [line.split(";")[0] for line in lines]
    panels, round_ = r["portfolio"]["panels"], r["commitment"]["round"]
    counts = [0] * len(tickets)
    for panel in panels:
        for row in panel: counts[row] += 1
    pool = {"n": len(tickets), "sha256": name(r["pool"]["file"]), "file": r["pool"]["file"]}
    listed = "".join(" ".join(map(str, panel)) + "\n" for panel in panels)
    portfolio = {"sha256": name(listed), "panels": panels, "counts": counts}
    sealed = text({"at": r["commitment"]["at"], "engine": r["engine"], "panels": len(panels), "pool": pool["sha256"],
                   "portfolio": portfolio["sha256"], "round": round_, "rules": r["rulesSha256"], "size": pool["n"],
                   "title": r["title"]}) + "\n"
    randomness = sha(bytes.fromhex(r["chance"]["signature"]))
    key = mac(b"ouvroir/draws/index/v1", randomness + sha(sealed.encode()))
    bytes_ = mac(key, b"B\x01")
    words = [int.from_bytes(bytes_[at:at + 2], "big") for at in range(0, 32, 2)]
    beacon = next((word % 1000 for word in words if word < 65000), 0)
    dice = r["chance"]["dice"]
    thrown = dice[0] * 100 + dice[1] * 10 + dice[2] if dice else 0
    index = (thrown + beacon) % len(panels)
    panel = [tickets[row] for row in panels[index]]
    material = f"sortition/v1|quicknet|{round_}|".encode() + randomness + bytes.fromhex(pool["sha256"])
    ranking = mac("".join(f"{die}." for die in dice).encode(), material)
    rank = lambda ticket: mac(ranking, f"rank/v1|{ticket}".encode() + b"\x01")
    reserve = [ticket for ticket in sorted(tickets, key=rank) if ticket not in set(panel)]
    events, prev = [], name(sealed)
    for n, event in enumerate(r["events"], 1):
        linked = {part: event[part] for part in ("at", "reason", "ticket", "type")} | {"n": n, "prev": prev}
        prev = name(text(linked))
        events.append(linked | {"hash": prev})
    return {"schema": "ouvroir/draw-receipt/v1", "title": r["title"], "engine": r["engine"],
            "rulesSha256": r["rulesSha256"], "pool": pool, "portfolio": portfolio,
            "commitment": {"at": r["commitment"]["at"], "round": round_, "sha256": name(sealed)},
            "chance": {"dice": dice, "signature": r["chance"]["signature"], "randomness": randomness.hex(),
                       "beacon": beacon, "index": index}, "panel": panel, "reserve": reserve, "events": events}

def main():
    wrong = 0
    for path in sys.argv[1:]:
        written = open(path, encoding="utf-8").read()
        try: again = text(recompute(json.loads(written))) + "\n"
        except (KeyError, ValueError, IndexError, TypeError, AttributeError): again = ""
        if again != written: wrong += 1
        print(path, "recomputes" if again == written else "DIFFERS")
    sys.exit(1 if wrong else 0)

main()
