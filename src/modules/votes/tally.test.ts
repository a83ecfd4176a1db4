import { describe, expect, test } from 'vitest'
import { type Archive, boxHash, firstDifference, verifyArchive } from './archive.ts'
import { type BoardEvent, type BoardLine, chained, type PublicDefinition } from './board.ts'
import { canonicalJson, sha256 } from './canonical.ts'
import { type Choice, trackerOf } from './choice.ts'
import { resultOf } from './result.ts'
import { type CountRules, count } from './tally.ts'

const rules: CountRules = {
  options: 3,
  grades: 4,
  approvalFrom: 2,
  seats: 1,
  tieOrder: [2, 0, 1],
}
const judged = (...grades: (number | null)[]) => ({
  choice: { kind: 'grades', grades } as Choice,
  weight: 1,
})
const ranked = (weight: number, ...order: number[]) => ({
  choice: { kind: 'ranking', ranks: order.map((one) => [one]) } as Choice,
  weight,
})

describe('the same ballots, several ways of counting', () => {
  const ballots = [judged(3, 1, 0), judged(3, 2, 0), judged(0, 2, null), judged(null, null, null)]

  test('majority judgment, score, approval and duels from grades; a blank one counts nowhere', () => {
    expect(count('mj', rules, ballots)).toMatchObject({
      ballots: 3,
      winners: [0],
      profiles: [
        { grade: 3, tally: [1, 0, 0, 2] },
        { grade: 2, tally: [0, 1, 2, 0] },
        { grade: 0, tally: [3, 0, 0, 0] },
      ],
    })
    expect(count('score', rules, ballots).totals).toEqual([6, 5, 0])
    expect(count('approval', rules, ballots).totals).toEqual([2, 2, 0])
    expect(count('schulze', rules, ballots)).toMatchObject({ winners: [0], condorcet: 0 })
  })

  test('a tie is parted by the order drawn at the opening, and said', () => {
    const tied = count('approval', rules, ballots)
    expect(tied.winners).toEqual([0])
    expect(tied.ties).toEqual([
      { about: 'last-seat', stage: 1, between: [0, 1], chosen: 0, by: 'order' },
    ])
    const last = count('approval', { ...rules, tieOrder: [1, 0, 2] }, ballots)
    expect(last.winners).toEqual([1])
  })

  test('rankings by rounds, with weights', () => {
    const given = [ranked(4, 0, 1), ranked(3, 1), ranked(2, 2, 1)]
    expect(count('irv', rules, given)).toMatchObject({ winners: [1], ballots: 9 })
    expect(count('single', rules, given)).toMatchObject({ winners: [0], totals: [4, 3, 2] })
    const two = count('stv-scottish', { ...rules, seats: 2 }, given)
    expect(two).toMatchObject({ quota: 4, winners: [0, 1] })
    expect(count('stv-meek', { ...rules, seats: 2 }, given).winners).toEqual([0, 1])
  })

  test('without a ballot nobody is chosen, by lot either', () => {
    const blank = [judged(null, null, null)]
    for (const method of ['mj', 'approval', 'irv', 'stv-meek'] as const)
      expect(count(method, rules, blank)).toMatchObject({ ballots: 0, winners: [], ties: [] })
  })

  test('the order of ballots changes nothing', () => {
    for (const method of ['mj', 'score', 'approval', 'schulze', 'irv'] as const)
      expect(count(method, rules, [...ballots].reverse())).toEqual(count(method, rules, ballots))
  })

  test('weights are taken away once, beside', () => {
    const vote = {
      ...definition,
      method: 'single',
      weightRule: 'une voix pour mille',
      learning: [],
    }
    const one = (option: number, weight: number) => ({
      choice: { kind: 'one', option } as Choice,
      weight,
    })
    const result = resultOf(vote, [one(0, 5), one(1, 1), one(1, 1)])
    expect(result.deciding.winners).toEqual([0])
    expect(result.unweighted?.winners).toEqual([1])
  })
})

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

/** Sixteen ballots by screen, some sent twice, four on paper, one extension. */
async function archiveOf(): Promise<Archive> {
  const board: BoardLine[] = []
  const tell = async (event: BoardEvent) =>
    void board.push(await chained('v', board.at(-1) ?? { height: 0, hash: '' }, event))
  const ballot = async (at: number, channel: 'screen' | 'paper') => {
    const choice: Choice = { kind: 'grades', grades: [at % 4, (at * 7) % 4, at % 3] }
    const salt = at.toString(16).padStart(32, '0')
    const tracker = await trackerOf('v', salt, choice)
    return { tracker, salt, choice, channel, weight: 1, voter: null }
  }
  await tell({ kind: 'opened', at: 'x', vote: definition })
  const ballots = []
  for (let at = 0; at < 16; at++) {
    const one = await ballot(at, 'screen')
    await tell({ kind: 'ballot', tracker: one.tracker })
    if (at % 5 === 3) {
      const second = await ballot(at + 100, 'screen')
      await tell({ kind: 'ballot', tracker: second.tracker, replaces: one.tracker })
      ballots.push(second)
    } else ballots.push(one)
  }
  await tell({ kind: 'extended', at: 'x', closesAt: 'y', reason: 'une panne' })
  await tell({ kind: 'shut', at: 'x' })
  const paper = await Promise.all(Array.from({ length: 4 }, (_, at) => ballot(200 + at, 'paper')))
  await tell({ kind: 'paper', batch: 'A', trackers: paper.map(({ tracker }) => tracker) })
  const all = [...ballots, ...paper].sort((a, b) => (a.tracker < b.tracker ? -1 : 1))
  const result = resultOf(definition, all)
  await tell({
    kind: 'closed',
    at: 'x',
    turnout: { voters: 60, screen: 16, paper: 4, paperMarks: 5, blank: 0, spoilt: 1 },
    box: await boxHash(all),
    result: await sha256(canonicalJson(result)),
  })
  const head = board.at(-1)?.hash ?? ''
  return { format: 'ouvroir vote 1', vote: definition, board, head, ballots: all, result }
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

describe('an archive is verified with nothing else', () => {
  test('and holds', async () => {
    const archive = await archiveOf()
    expect(await verifyArchive(copyOf(archive))).toEqual({
      ok: true,
      ballots: 20,
      events: 24,
      head: archive.head,
    })
  })

  test('1,000 of 1,000 changes of one field are refused', async () => {
    const archive = await archiveOf()
    const places = placesIn(archive)
    expect(places.length).toBeGreaterThan(200)
    const kept: string[] = []
    for (let turn = 0; turn < 1_000; turn++) {
      const place = places[(turn * 7_919) % places.length] ?? []
      const verdict = await verifyArchive(changed(archive, place, turn))
      if (verdict.ok) kept.push(place.join('.'))
    }
    expect(kept).toEqual([])
  }, 60_000)

  test('a line dropped, moved, said twice, or the end cut, at every height', async () => {
    const archive = await archiveOf()
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

  test('an older copy of the board shows what was rewritten since', async () => {
    const { board } = await archiveOf()
    expect(firstDifference(board.slice(0, 15), board)).toBeUndefined()
    const rewritten = board.map((line, at) => (at < 12 ? line : { ...line, hash: 'x' }))
    expect(firstDifference(board.slice(0, 15), rewritten)).toBe(13)
    expect(firstDifference(board, board.slice(0, 15))).toBe(16)
  })
})
