#!/usr/bin/env python3
"""Replays the recipes of chance with Python's own library: python3 check_vectors.py vectors.json
Prints one line a recipe, `holds` or `DIFFERS`. Shares no line with the TypeScript beside it."""
import hashlib, hmac, json, sys

def sha(data): return hashlib.sha256(data).digest()
def mac(key, data): return hmac.new(key, data, hashlib.sha256).digest()

def rfc3797(v):
    key = "".join("".join(f"{n}." for n in sorted(numbers)) + "/" for numbers in v["sources"]).encode()
    left, drawn = list(range(1, v["pool"] + 1)), []
    for at in range(len(v["drawn"])):
        index = at.to_bytes(2, "big")
        digest = int(hashlib.md5(index + key + index).hexdigest(), 16)
        drawn.append(left.pop(digest % len(left)))
    return drawn == v["drawn"]

def vrs(v):
    salt = v["start"].encode()
    for _ in range(v["turns"]): salt = sha(salt)
    key = mac(salt, v["material"].encode())
    return sorted(v["order"], key=lambda label: mac(key, label.encode() + b"\x01")) == v["order"]

def rivest(v):
    start = sha(v["seed"].encode()).hex()
    number = lambda one: str(int(sha((start + one).encode()).hex(), 16)).zfill(64)[::-1]
    return sorted(v["ids"], key=number)[:len(v["first"])] == v["first"]

class Stream:
    def __init__(self, seed): self.seed, self.block, self.words = seed, 0, []
    def index(self, below):
        while True:
            if not self.words:
                bytes_ = sha(self.seed + self.block.to_bytes(8, "big"))
                self.block += 1
                self.words = [int.from_bytes(bytes_[at:at + 8], "big") for at in range(0, 32, 8)]
            word = self.words.pop(0)
            if word < 2**64 // below * below: return word % below

def stream(v):
    one = Stream(sha(v["seed"].encode()))
    numbers = [one.index(1000) for _ in v["thousands"]] + [one.index(6) for _ in v["sixes"]]
    fresh, cards = Stream(sha(v["seed"].encode())), list(range(1, 11))
    for at in range(9, 0, -1):
        other = fresh.index(at + 1)
        cards[at], cards[other] = cards[other], cards[at]
    return numbers == v["thousands"] + v["sixes"] and cards == v["shuffled"]

def ranking(v):
    key = sha(v["key"].encode())
    tickets = [mac(key, f"ticket/v1|p{at}".encode()).hex()[:20] for at in range(1, len(v["strata"]) + 1)]
    pool = "".join(line + "\n" for line in sorted(f"{t};{s}" for t, s in zip(tickets, v["strata"])))
    material = f"sortition/v1|quicknet|{v['round']}|".encode() + bytes.fromhex(v["randomness"]) + sha(pool.encode())
    rank = mac(v["dice"].encode(), material)
    order = sorted(tickets, key=lambda t: mac(rank, f"rank/v1|{t}".encode() + b"\x01"))
    return sha(pool.encode()).hex() == v["pool"] and [t[:8] for t in order] == v["order"]

def index(v):
    key = mac(b"ouvroir/draws/index/v1", bytes.fromhex(v["randomness"]) + sha(v["commitment"].encode()))
    expanded = mac(key, b"B\x01")
    words = (int.from_bytes(expanded[at:at + 2], "big") for at in range(0, 32, 2))
    beacon = next(word % 1000 for word in words if word < 65000)
    return beacon == v["beacon"] and (v["dice"] + beacon) % 1000 == v["panel"]

recipes = {"rfc3797": rfc3797, "vrs": vrs, "rivest": rivest, "stream": stream, "ranking": ranking, "index": index}
vectors = json.load(open(sys.argv[1], encoding="utf-8"))
wrong = [name for name, holds in recipes.items() if not holds(vectors[name])]
for name in recipes: print(name, "DIFFERS" if name in wrong else "holds")
sys.exit(1 if wrong else 0)
