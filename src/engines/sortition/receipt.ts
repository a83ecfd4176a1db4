import { beaconIndex, beaconRandomness, panelIndex } from './beacon.ts'
import { type Canonical, canonicalJson } from './canonical-json.ts'
import { diceText, threeTenSidedDice } from './dice.ts'
import { rankingKey, rankTickets } from './ranking.ts'
import { hex, sha256, utf8 } from './sha256.ts'

/** What was fixed before the chance, and what the chance gave. No name, no trait: tickets, rows and hashes. */
export interface Receipt {
  readonly schema: 'ouvroir/draw-receipt/v1'
  readonly title: string
  readonly engine: string
  /** SHA-256 of the published rules and of the quotas, as texts. */
  readonly rulesSha256: string
  readonly pool: { readonly n: number; readonly sha256: string; readonly file: string }
  /** Panels as row numbers of the pool file, from 0; how many panels hold each row. */
  readonly portfolio: {
    readonly sha256: string
    readonly panels: readonly (readonly number[])[]
    readonly counts: readonly number[]
  }
  readonly commitment: { readonly at: string; readonly round: number; readonly sha256: string }
  readonly chance: {
    /** Three ten-sided dice, or none for a draw at a distance. */
    readonly dice: readonly number[]
    readonly signature: string
    readonly randomness: string
    readonly beacon: number
    readonly index: number
  }
  readonly panel: readonly string[]
  /** Every other ticket, in the order in which they are called. */
  readonly reserve: readonly string[]
  readonly events: readonly DrawEvent[]
}

export interface DrawEvent {
  readonly n: number
  readonly at: string
  readonly type: string
  readonly ticket: string
  readonly reason: string
  readonly prev: string
  readonly hash: string
}

export interface ReceiptInput {
  readonly title: string
  readonly engine: string
  readonly rulesSha256: string
  /** Text of the pool file: sorted lines `ticket;leaf`. */
  readonly poolFile: string
  readonly panels: readonly (readonly number[])[]
  readonly committedAt: string
  readonly round: number
  readonly dice: readonly number[]
  readonly signature: string
  readonly events?: readonly Omit<DrawEvent, 'n' | 'prev' | 'hash'>[]
}

/** `undefined` when the dice are no dice, or the signature is not that of the round. */
export function makeReceipt(input: ReceiptInput): Receipt | undefined {
  const randomness = beaconRandomness(input.round, input.signature)
  const thrown = input.dice.length === 0 ? 0 : threeTenSidedDice(input.dice)
  if (!randomness || thrown === undefined) return undefined
  return assemble(input, hex(randomness), randomness, thrown)
}

function assemble(
  input: ReceiptInput,
  said: string,
  randomness: Uint8Array,
  thrown: number,
): Receipt {
  const { title, engine, rulesSha256, poolFile, panels, committedAt, round, dice, signature } =
    input
  const tickets = ticketsOf(poolFile)
  const pool = { n: tickets.length, sha256: hashOf(poolFile), file: poolFile }
  const portfolio = {
    sha256: portfolioHash(panels),
    panels,
    counts: countRows(panels, tickets.length),
  }
  const sealed = commitmentText({ title, rulesSha256, engine, pool, portfolio, committedAt, round })
  const beacon = beaconIndex(randomness, sha256(utf8(sealed)))
  const index = panelIndex(thrown, beacon, panels.length)
  const panel = (panels[index] ?? []).map((row) => tickets[row] ?? '')
  const key = rankingKey(round, randomness, sha256(utf8(poolFile)), diceText(dice))
  const seated = new Set(panel)
  return {
    schema: 'ouvroir/draw-receipt/v1',
    title,
    engine,
    rulesSha256,
    pool,
    portfolio,
    commitment: { at: committedAt, round, sha256: hashOf(sealed) },
    chance: { dice, signature, randomness: said, beacon, index },
    panel,
    reserve: rankTickets(key, tickets).filter((ticket) => !seated.has(ticket)),
    events: chain(input.events ?? [], hashOf(sealed)),
  }
}

/** The file that is published at least a day before the chance, and whose hash is read aloud. */
function commitmentText(fixed: {
  readonly title: string
  readonly rulesSha256: string
  readonly engine: string
  readonly pool: { readonly n: number; readonly sha256: string }
  readonly portfolio: { readonly sha256: string; readonly panels: readonly unknown[] }
  readonly committedAt: string
  readonly round: number
}): string {
  const { title, rulesSha256, engine, pool, portfolio, committedAt, round } = fixed
  return `${canonicalJson({
    at: committedAt,
    engine,
    panels: portfolio.panels.length,
    pool: pool.sha256,
    portfolio: portfolio.sha256,
    round,
    rules: rulesSha256,
    size: pool.n,
    title,
  })}\n`
}

export interface Check {
  readonly item: string
  readonly holds: boolean
}

/**
 * Recomputes everything from the receipt alone; `holds` is false for each item that differs. With the text of the
 * file, its form is checked too: one receipt has one text.
 */
export function verifyReceipt(receipt: Receipt, text?: string): readonly Check[] {
  const { pool, portfolio, commitment, chance, events } = receipt
  const randomness = beaconRandomness(commitment.round, chance.signature)
  const checks: Check[] = [{ item: 'signature', holds: randomness !== undefined }]
  const thrown = chance.dice.length === 0 ? 0 : threeTenSidedDice(chance.dice)
  checks.push({ item: 'dice', holds: thrown !== undefined })
  if (!randomness || thrown === undefined) return checks
  const again = assemble(
    {
      ...receipt,
      poolFile: pool.file,
      panels: portfolio.panels,
      committedAt: commitment.at,
      round: commitment.round,
      dice: chance.dice,
      signature: chance.signature,
      events: events.map(({ at, type, ticket, reason }) => ({ at, type, ticket, reason })),
    },
    hex(randomness),
    randomness,
    thrown,
  )
  const lines = pool.file.split('\n').slice(0, -1)
  checks.push({
    item: 'pool order',
    holds: same(lines, lines.toSorted()) && pool.file.endsWith('\n'),
  })
  checks.push({ item: 'tickets', holds: new Set(ticketsOf(pool.file)).size === pool.n })
  for (const item of Object.keys(again) as (keyof Receipt)[])
    checks.push({ item, holds: same(again[item] as Canonical, receipt[item] as Canonical) })
  if (text !== undefined) checks.push({ item: 'text', holds: text === receiptText(again) })
  return checks
}

function same(a: Canonical, b: Canonical): boolean {
  return canonicalJson(a) === canonicalJson(b)
}

export function receiptText(receipt: Receipt): string {
  return `${canonicalJson(receipt as unknown as Canonical)}\n`
}

function ticketsOf(file: string): string[] {
  return file
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split(';')[0] ?? '')
}

function portfolioHash(panels: readonly (readonly number[])[]): string {
  return hashOf(panels.map((panel) => `${panel.join(' ')}\n`).join(''))
}

function countRows(panels: readonly (readonly number[])[], rows: number): number[] {
  const counts = new Array<number>(rows).fill(0)
  for (const panel of panels) for (const row of panel) counts[row] = (counts[row] ?? 0) + 1
  return counts
}

/** Each event holds the hash of the one before; the first, that of the commitment. */
function chain(
  events: readonly Omit<DrawEvent, 'n' | 'prev' | 'hash'>[],
  start: string,
): DrawEvent[] {
  let prev = start
  return events.map((event, at) => {
    const n = at + 1
    const { type, ticket, reason } = event
    const hash = hashOf(canonicalJson({ at: event.at, n, prev, reason, ticket, type }))
    const linked = { at: event.at, type, ticket, reason, n, prev, hash }
    prev = hash
    return linked
  })
}

function hashOf(text: string): string {
  return hex(sha256(utf8(text)))
}
