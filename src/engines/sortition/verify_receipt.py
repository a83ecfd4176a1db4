#!/usr/bin/env python3
"""Recomputes receipts of draws, from the files alone: python3 verify_receipt.py receipt.json [second.json]
Everything but the BLS signature of the beacon, whose SHA-256 it checks; the round can be read on any drand relay."""
import base64, hashlib, hmac, json, sys

def sha(data): return hashlib.sha256(data).digest()
def mac(key, data): return hmac.new(key, data, hashlib.sha256).digest()
def text(value): return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
def name(data): return hashlib.sha256(data.encode()).hexdigest()

def chain(events, changed):
    links, prev = [], ""
    for n, event in enumerate(events, 1):
        link = {"at": event["at"], "kind": event["kind"], "n": n, "prev": prev,
                "payload": changed.get(event["kind"], event["payload"])}
        prev = name(text(link))
        links.append(link | {"hash": prev})
    return links, prev

def recompute(r):
    pool, panels, log, dice = r["pool"], r["panels"], r["log"], r["chance"]["dice"]
    tickets = [line.split(";")[0] for line in pool.split("\n") if line]
    sealed_at = next((at for at, event in enumerate(log) if event["kind"] == "committed"), len(log))
    listed = "".join(" ".join(map(str, panel)) + "\n" for panel in panels)
    fixed = r["fixed"] | {"rules": name(r["rules"]), "pool": name(pool), "size": len(tickets), "panels": len(panels),
                          "portfolio": name(listed) if panels else "", "log": chain(log[:sealed_at], {})[1]}
    sealed, round_ = text(fixed) + "\n", fixed["round"]
    counts = [0] * len(tickets)
    for panel in panels:
        for row in panel: counts[row] += 1
    randomness = sha(bytes.fromhex(r["chance"]["signature"])) if round_ else b""
    key = mac(b"ouvroir/draws/index/v1", randomness + sha(sealed.encode()))
    expanded = mac(key, b"B\x01")
    words = [int.from_bytes(expanded[at:at + 2], "big") for at in range(0, 32, 2)]
    most = max(1000, len(panels))
    added = panels and not fixed.get("diceAlone")
    beacon = next((word % most for word in words if word < 65536 // most * most), 0) if added else 0
    index = (int("".join(map(str, dice)) or "0") + beacon) % len(panels) if panels else 0
    material = f"sortition/v1|quicknet|{round_}|".encode() + randomness + sha(pool.encode())
    ranking = mac("".join(f"{die}." for die in dice).encode(), material)
    order = sorted(tickets, key=lambda ticket: mac(ranking, f"rank/v1|{ticket}".encode() + b"\x01"))
    panel = [tickets[row] for row in panels[index]] if panels else order[:fixed["seats"]]
    seated = set(panel)
    stamps = [event["payload"]["sha256"] for event in log if event["kind"] == "stamped"]
    given = [base64.b64decode(one["response"]) for one in r.get("anchors", [])]
    kept = [one for one, hash_ in zip(given, stamps) if sha(one).hex() == hash_ and bytes.fromhex(name(sealed)) in one]
    anchors = [{"kind": "rfc3161", "response": base64.b64encode(one).decode()} for one in kept]
    links, _ = chain(log, {"committed": {"sha256": name(sealed)}, "drawn": {"index": index}})
    return {"schema": "ouvroir/draw-receipt/v1", "fixed": fixed, "commitment": name(sealed), "rules": r["rules"],
            "pool": pool, "panels": panels, "counts": counts, "panel": panel, "log": links,
            "chance": {"dice": dice, "signature": r["chance"]["signature"], "randomness": randomness.hex(),
                       "beacon": beacon, "index": index}, "reserve": [one for one in order if one not in seated]
            } | ({"anchors": anchors + [None] * (len(stamps) - len(anchors))} if stamps else {})

def main():
    wrong, known = 0, {}
    for path in sys.argv[1:]:
        written, after = open(path, encoding="utf-8", newline="").read(), None
        try:
            again = recompute(json.loads(written))
            known[again["commitment"]], after = again["log"], again["fixed"].get("after")
            holds = text(again) + "\n" == written
        except (KeyError, ValueError, IndexError, TypeError, AttributeError): holds = False
        print(path, "recomputes" if holds else "DIFFERS")
        if after and len(sys.argv) > 2:
            first = known.get(after["commitment"], [])
            told = [link["hash"] for link in first[:after["links"]]][-1:] == [after["log"]]
            print(path, "follows the first draw" if told else "DIFFERS from the first draw")
            holds = holds and told
        wrong += not holds
    sys.exit(1 if wrong else 0)

main()
