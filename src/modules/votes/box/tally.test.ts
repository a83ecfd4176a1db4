import { describe, expect, test } from 'vitest'
import type { Choice } from '../choice.ts'
import type { PublicDefinition } from './board.ts'
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
