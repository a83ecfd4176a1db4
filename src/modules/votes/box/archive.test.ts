import { describe, expect, test } from 'vitest'
import { canonicalJson, sha256 } from '../canonical.ts'
import { type Choice, trackerOf } from '../choice.ts'
import { type Archive, boxHash, firstDifference, verifyArchive } from './archive.ts'
import { type BoardEvent, type BoardLine, chained, type PublicDefinition } from './board.ts'
import { resultOf } from './result.ts'

const definition: PublicDefinition = {
  id: 'v',
  title: 'Le nom',
  question: 'Quel nom ?',
  details: '',
  options: ['A', 'B', 'C'].map((label) => ({ label, details: '' })),
  method: 'mj',
  learning: ['schulze'],
  grades: ['Mal', 'Passable', 'Bien', 'Très bien'],
  approvalFrom: 2,
  seats: 1,
  tier: 'tracked',
  weightRule: '',
  proxies: 0,
  voters: 60,
  tieOrder: [2, 0, 1],
  closesAt: '2026-12-01T17:00:00.000Z',
  protocolVersion: null,
}

const made = async (at: number, channel: 'screen' | 'paper') => {
  const choice: Choice = { kind: 'grades', grades: [at % 4, (at * 7) % 4, at % 3] }
  const salt = at.toString(16).padStart(32, '0')
  const tracker = await trackerOf('v', salt, choice)
  return { tracker, salt, choice, channel, weight: 1, voter: null }
}
type Made = Awaited<ReturnType<typeof made>>

/** Sixteen ballots by screen, three of which took the place of another, four on paper, one extension. */
async function archiveOf(format: Archive['format'], spoil: Spoiling = {}): Promise<Archive> {
  const board: BoardLine[] = []
  const tell = async (event: BoardEvent) =>
    void board.push(await chained('v', board.at(-1) ?? { height: 0, hash: '' }, event))
  const receipts = (some: readonly Made[]) => some.map(({ tracker }) => tracker).sort()
  const old = format === 'ouvroir vote 1'
  await tell({ kind: 'opened', at: 'x', vote: definition })
  const first = await Promise.all(Array.from({ length: 16 }, (_, at) => made(at, 'screen')))
  const second = await Promise.all([3, 8, 13].map((at) => made(at + 100, 'screen')))
  const ballots = [...first.filter((_, at) => at % 5 !== 3), ...second]
  if (old)
    for (const [at, { tracker }] of first.entries()) {
      await tell({ kind: 'ballot', tracker })
      const later = second[(at - 3) / 5]
      if (later) await tell({ kind: 'ballot', tracker: later.tracker, replaces: tracker })
    }
  else {
    const batch = receipts(first.slice(0, 10))
    await tell({ kind: 'ballots', trackers: spoil.batch?.(batch) ?? batch })
  }
  await tell({ kind: 'extended', at: 'x', closesAt: 'y', reason: 'une panne' })
  // The fourteenth was replaced before any batch: nobody ever saw its receipt.
  const waiting = [...first.slice(10, 13), ...first.slice(14), ...second]
  const end = spoil.end ?? ['shut', 'all']
  for (const one of old ? ['shut'] : end)
    if (one === 'shut') await tell({ kind: 'shut', at: 'x' })
    else if (one === 'extended')
      await tell({ kind: 'extended', at: 'x', closesAt: 'z', reason: 'trop peu de bulletins' })
    else {
      const from = one === 'rest' ? 1 : 0
      const trackers = receipts(one === 'one' ? waiting.slice(0, 1) : waiting.slice(from))
      await tell({ kind: 'ballots', trackers })
    }
  const paper = await Promise.all(Array.from({ length: 4 }, (_, at) => made(200 + at, 'paper')))
  if (old) await tell({ kind: 'paper', batch: 'A', trackers: receipts(paper) })
  else await tell({ kind: 'papers', batches: ['A', 'B'], trackers: receipts(paper) })
  const all = [...ballots, ...paper]
    .sort((a, b) => (a.tracker < b.tracker ? -1 : 1))
    .slice(spoil.lost ?? 0)
  const result = resultOf(definition, all)
  const screen = all.filter(({ channel }) => channel === 'screen').length
  await tell({
    kind: 'closed',
    at: 'x',
    turnout: {
      voters: 60,
      screen,
      paper: all.length - screen,
      paperMarks: 5,
      blank: 0,
      spoilt: 1,
    },
    box: await boxHash(all),
    result: await sha256(canonicalJson(result)),
    ...(old ? {} : { replaced: spoil.replaced ?? 2 }),
  })
  const head = board.at(-1)?.hash ?? ''
  return { format, vote: definition, board, head, ballots: all, result }
}

/** What a dishonest house could do, its chain told again as if it were true. */
interface Spoiling {
  readonly batch?: (receipts: readonly string[]) => readonly string[]
  /** What comes between the first extension and the paper. */
  readonly end?: readonly ('shut' | 'extended' | 'all' | 'one' | 'rest')[]
  readonly lost?: number
  readonly replaced?: number
}

const copyOf = (archive: Archive) => JSON.parse(JSON.stringify(archive))

type Place = readonly (string | number)[]

/** Every place of a value that holds a text, a number, or nothing. */
function placesIn(value: unknown, at: Place = []): Place[] {
  if (value === null || typeof value !== 'object') return [at]
  return Object.entries(value).flatMap(([key, inner]) =>
    placesIn(inner, [...at, Array.isArray(value) ? Number(key) : key]),
  )
}

function changed(archive: Archive, place: Place, turn: number): unknown {
  const copy = copyOf(archive)
  const last = place.at(-1) ?? ''
  const holder = place.slice(0, -1).reduce((inner, key) => inner[key], copy)
  const value = holder[last]
  if (typeof value === 'number') holder[last] = value + 1 + (turn % 3)
  else if (typeof value === 'string') {
    const spot = value.length === 0 ? 0 : turn % value.length
    const sign = value[spot] === '5' ? '6' : '5'
    holder[last] = value.slice(0, spot) + sign + value.slice(spot + 1)
  } else holder[last] = value === null ? 1 : !value
  return copy
}

describe.each([
  { format: 'ouvroir vote 1', events: 24 },
  { format: 'ouvroir vote 2', events: 7 },
] as const)('an archive is verified with nothing else: $format', ({ format, events }) => {
  test('and holds', async () => {
    const archive = await archiveOf(format)
    expect(await verifyArchive(copyOf(archive))).toEqual({
      ok: true,
      ballots: 20,
      events,
      head: archive.head,
    })
  })

  test('1,000 of 1,000 changes of one field are refused', async () => {
    const archive = await archiveOf(format)
    const places = placesIn(archive)
    expect(places.length).toBeGreaterThan(150)
    const kept: string[] = []
    for (let turn = 0; turn < 1_000; turn++) {
      const place = places[(turn * 7_919) % places.length] ?? []
      const verdict = await verifyArchive(changed(archive, place, turn))
      if (verdict.ok) kept.push(place.join('.'))
    }
    expect(kept).toEqual([])
  }, 60_000)

  test('a line dropped, moved, said twice, or the end cut, at every height', async () => {
    const archive = await archiveOf(format)
    const kept: string[] = []
    const attempt = async (
      what: string,
      spoil: (copy: { board: unknown[]; head: string }) => void,
    ) => {
      const copy = copyOf(archive)
      spoil(copy)
      if ((await verifyArchive(copy)).ok) kept.push(what)
    }
    for (let at = 0; at < archive.board.length; at++) {
      await attempt(`dropped ${at}`, ({ board }) => board.splice(at, 1))
      await attempt(`twice ${at}`, ({ board }) => board.splice(at, 0, board[at]))
      if (at > 0)
        await attempt(`moved ${at}`, ({ board }) =>
          board.splice(at - 1, 2, board[at], board[at - 1]),
        )
      // Cut, and the head told again: the vote is then not finished.
      await attempt(`cut ${at}`, (copy) => {
        copy.board.length = at
        copy.head = archive.board[at - 1]?.hash ?? ''
      })
    }
    expect(kept).toEqual([])
    expect(await verifyArchive({ ...archive, ballots: archive.ballots.slice(1) })).toMatchObject({
      fault: 'ballot-missing',
    })
    expect(await verifyArchive({ ...archive, more: 1 })).toMatchObject({ fault: 'not-an-archive' })
  })
})

test('an older copy of the board shows what was rewritten since', async () => {
  const { board } = await archiveOf('ouvroir vote 1')
  expect(firstDifference(board.slice(0, 15), board)).toBeUndefined()
  const rewritten = board.map((line, at) => (at < 12 ? line : { ...line, hash: 'x' }))
  expect(firstDifference(board.slice(0, 15), rewritten)).toBe(13)
  expect(firstDifference(board, board.slice(0, 15))).toBe(16)
})

describe('a house that tells its board again cannot', () => {
  const spoilt = async (spoil: Spoiling) => verifyArchive(await archiveOf('ouvroir vote 2', spoil))

  test('control: told without spoiling, it holds', async () => {
    expect(await spoilt({})).toMatchObject({ ok: true })
  })

  test('lose a ballot, nor say that more were replaced than were', async () => {
    expect(await spoilt({ lost: 1 })).toMatchObject({ fault: 'ballot-missing' })
    expect(await spoilt({ replaced: 3 })).toMatchObject({ fault: 'ballot-missing' })
    expect(await spoilt({ replaced: 1 })).toMatchObject({ fault: 'ballot-missing' })
  })

  test('show a batch that says an order or an hour: not sorted, too small, or empty', async () => {
    const out = { fault: 'event-out-of-place', at: 2 }
    expect(await spoilt({ batch: (all) => all.toReversed() })).toMatchObject(out)
    expect(await spoilt({ batch: (all) => all.slice(0, 9) })).toMatchObject(out)
    expect(await spoilt({ batch: () => [] })).toMatchObject(out)
  })

  test.each([
    ['shut, then the last at the count', ['shut', 'all'], true],
    ['the last before it is shut, as boards were in November 2026', ['all', 'shut'], true],
    ['shut, extended and shut, the last at the count', ['shut', 'extended', 'shut', 'all'], true],
    ['one alone before an extension', ['one', 'shut', 'extended', 'rest', 'shut'], false],
    [
      'one alone before an extension, the rest at the count',
      ['one', 'shut', 'extended', 'shut', 'rest'],
      false,
    ],
    ['one alone while it is shut', ['shut', 'one', 'extended', 'shut', 'rest'], false],
    ['one alone at the count, the rest after it', ['shut', 'one', 'rest'], false],
  ] as const)('a batch of fewer than ten is the last one: %s', async (_, end, ok) => {
    expect(await spoilt({ end })).toMatchObject({ ok })
  })

  test('pass one way of telling for the other', async () => {
    for (const [format, other] of [
      ['ouvroir vote 1', 'ouvroir vote 2'],
      ['ouvroir vote 2', 'ouvroir vote 1'],
    ] as const)
      expect(await verifyArchive({ ...(await archiveOf(format)), format: other })).toMatchObject({
        ok: false,
      })
  })
})
