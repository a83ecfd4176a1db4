import {
  beaconIndex,
  beaconRandomness,
  diceNumber,
  diceOfList,
  hashOf,
  panelIndex,
  sha256,
  ticketsOf,
  utf8,
} from '#engines/sortition/browser.ts'
import { done, type Result, refused } from '#kit/result.ts'

/** What was fixed, as the screen of the hall keeps it: it can finish the sum without a network. */
export interface Hall {
  readonly commitment: string
  readonly round: number
  readonly withDice: boolean
  /** The dice give the number; the beacon only orders the reserve. */
  readonly diceAlone?: boolean
  readonly tickets: readonly string[]
  readonly panels: readonly (readonly number[])[]
}

/** The three files are worth keeping only if they are those of the fingerprint on the screen. */
export function readHall(files: {
  readonly sha256: string
  readonly commitment: string
  readonly pool: string
  readonly panels: string
  readonly withDice: boolean
}): Hall | undefined {
  if (hashOf(files.commitment) !== files.sha256) return undefined
  const fixed = JSON.parse(files.commitment) as Readonly<Record<string, unknown>>
  if (hashOf(files.pool) !== fixed['pool'] || hashOf(files.panels) !== fixed['portfolio'])
    return undefined
  const lines = files.panels.split('\n').filter((line) => line !== '')
  return {
    commitment: files.commitment,
    round: Number(fixed['round']),
    withDice: files.withDice,
    diceAlone: fixed['diceAlone'] === true,
    tickets: ticketsOf(files.pool),
    panels: lines.map((line) => line.split(' ').map(Number)),
  }
}

export interface HallOutcome {
  readonly dice: string
  readonly beacon: string
  readonly index: string
  readonly panel: readonly string[]
  /** The signature of the round was given and checked here; otherwise its number was typed as it was told. */
  readonly isProven: boolean
  readonly isAlone: boolean
}

export type HallRefusal = 'not-dice' | 'differ' | 'not-number' | 'not-beacon'

/** The number of the panel from what the hall has: dice typed twice, and the round’s signature or its number. */
export function hallOutcome(
  hall: Hall,
  typed: { readonly dice: string; readonly again: string; readonly beacon: string },
): Result<HallOutcome, HallRefusal> {
  const size = hall.panels.length
  const count = diceOfList(size)
  const [dice, again] = [digitsIn(typed.dice), digitsIn(typed.again)]
  const thrown = hall.withDice ? diceNumber([...dice].map(Number), count) : 0
  if (thrown === undefined) return refused('not-dice')
  if (hall.withDice && dice !== again) return refused('differ')
  const isAlone = hall.diceAlone === true
  const read = isAlone
    ? { beacon: 0, isProven: true }
    : beaconIn(hall, typed.beacon.trim().toLowerCase(), count)
  if (typeof read === 'string') return refused(read)
  const written = (value: number) => String(value).padStart(count, '0')
  const index = panelIndex(thrown, read.beacon, size)
  return done({
    dice: hall.withDice ? dice : '',
    beacon: written(read.beacon),
    index: written(index),
    panel: (hall.panels[index] ?? []).map((row) => hall.tickets[row] ?? ''),
    ...{ isProven: read.isProven, isAlone },
  })
}

function beaconIn(
  hall: Hall,
  typed: string,
  count: number,
): { readonly beacon: number; readonly isProven: boolean } | HallRefusal {
  const size = hall.panels.length
  const signature = /\b[0-9a-f]{96}\b/.exec(typed)?.[0]
  if (signature) {
    const randomness = beaconRandomness(hall.round, signature)
    if (!randomness) return 'not-beacon'
    return { beacon: beaconIndex(randomness, sha256(utf8(hall.commitment)), size), isProven: true }
  }
  const digits = digitsIn(typed)
  const isNumber =
    /^\d+$/.test(digits) && digits.length === count && Number(digits) < Math.max(1000, size)
  return isNumber ? { beacon: Number(digits), isProven: false } : 'not-number'
}

function digitsIn(typed: string): string {
  return typed.replace(/[\s.\-/,]/g, '')
}
