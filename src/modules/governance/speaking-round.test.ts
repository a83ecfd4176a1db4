import { expect, test } from 'vitest'
import {
  advanceRound,
  beginRound,
  clockOf,
  isRoundOver,
  joinRound,
  leaveRound,
  speakerOf,
  type Turn,
} from './speaking-round.ts'

const at = (second: number) => new Date(1_764_000_000_000 + second * 1000)

test('each speaks once, in order, and somebody who passes does not speak', () => {
  let turns = beginRound(['a', 'b', 'c', 'a'], at(0))
  expect(speakerOf(turns)?.memberId).toBe('a')
  turns = advanceRound(turns, 'spoken', at(60))
  turns = advanceRound(turns, 'passed', at(70))
  turns = advanceRound(turns, 'spoken', at(100))
  expect(turns.map(({ memberId, state }) => `${memberId} ${state}`)).toEqual([
    'a spoken',
    'b passed',
    'c spoken',
  ])
  expect(isRoundOver(turns)).toBe(true)
})

test('the clock of a turn says what was used and what is left, over included', () => {
  const [turn] = beginRound(['a'], at(0))
  expect(clockOf(turn as Turn, 120, at(45))).toEqual({ used: 45, left: 75 })
  expect(clockOf(turn as Turn, 120, at(130))).toEqual({ used: 130, left: -10 })
})

test('whatever people do, one speaks at a time, nobody twice, and nobody is forgotten', () => {
  let seed = 3
  const roll = (most: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed % most
  }
  const everybody = ['a', 'b', 'c', 'd', 'e']
  for (let game = 0; game < 200; game++) {
    let turns = beginRound(everybody.slice(0, roll(4)), at(0))
    const floors: string[] = []
    const came = new Set(turns.map(({ memberId }) => memberId))
    for (let step = 1; step <= 30; step++) {
      const before = speakerOf(turns)
      const person = everybody[roll(everybody.length)] ?? 'a'
      switch (roll(4)) {
        case 0:
          turns = joinRound(turns, person, at(step))
          came.add(person)
          break
        case 1:
          turns = leaveRound(turns, person, at(step))
          break
        default:
          turns = advanceRound(turns, roll(2) ? 'spoken' : 'passed', at(step))
      }
      const now = turns.filter(({ state }) => state === 'speaking')
      expect(now.length).toBeLessThanOrEqual(1)
      // Somebody waits only behind somebody who speaks.
      if (!now[0]) expect(isRoundOver(turns)).toBe(true)
      if (now[0] && now[0].memberId !== before?.memberId) floors.push(now[0].memberId)
    }
    expect(new Set(floors).size).toBe(floors.length)
    expect(new Set(turns.map(({ memberId }) => memberId))).toEqual(came)
    while (!isRoundOver(turns)) turns = advanceRound(turns, 'spoken', at(99))
    expect(turns.every(({ endedAt }) => endedAt !== undefined)).toBe(true)
  }
})
