import { canonicalJson, sha256 } from '../canonical.ts'
import { type Choice, isAllowed, isBlank, rulesOf, trackerOf } from '../choice.ts'
import { isMethod } from '../method.ts'
import {
  type BoardEvent,
  firstHash,
  hashOf,
  leastOfABatch,
  type PublicDefinition,
  receiptsOn,
} from './board.ts'
import { resultOf, type VoteResult } from './result.ts'
import { among, either, exactly, listOf, orNull, type Test } from './shape.ts'

/** All that is published of a vote that is over: enough to count again, and to see that nothing moved. */
export interface Archive {
  /** `1`: each ballot by screen had its own line, as it came. `2`: receipts in batches. */
  readonly format: 'ouvroir vote 1' | 'ouvroir vote 2'
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

const text: Test = (value: unknown) => typeof value === 'string'
const whole: Test = (value: unknown) => Number.isSafeInteger(value)
const definition = exactly({
  id: text,
  title: text,
  question: text,
  details: text,
  options: listOf(exactly({ label: text, details: text })),
  method: isMethod,
  learning: listOf(isMethod),
  grades: listOf(text),
  approvalFrom: whole,
  seats: whole,
  tier: among('open', 'tracked'),
  weightRule: text,
  proxies: whole,
  voters: whole,
  tieOrder: listOf(whole),
  closesAt: text,
  protocolVersion: orNull(whole),
})
const choiceShape = either(
  exactly({ kind: among('grades'), grades: listOf(orNull(whole)) }),
  exactly({ kind: among('approvals'), approved: listOf(whole) }),
  exactly({ kind: among('one'), option: orNull(whole) }),
  exactly({ kind: among('ranking'), ranks: listOf(listOf(whole)) }),
)
const ballotShape = exactly({
  tracker: text,
  salt: text,
  choice: choiceShape,
  channel: among('screen', 'paper'),
  weight: whole,
  voter: orNull(whole),
})
const archiveShape = exactly({
  format: among('ouvroir vote 1', 'ouvroir vote 2'),
  vote: definition,
  board: listOf(exactly({ height: whole, body: text, previousHash: text, hash: text })),
  head: text,
  ballots: listOf(ballotShape),
  result: () => true,
})
const turnout = exactly({
  voters: whole,
  screen: whole,
  paper: whole,
  paperMarks: whole,
  blank: whole,
  spoilt: whole,
})
const reason: Test = (value: unknown) => typeof value === 'string' && value !== ''
const eventShape = either(
  exactly({ kind: among('opened'), at: text, vote: definition }),
  exactly({ kind: among('ballot'), tracker: text }),
  exactly({ kind: among('ballot'), tracker: text, replaces: text }),
  exactly({ kind: among('paper'), batch: text, trackers: listOf(text) }),
  exactly({ kind: among('ballots'), trackers: listOf(text) }),
  exactly({ kind: among('papers'), batches: listOf(text), trackers: listOf(text) }),
  exactly({ kind: among('dropped'), at: text, batch: text, sheets: whole, reason }),
  exactly({ kind: among('extended'), at: text, closesAt: text, reason }),
  exactly({ kind: among('shut'), at: text }),
  exactly({ kind: among('shut'), at: text, reason }),
  exactly({ kind: among('cancelled'), at: text, reason }),
  exactly({ kind: among('closed'), at: text, turnout, box: text, result: text }),
  exactly({ kind: among('closed'), at: text, turnout, box: text, result: text, replaced: whole }),
  exactly({
    kind: among('closed'),
    at: text,
    turnout,
    box: text,
    result: text,
    replaced: whole,
    reason,
  }),
)

const fault = (why: ArchiveFault, at?: number): Verdict => ({ ok: false, fault: why, at })

/**
 * Recomputes everything: the chain of the board, the receipt of each ballot, the box, the turnout, the
 * result. Needs nothing but the archive; says the first line that does not hold.
 */
export async function verifyArchive(input: unknown): Promise<Verdict> {
  if (!archiveShape(input as never)) return fault('not-an-archive')
  const archive = input as Archive
  const chain = await readBoard(archive)
  if ('fault' in chain) return chain
  const { events } = chain

  const board = replay(archive, events)
  if ('fault' in board) return board
  const box = await openBox(archive, board.receipts)
  if (box) return box
  if (!isComplete(archive, board.receipts, board.closed.replaced ?? 0))
    return fault('ballot-missing')
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
    const told = parsed(body)
    if (!eventShape(told as never)) return fault('unknown-event', at + 1) as Broken
    events.push(told as BoardEvent)
    previous = hash
  }
  return previous === head ? { events } : (fault('another-head', board.length) as Broken)
}

type Broken = Extract<Verdict, { ok: false }>
type Closed = Extract<BoardEvent, { kind: 'closed' }>

/** Each line where it may be; then the receipts that the board has shown. */
function replay({ vote, format }: Archive, events: readonly BoardEvent[]) {
  let shut = false
  const last = events.findLastIndex(({ kind }) => kind === 'ballots')
  for (const [at, told] of events.entries()) {
    const here = at + 1
    const misplaced = fault('event-out-of-place', here) as Broken
    if ((told.kind === 'opened') !== (at === 0)) return misplaced
    if (told.kind === 'opened' && canonicalJson(told.vote) !== canonicalJson(vote))
      return fault('another-vote', here) as Broken
    if (told.kind === 'cancelled' || (format === 'ouvroir vote 1' && isOfBatches(told)))
      return misplaced
    const isEnd = told.kind === 'ballots' && at === last && endsBy(events[here], shut)
    if (/^ballots?$/.test(told.kind) && shut && !isEnd) return misplaced
    // A vote that was shut with too few ballots is open again, and shut once more.
    if (told.kind === 'extended') shut = false
    if (told.kind === 'ballots' && !isBatch(told.trackers, isEnd)) return misplaced
    if (told.kind === 'shut') {
      if (shut) return misplaced
      shut = true
    }
    if (told.kind === 'closed') {
      if (at !== events.length - 1 || !shut) return misplaced
      if (format === 'ouvroir vote 2' && told.replaced === undefined) return misplaced
      const receipts = receiptsOn(events)
      return typeof receipts === 'number'
        ? (fault('event-out-of-place', receipts) as Broken)
        : { receipts, closed: told }
    }
  }
  return fault('not-finished', events.length) as Broken
}

function isOfBatches(told: BoardEvent): boolean {
  return (
    told.kind === 'ballots' ||
    told.kind === 'papers' ||
    (told.kind === 'closed' && told.replaced !== undefined)
  )
}

/** The last batch comes with the count. Until the end of November 2026 it came just before the screen was shut. */
function endsBy(next: BoardEvent | undefined, shut: boolean): boolean {
  return shut ? next?.kind === 'papers' || next?.kind === 'closed' : next?.kind === 'shut'
}

/** In the order of the receipts, which says nothing; whole tens, unless it is the last. */
function isBatch(trackers: readonly string[], last: boolean): boolean {
  const sorted = trackers.every((tracker, at) => at === 0 || (trackers[at - 1] ?? '') < tracker)
  return sorted && trackers.length > 0 && (last || trackers.length % leastOfABatch === 0)
}

async function openBox(archive: Archive, receipts: ReadonlyMap<string, string>) {
  const { vote, ballots } = archive
  const rules = rulesOf({ ...vote, method: vote.method as never })
  let last = ''
  for (const [at, ballot] of ballots.entries()) {
    const here = at + 1
    if (!isAllowed(ballot.choice, rules)) return fault('ballot-not-allowed', here)
    if (vote.weightRule === '' && ballot.weight !== 1) return fault('ballot-not-allowed', here)
    if (vote.tier === 'tracked' && ballot.voter !== null) return fault('ballot-not-allowed', here)
    if (ballot.tracker !== (await trackerOf(vote.id, ballot.salt, ballot.choice)))
      return fault('ballot-not-on-board', here)
    if (receipts.get(ballot.tracker) !== ballot.channel) return fault('ballot-not-on-board', here)
    if (ballot.tracker <= last) return fault('ballots-out-of-order', here)
    last = ballot.tracker
  }
  return undefined
}

/**
 * Every sheet of paper that was shown is in the box. By screen, what is missing is what voters replaced, and there is
 * exactly as much of it as the last line says; whose receipt is among them without having voted again says so.
 */
function isComplete({ ballots }: Archive, receipts: ReadonlyMap<string, string>, replaced: number) {
  const shown = [...receipts.values()]
  const paperShown = shown.filter((channel) => channel === 'paper').length
  const paper = ballots.filter(({ channel }) => channel === 'paper').length
  return paper === paperShown && shown.length - ballots.length === replaced
}

async function settle(archive: Archive, closed: Closed, events: number): Promise<Verdict> {
  const { vote, ballots, head } = archive
  if (closed.box !== (await boxHash(ballots))) return fault('another-box')
  const { turnout: said } = closed
  const screen = ballots.filter(({ channel }) => channel === 'screen').length
  const blank = ballots.filter(({ choice }) => isBlank(choice)).length
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
