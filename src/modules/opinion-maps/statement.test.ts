import { expect, test } from 'vitest'
import {
  type Appeal,
  isAsked,
  isUnjudged,
  judgedShape,
  mayAppeal,
  mayJudge,
  proposedShape,
} from './statement.ts'

const open = { state: 'open' } as const
const closed = { state: 'closed' } as const
const appeal: Appeal = {
  ...{ statementId: 's', reason: 'Voyez.', askedAt: new Date(0) },
  ...{ decision: undefined, answer: '', decidedAt: undefined },
}

test('what is shown is asked, and nothing else', () => {
  const states = ['waiting', 'shown', 'refused', 'double'] as const
  expect(states.filter((state) => isAsked({ state }))).toEqual(['shown'])
})

test('a statement that waits, or whose appeal does, is not judged', () => {
  const read = { origin: 'participant', judgedAt: new Date(0) } as const
  expect(isUnjudged({ ...read, state: 'waiting' }, undefined)).toBe(true)
  expect(isUnjudged({ ...read, state: 'refused' }, appeal)).toBe(true)
  expect(isUnjudged({ ...read, state: 'refused' }, { decision: 'dismissed' })).toBe(false)
  expect(isUnjudged({ ...read, state: 'shown' }, undefined)).toBe(false)
  // Shown at once, it waits to be read; what the team wrote does not.
  const unread = { state: 'shown', judgedAt: undefined } as const
  expect(isUnjudged({ ...unread, origin: 'participant' }, undefined)).toBe(true)
  expect(isUnjudged({ ...unread, origin: 'team' }, undefined)).toBe(false)
})

test('what is refused, or said already, is appealed once, while the map is open', () => {
  expect(mayAppeal(open, { state: 'refused' }, undefined)).toBe(true)
  expect(mayAppeal(open, { state: 'double' }, undefined)).toBe(true)
  expect(mayAppeal(open, { state: 'shown' }, undefined)).toBe(false)
  expect(mayAppeal(open, { state: 'refused' }, appeal)).toBe(false)
  expect(mayAppeal(closed, { state: 'refused' }, undefined)).toBe(false)
})

test('what is shown may be taken out later; what is refused comes back by an appeal alone', () => {
  expect(mayJudge(open, { state: 'shown' })).toBe(true)
  expect(mayJudge(open, { state: 'refused' })).toBe(false)
  expect(mayJudge(closed, { state: 'waiting' })).toBe(false)
})

test('a refusal has its clause and its reason; a statement is short', () => {
  const no = { verdict: 'refused', clause: '2' }
  expect(judgedShape.safeParse(no).success).toBe(false)
  expect(judgedShape.parse({ ...no, reason: 'Hors sujet.' })).toMatchObject({ clause: 2 })
  expect(proposedShape.safeParse({ text: 'x'.repeat(181) }).success).toBe(false)
})
