import { expect, test } from 'vitest'
import type { VoteRows } from '#engines/opinion-map/index.ts'
import { broughtOf } from './brought-conversation.ts'

const today = '2026-12-02'
const june = Date.UTC(2014, 5, 18, 9)
const rows = (times: readonly number[], votes: readonly number[]): VoteRows => ({
  times: Float64Array.from(times),
  voters: Uint32Array.from(times, (_, at) => (at === 2 ? 1 : 0)),
  statements: Uint32Array.from(times, () => 0),
  votes: Int8Array.from(votes),
  voterIds: ['p-7', 'p-9'],
  statementIds: ['12'],
})
const statement = { id: '12', standing: 'in', text: ' Plus de bancs. ' } as const

test('the last answer by time counts, and its day alone is kept', () => {
  const brought = broughtOf(
    { statements: [statement], rows: rows([june + 86_400_000, june, june], [1, -1, 0]) },
    today,
  )
  expect(brought.answers).toEqual([
    { person: 0, number: 12, vote: 1, day: '2014-06-19' },
    { person: 1, number: 12, vote: 0, day: '2014-06-18' },
  ])
  expect([brought.firstDay, brought.lastDay, brought.people]).toEqual([
    ...['2014-06-18', '2014-06-19'],
    2,
  ])
  expect(brought.statements).toEqual([
    { number: 12, text: 'Plus de bancs.', state: 'shown', isMeta: false },
  ])
})

test('seconds are read as seconds; what is no instant, or is to come, is of today', () => {
  const days = (time: number) =>
    broughtOf({ statements: [statement], rows: rows([time], [1]) }, today).answers.map(
      ({ day }) => day,
    )
  expect(days(june / 1000)).toEqual(['2014-06-18'])
  expect(days(3)).toEqual([today])
  expect(days(Date.UTC(2031, 0, 1))).toEqual([today])
})

test('statements without a number of their own have their place', () => {
  const named = [
    { ...statement, id: 'a' },
    { ...statement, id: 'b', standing: 'out' as const },
    { ...statement, id: 'c', standing: 'meta' as const },
  ]
  const { statements } = broughtOf({ statements: named, rows: rows([], []) }, today)
  expect(statements.map(({ number, state, isMeta }) => [number, state, isMeta])).toEqual([
    [1, 'shown', false],
    [2, 'refused', false],
    [3, 'shown', true],
  ])
})
