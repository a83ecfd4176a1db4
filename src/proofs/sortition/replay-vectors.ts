import { beaconIndex, panelIndex } from '#engines/sortition/receipts/beacon.ts'
import { rfc3797, rivestOrder, sourcesKey } from '#engines/sortition/receipts/public-sources.ts'
import {
  drawTicket,
  poolFile,
  rankingKey,
  rankTickets,
  vrsOrder,
} from '#engines/sortition/receipts/ranking.ts'
import { fromHex, hex, hkdfExtract, sha256, utf8 } from '#engines/sortition/receipts/sha256.ts'
import { streamOf } from '#engines/sortition/seed-stream.ts'

/** `vectors.json` of the engine, which a program in Python reads too. */
export interface Vectors {
  readonly rfc3797: { sources: number[][]; pool: number; drawn: number[] }
  readonly vrs: { start: string; turns: number; material: string; order: string[] }
  readonly rivest: { ids: string[]; seed: string; first: string[] }
  readonly stream: { seed: string; thousands: number[]; sixes: number[]; shuffled: number[] }
  readonly ranking: {
    key: string
    strata: string[]
    round: number
    randomness: string
    dice: string
    pool: string
    order: string[]
  }
  readonly index: {
    randomness: string
    commitment: string
    dice: number
    beacon: number
    panel: number
  }
}

/** Each recipe of chance, replayed here: in Node, or in a browser. */
export function replayVectors(vectors: Vectors): Readonly<Record<string, boolean>> {
  const { rfc3797: rfc, vrs, rivest, stream, ranking, index } = vectors
  const start = streamOf(stream.seed)
  const thousands = stream.thousands.map(() => start.index(1000))
  const sixes = stream.sixes.map(() => start.index(6))
  let salt = utf8(vrs.start)
  for (let turn = 0; turn < vrs.turns; turn++) salt = sha256(salt)
  const labels = vrsOrder(hkdfExtract(salt, utf8(vrs.material)), vrs.order.toSorted())
  const key = sha256(utf8(ranking.key))
  const tickets = ranking.strata.map((_, at) => drawTicket(key, `p${at + 1}`))
  const pool = sha256(
    utf8(poolFile(tickets.map((ticket, at) => `${ticket};${ranking.strata[at]}`))),
  )
  const rank = rankingKey(ranking.round, bytes(ranking.randomness), pool, ranking.dice)
  const beacon = beaconIndex(bytes(index.randomness), sha256(utf8(index.commitment)))
  return {
    rfc3797: isSame(rfc3797(sourcesKey(rfc.sources), rfc.pool, rfc.drawn.length), rfc.drawn),
    vrs: isSame(labels, vrs.order),
    rivest: isSame(
      rivestOrder(rivest.ids, rivest.seed).slice(0, rivest.first.length),
      rivest.first,
    ),
    stream:
      isSame(thousands, stream.thousands) &&
      isSame(sixes, stream.sixes) &&
      isSame(
        streamOf(stream.seed).shuffle(Array.from({ length: 10 }, (_, at) => at + 1)),
        stream.shuffled,
      ),
    ranking:
      hex(pool) === ranking.pool &&
      isSame(
        rankTickets(rank, tickets).map((ticket) => ticket.slice(0, 8)),
        ranking.order,
      ),
    index: beacon === index.beacon && panelIndex(index.dice, beacon) === index.panel,
  }
}

function bytes(text: string): Uint8Array {
  return fromHex(text) ?? new Uint8Array(0)
}

function isSame(found: readonly unknown[], wanted: readonly unknown[]): boolean {
  return JSON.stringify(found) === JSON.stringify(wanted)
}
