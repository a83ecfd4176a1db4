#!/usr/bin/env python3
"""Draws the letters of a panel again: python3 verify_letters.py receipt.json list.json [list.json…]
From the numbered list that a witness holds and the log of the receipt. The signature of the round is read on any drand relay;
here its SHA-256 is checked."""
import hashlib, hmac, json, sys
from datetime import datetime

def name(data): return hashlib.sha256(data).hexdigest()

def drawn(letters, seed):
    key = hashlib.sha256(seed.encode()).digest()
    rank = lambda line: hmac.new(key, f"rank/v1|line/{line[0]}".encode() + b"\x01", hashlib.sha256).digest()
    wanted, homes, lines, left = dict(letters["shares"]), set(), [], []
    def free(home): return not (letters["oneByHome"] and home and home in homes)
    for line, stratum, home in sorted(letters["lines"], key=rank):
        if not free(home): continue
        if wanted.get(stratum, 0) > 0:
            wanted[stratum] -= 1
            lines.append(line)
            homes.add(home)
        else: left.append((line, home))
    for line, home in left:
        if len(lines) >= letters["size"]: break
        if free(home):
            lines.append(line)
            homes.add(home)
    return lines

def holds(log, written):
    hash_, events = name(written), [(event["kind"], event["payload"]) for event in log]
    fixed = next((at for at, (kind, told) in enumerate(events) if kind == "letters-fixed" and told["sha256"] == hash_), None)
    wave = next((told for kind, told in events if kind == "mailing-committed" and told.get("listSha256") == hash_), None)
    if fixed is None or wave is None: return False
    randomness = name(bytes.fromhex(wave["signature"]))
    seed = f"letters/v1|quicknet|{wave['round']}|{randomness}|{hash_}"
    lines = drawn(json.loads(written), seed)
    spoken = 1692803367 + (wave["round"] - 1) * 3
    before = datetime.fromisoformat(log[fixed]["at"].replace("Z", "+00:00")).timestamp() < spoken
    return before and seed == wave["seed"] and name("".join(f"{line}\n" for line in lines).encode()) == wave["drawn"]

def main():
    log, wrong = json.load(open(sys.argv[1], encoding="utf-8"))["log"], 0
    for path in sys.argv[2:]:
        good = holds(log, open(path, "rb").read())
        wrong += not good
        print(path, "gives the letters of the log" if good else "DIFFERS")
    sys.exit(1 if wrong else 0)

main()
