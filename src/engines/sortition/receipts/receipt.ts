import { type Anchor, anchorsHold, stampHashes } from './anchors.ts'
import { beaconIndex, beaconRandomness, panelIndex } from './beacon.ts'
import { type Canonical, canonicalJson } from './canonical-json.ts'
import { chainOf, type Happening, hashOf, type Link } from './chain.ts'
import { diceNumber, diceOfList, diceText, isFairLength, tenSidedDice } from './dice.ts'
import { mailingHolds, mailingOf } from './mailing.ts'
import { rankingKey, rankTickets } from './ranking.ts'
import { type After, diceAloneIsRuled } from './receipt-links.ts'
import { hex, sha256, utf8 } from './sha256.ts'

/** What every commitment says; it says more (place, quotas, fallback…), and all of it is hashed. */
export interface Fixed {
  readonly [name: string]: Canonical | undefined
  readonly title: string
  readonly seats: number
  /** `list`: the chance picks one of the numbered panels. `rank`: it orders the tickets, the first ones sit. */
  readonly method: 'list' | 'rank'
  /** Round of the beacon fixed beforehand; 0: dice alone (`rank` only). */
  readonly round: number
  readonly engine: string
  /** The dice give the number of the panel, and the beacon only the order of the reserve: if the rule said so. */
  readonly diceAlone?: boolean
  /** The draw that this one follows: its commitment and the last link of its log, as they were then. */
  readonly after?: After
}

/**
 * The public proof of a draw, one canonical JSON. What was fixed before, what the chance gave, what followed from it.
 * No name, no trait: tickets, row numbers and hashes.
 */
export interface Receipt {
  readonly schema: 'ouvroir/draw-receipt/v1'
  /** The commitment, published at least a day before; its hash is that of its canonical text and a line feed. */
  readonly fixed: Fixed
  readonly commitment: string
  /** The published rules, as text. */
  readonly rules: string
  /** Sorted lines `ticket;leaf`. */
  readonly pool: string
  /** Panels as row numbers of the pool, from 0; empty for `rank`. */
  readonly panels: readonly (readonly number[])[]
  /** How many panels hold each row. */
  readonly counts: readonly number[]
  readonly chance: {
    /** Ten-sided dice, the largest digit first; none for a draw at a distance. */
    readonly dice: readonly number[]
    readonly signature: string
    readonly randomness: string
    readonly beacon: number
    readonly index: number
  }
  readonly panel: readonly string[]
  /** Every other ticket, in the order in which they are called. */
  readonly reserve: readonly string[]
  /** All events of the draw, before and after it, each link holding the hash of the link before. */
  readonly log: readonly Link[]
  /** Answers of RFC 3161 about the commitment, whole, in the order of the log; left out when there is none. */
  readonly anchors?: readonly Anchor[]
}

export interface ReceiptInput {
  /** `pool`, `portfolio`, `rules`, `size` and `log` are computed; whatever is given for them is replaced. */
  readonly fixed: Fixed
  readonly rules: string
  readonly pool: string
  readonly panels: readonly (readonly number[])[]
  readonly dice: readonly number[]
  readonly signature: string
  /** `committed` and `drawn` get their payload from the receipt itself. */
  readonly log: readonly Happening[]
  readonly anchors?: readonly Anchor[] | undefined
}

export interface Sealed {
  readonly fixed: Fixed
  readonly commitment: string
  /** The file that is published, and whose hash is read aloud. */
  readonly text: string
}

/** The commitment: what is fixed, with the hashes of the rules, the pool, the list and the log so far. */
export function sealDraw({
  fixed,
  rules,
  pool,
  panels,
  log,
}: Pick<ReceiptInput, 'fixed' | 'rules' | 'pool' | 'panels' | 'log'>): Sealed {
  const at = log.findIndex(({ kind }) => kind === 'committed')
  const before = chainOf(at < 0 ? log : log.slice(0, at))
  const whole: Fixed = {
    ...fixed,
    rules: hashOf(rules),
    pool: hashOf(pool),
    size: ticketsOf(pool).length,
    panels: panels.length,
    portfolio: panels.length === 0 ? '' : hashOf(portfolioText(panels)),
    log: before.at(-1)?.hash ?? '',
  }
  const text = `${canonicalJson(whole)}\n`
  return { fixed: whole, commitment: hashOf(text), text }
}

/**
 * `undefined` when the dice are no dice, the signature is not that of the round, or the length of the list would favour
 * some of its panels (`isFairLength`).
 */
export function makeReceipt(input: ReceiptInput): Receipt | undefined {
  const { fixed, signature } = input
  if (!isSoundChance(input)) return undefined
  if (fixed.method === 'list' && !isFairLength(input.panels.length)) return undefined
  if (fixed.round === 0) return receiptOf(input, new Uint8Array(0))
  const randomness = beaconRandomness(fixed.round, signature)
  return randomness && receiptOf(input, randomness)
}

/** Dice and list as the method wants them; says nothing of the signature. */
function isSoundChance({ fixed, dice, panels, signature }: ReceiptInput): boolean {
  if (fixed.method === 'list')
    return (
      panels.length > 0 &&
      fixed.round > 0 &&
      ((dice.length === 0 && fixed.diceAlone !== true) ||
        diceNumber(dice, diceOfList(panels.length)) !== undefined)
    )
  if (
    fixed.diceAlone !== undefined ||
    panels.length > 0 ||
    (dice.length > 0 && !tenSidedDice(dice))
  )
    return false
  return fixed.round > 0 || (dice.length >= 3 && signature === '')
}

/** The receipt that follows from a randomness, whatever its signature. */
function receiptOf(input: ReceiptInput, randomness: Uint8Array): Receipt {
  const { rules, pool, panels, dice, signature } = input
  const { fixed, commitment } = sealDraw(input)
  const tickets = ticketsOf(pool)
  const isList = fixed.method === 'list'
  const sealed = sha256(utf8(`${canonicalJson(fixed)}\n`))
  const isBeaconAdded = isList && fixed.diceAlone !== true
  const beacon = isBeaconAdded ? beaconIndex(randomness, sealed, panels.length) : 0
  const thrown = diceNumber(dice, diceOfList(panels.length)) ?? 0
  const index = isList ? panelIndex(thrown, beacon, panels.length) : 0
  const key = rankingKey(fixed.round, randomness, sha256(utf8(pool)), diceText(dice))
  const order = rankTickets(key, tickets)
  const panel = isList
    ? (panels[index] ?? []).map((row) => tickets[row] ?? '')
    : order.slice(0, fixed.seats)
  const seated = new Set(panel)
  const payloads: Readonly<Record<string, Happening['payload']>> = {
    committed: { sha256: commitment },
    drawn: { index },
  }
  return {
    schema: 'ouvroir/draw-receipt/v1',
    fixed,
    commitment,
    rules,
    pool,
    panels,
    counts: countRows(panels, tickets.length),
    chance: { dice, signature, randomness: hex(randomness), beacon, index },
    panel,
    reserve: order.filter((ticket) => !seated.has(ticket)),
    log: chainOf(
      input.log.map(({ at, kind, payload }) => ({
        at,
        kind,
        payload: (Object.hasOwn(payloads, kind) ? payloads[kind] : undefined) ?? payload,
      })),
    ),
    ...(input.anchors?.length ? { anchors: input.anchors } : {}),
  }
}

export interface Check {
  readonly item: ReceiptItem
  readonly holds: boolean
}

export const receiptItems = [
  'form',
  'fixed',
  'commitment',
  'rules',
  'pool',
  'panels',
  'counts',
  'chance',
  'panel',
  'reserve',
  'log',
  'ruled',
  'first',
  'follows',
  'text',
  'signature',
  'mailing',
  'letters',
  'anchors',
  'stamp',
] as const
export type ReceiptItem = (typeof receiptItems)[number]

/**
 * Recomputes everything from the receipt alone; `holds` is false for each item that differs. With the text of the
 * file, its form is checked too: one receipt has one text. The signature of the beacon, which takes a tenth of a second,
 * comes last and only if all the rest holds. Never throws: what cannot be read does not hold.
 */
export function verifyReceipt(receipt: Receipt, text?: string): readonly Check[] {
  const again = recomputed(receipt)
  if (!again) return [{ item: 'form', holds: false }]
  const { fixed, chance, pool } = receipt
  const lines = pool.split('\n').slice(0, -1)
  const sound =
    pool.endsWith('\n') &&
    same(lines, lines.toSorted()) &&
    new Set(ticketsOf(pool)).size === lines.length &&
    Object.keys(receipt).length === Object.keys(again).length
  const checks: Check[] = [{ item: 'form', holds: sound && isSoundChance(inputOf(receipt)) }]
  for (const item of receiptItems)
    if (item in again)
      checks.push({ item, holds: same(again[item as never], receipt[item as never]) })
  if (fixed.diceAlone === true) checks.push({ item: 'ruled', holds: diceAloneIsRuled(receipt.log) })
  const stamps = stampHashes(receipt.log)
  if (stamps.length > 0 || receipt.anchors)
    checks.push({
      item: 'anchors',
      holds: anchorsHold(receipt.anchors ?? [], stamps, receipt.commitment),
    })
  if (text !== undefined) checks.push({ item: 'text', holds: text === receiptText(again) })
  if (checks.every(({ holds }) => holds) && fixed.round > 0) {
    const holds = beaconRandomness(fixed.round, chance.signature) !== undefined
    checks.push({ item: 'signature', holds })
  }
  if (checks.every(({ holds }) => holds) && receipt.log.some(isMailing))
    checks.push({ item: 'mailing', holds: mailingIsSound(receipt) })
  return checks
}

function isMailing({ kind }: Link): boolean {
  return kind === 'mailing-committed' || kind === 'letters-fixed'
}

/** The letters, as the rule said; and the commitment tells them as the log does. Older commitments do not tell them. */
function mailingIsSound({ fixed, log }: Receipt): boolean {
  const before = log.slice(
    0,
    log.findIndex(({ kind }) => kind === 'committed'),
  )
  const told = fixed['mailing']
  return mailingHolds(before) && (told === undefined || same(told, mailingOf(before)))
}

/** The receipt that its own parts give, or `undefined` when it has not the shape of one. */
function recomputed(receipt: Receipt): Receipt | undefined {
  try {
    return uncheckedReceipt(inputOf(receipt))
  } catch {
    return undefined
  }
}

/** The receipt that a signature would give if it were that of the round: for those who check it elsewhere. */
export function uncheckedReceipt(input: ReceiptInput): Receipt {
  const isDiceAlone = input.fixed.round === 0
  return receiptOf(input, isDiceAlone ? new Uint8Array(0) : sha256(signatureBytes(input.signature)))
}

function inputOf(receipt: Receipt): ReceiptInput {
  return { ...receipt, dice: receipt.chance.dice, signature: receipt.chance.signature }
}

function signatureBytes(signature: string): Uint8Array {
  if (!/^[0-9a-f]{96}$/.test(signature)) throw new RangeError('not a signature of the beacon')
  return Uint8Array.from({ length: 48 }, (_, at) =>
    Number.parseInt(signature.slice(2 * at, 2 * at + 2), 16),
  )
}

function same(a: unknown, b: unknown): boolean {
  return canonicalJson(a as Canonical) === canonicalJson(b as Canonical)
}

export function receiptText(receipt: Receipt): string {
  return `${canonicalJson(receipt as unknown as Canonical)}\n`
}

export function ticketsOf(pool: string): string[] {
  return pool
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split(';')[0] ?? '')
}

/** The published list: one panel a line, its row numbers separated by spaces. */
export function portfolioText(panels: readonly (readonly number[])[]): string {
  return panels.map((panel) => `${panel.join(' ')}\n`).join('')
}

export function countRows(panels: readonly (readonly number[])[], rows: number): number[] {
  const counts = new Array<number>(rows).fill(0)
  for (const panel of panels) for (const row of panel) counts[row] = (counts[row] ?? 0) + 1
  return counts
}
