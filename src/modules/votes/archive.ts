import { z } from 'zod'
import { type BoardEvent, firstHash, hashOf, type PublicDefinition } from './board.ts'
import { canonicalJson, sha256 } from './canonical.ts'
import { type Choice, isAllowed, isBlank, trackerOf } from './choice.ts'
import { isMethod } from './method.ts'
import { resultOf, type VoteResult } from './result.ts'
import { rulesOf } from './vote.ts'

/** All that is published of a vote that is over: enough to count again, and to see that nothing moved. */
export interface Archive {
  readonly format: 'ouvroir vote 1'
  readonly vote: PublicDefinition
  readonly board: readonly {
    readonly height: number
    readonly body: string
    readonly previousHash: string
    readonly hash: string
  }[]
  readonly head: string
  readonly ballots: readonly ArchivedBallot[]
  readonly result: VoteResult
}

export interface ArchivedBallot {
  readonly tracker: string
  readonly salt: string
  readonly choice: Choice
  readonly channel: 'screen' | 'paper'
  readonly weight: number
  /** Only in an open vote. */
  readonly voter: number | null
}

export type ArchiveFault =
  | 'not-an-archive'
  | 'broken-chain'
  | 'unknown-event'
  | 'another-vote'
  | 'event-out-of-place'
  | 'not-finished'
  | 'another-head'
  | 'ballot-not-allowed'
  | 'ballot-not-on-board'
  | 'ballot-missing'
  | 'ballots-out-of-order'
  | 'another-box'
  | 'another-turnout'
  | 'another-result'

export type Verdict =
  | { readonly ok: true; readonly ballots: number; readonly events: number; readonly head: string }
  | { readonly ok: false; readonly fault: ArchiveFault; readonly at: number | undefined }

const text = z.string()
const whole = z.number().int()
const option = z.strictObject({ label: text, details: text })
const definition = z.strictObject({
  id: text,
  title: text,
  question: text,
  details: text,
  options: z.array(option).min(2),
  method: text.refine(isMethod),
  learning: z.array(text.refine(isMethod)),
  grades: z.array(text),
  approvalFrom: whole,
  seats: whole.min(1),
  tier: z.enum(['open', 'tracked']),
  weightRule: text,
  proxies: whole,
  voters: whole.min(1),
  tieOrder: z.array(whole),
  closesAt: text,
  protocolVersion: whole.nullable(),
})
const choice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('grades'), grades: z.array(whole.nullable()) }),
  z.strictObject({ kind: z.literal('approvals'), approved: z.array(whole) }),
  z.strictObject({ kind: z.literal('one'), option: whole.nullable() }),
  z.strictObject({ kind: z.literal('ranking'), ranks: z.array(z.array(whole)) }),
])
const ballot = z.strictObject({
  tracker: text,
  salt: text,
  choice,
  channel: z.enum(['screen', 'paper']),
  weight: whole.min(1),
  voter: whole.nullable(),
})
const line = z.strictObject({ height: whole, body: text, previousHash: text, hash: text })
const archiveShape = z.strictObject({
  format: z.literal('ouvroir vote 1'),
  vote: definition,
  board: z.array(line).min(1),
  head: text,
  ballots: z.array(ballot),
  result: z.unknown(),
})

const turnout = z.strictObject({
  voters: whole,
  screen: whole,
  paper: whole,
  paperMarks: whole,
  blank: whole,
  spoilt: whole,
})
const event = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('opened'), at: text, vote: definition }),
  z.strictObject({ kind: z.literal('ballot'), tracker: text, replaces: text.optional() }),
  z.strictObject({ kind: z.literal('paper'), batch: text, trackers: z.array(text) }),
  z.strictObject({ kind: z.literal('extended'), at: text, closesAt: text, reason: text.min(1) }),
  z.strictObject({ kind: z.literal('shut'), at: text }),
  z.strictObject({ kind: z.literal('cancelled'), at: text, reason: text.min(1) }),
  z.strictObject({ kind: z.literal('closed'), at: text, turnout, box: text, result: text }),
])

const fault = (why: ArchiveFault, at?: number): Verdict => ({ ok: false, fault: why, at })

/**
 * Recomputes everything: the chain of the board, the receipt of each ballot, the box, the turnout, the
 * result. Needs nothing but the archive; says the first line that does not hold.
 */
export async function verifyArchive(given: unknown): Promise<Verdict> {
  const read = archiveShape.safeParse(given)
  if (!read.success) return fault('not-an-archive')
  const archive = read.data as unknown as Archive
  const chain = await readBoard(archive)
  if ('fault' in chain) return chain
  const { events } = chain

  const board = replay(archive, events)
  if ('fault' in board) return board
  const box = await openBox(archive, board.trackers)
  if (box) return box
  return settle(archive, board.closed, events.length)
}

async function readBoard({ vote, board, head }: Archive) {
  const events: BoardEvent[] = []
  let previous = firstHash
  for (const [at, { height, body, previousHash, hash }] of board.entries()) {
    if (height !== at + 1 || previousHash !== previous)
      return fault('broken-chain', at + 1) as Broken
    if (hash !== (await hashOf(vote.id, height, previousHash, body)))
      return fault('broken-chain', at + 1) as Broken
    const told = event.safeParse(parsed(body))
    if (!told.success) return fault('unknown-event', at + 1) as Broken
    events.push(told.data as BoardEvent)
    previous = hash
  }
  return previous === head ? { events } : (fault('another-head', board.length) as Broken)
}

type Broken = Extract<Verdict, { ok: false }>
type Closed = Extract<BoardEvent, { kind: 'closed' }>

/** Ballots that count at the end: the last one of each voter, and each sheet of paper. */
function replay({ vote }: Archive, events: readonly BoardEvent[]) {
  const trackers = new Map<string, 'screen' | 'paper'>()
  let shut = false
  for (const [at, told] of events.entries()) {
    const here = at + 1
    const misplaced = fault('event-out-of-place', here) as Broken
    if ((told.kind === 'opened') !== (at === 0)) return misplaced
    if (told.kind === 'opened' && canonicalJson(told.vote) !== canonicalJson(vote))
      return fault('another-vote', here) as Broken
    if (told.kind === 'cancelled') return misplaced
    if ((told.kind === 'ballot' || told.kind === 'extended') && shut) return misplaced
    if (told.kind === 'shut') {
      if (shut) return misplaced
      shut = true
    }
    if (told.kind === 'ballot') {
      if (told.replaces !== undefined && !trackers.delete(told.replaces)) return misplaced
      if (trackers.has(told.tracker)) return misplaced
      trackers.set(told.tracker, 'screen')
    }
    for (const tracker of told.kind === 'paper' ? told.trackers : []) {
      if (trackers.has(tracker)) return misplaced
      trackers.set(tracker, 'paper')
    }
    if (told.kind === 'closed') {
      if (at !== events.length - 1 || !shut) return misplaced
      return { trackers, closed: told }
    }
  }
  return fault('not-finished', events.length) as Broken
}

async function openBox(archive: Archive, trackers: ReadonlyMap<string, string>) {
  const { vote, ballots } = archive
  const rules = rulesOf({ ...vote, method: vote.method as never })
  let last = ''
  for (const [at, one] of ballots.entries()) {
    const here = at + 1
    if (!isAllowed(one.choice, rules)) return fault('ballot-not-allowed', here)
    if (vote.weightRule === '' && one.weight !== 1) return fault('ballot-not-allowed', here)
    if (vote.tier === 'tracked' && one.voter !== null) return fault('ballot-not-allowed', here)
    if (one.tracker !== (await trackerOf(vote.id, one.salt, one.choice)))
      return fault('ballot-not-on-board', here)
    if (trackers.get(one.tracker) !== one.channel) return fault('ballot-not-on-board', here)
    if (one.tracker <= last) return fault('ballots-out-of-order', here)
    last = one.tracker
  }
  return ballots.length === trackers.size ? undefined : fault('ballot-missing')
}

async function settle(archive: Archive, closed: Closed, events: number): Promise<Verdict> {
  const { vote, ballots, head } = archive
  if (closed.box !== (await boxHash(ballots))) return fault('another-box')
  const { turnout: said } = closed
  const screen = ballots.filter(({ channel }) => channel === 'screen').length
  const blank = ballots.filter(({ choice: one }) => isBlank(one)).length
  const same =
    said.voters === vote.voters &&
    said.screen === screen &&
    said.paper === ballots.length - screen &&
    said.blank === blank &&
    said.paper + said.spoilt <= said.paperMarks
  if (!same) return fault('another-turnout')
  const result = resultOf(vote, ballots)
  const told = canonicalJson(result)
  if (told !== canonicalJson(archive.result) || closed.result !== (await sha256(told)))
    return fault('another-result')
  return { ok: true, ballots: ballots.length, events, head }
}

export function boxHash(ballots: readonly ArchivedBallot[]): Promise<string> {
  return sha256(canonicalJson(ballots))
}

/** Nothing that an older copy of the board shows was taken away or rewritten. The first height that differs. */
export function firstDifference(
  older: readonly { readonly hash: string }[],
  newer: readonly { readonly hash: string }[],
): number | undefined {
  const at = older.findIndex(({ hash }, place) => newer[place]?.hash !== hash)
  return at === -1 ? undefined : at + 1
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
