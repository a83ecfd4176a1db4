import { expect, test } from 'vitest'
import { moveGap, slugIn } from './gap.ts'

const open = { state: 'open', takenBy: undefined } as const
const taken = { state: 'taken', takenBy: 'a' } as const
const answered = { state: 'answered', takenBy: 'a' } as const

test('someone takes it, and gives it back; nobody takes it from them', () => {
  expect(moveGap(open, 'take', { personId: 'a' })).toMatchObject({
    value: { state: 'taken', takenBy: 'a' },
  })
  expect(moveGap(taken, 'take', { personId: 'b' })).toMatchObject({ refusal: 'somebody-else' })
  expect(moveGap(taken, 'give-back', { personId: 'b' })).toMatchObject({
    value: { state: 'open', takenBy: undefined },
  })
  expect(moveGap(open, 'give-back', { personId: 'a' })).toMatchObject({ refusal: 'not-now' })
  expect(moveGap(answered, 'take', { personId: 'a' })).toMatchObject({ refusal: 'not-now' })
})

test('a resource answers it, and who took it is remembered', () => {
  expect(moveGap(taken, 'answer', { personId: 'b', answerSlug: 'un-guide' })).toMatchObject({
    value: { state: 'answered', takenBy: 'a', answerSlug: 'un-guide' },
  })
  expect(moveGap(open, 'answer', { personId: 'b' })).toMatchObject({ refusal: 'resource-needed' })
  expect(moveGap(answered, 'answer', { personId: 'b', answerSlug: 'x' })).toMatchObject({
    refusal: 'not-now',
  })
})

test('it is dropped with a reason, and opened again', () => {
  expect(moveGap(open, 'drop', { personId: 'a' })).toMatchObject({ refusal: 'why-needed' })
  expect(moveGap(open, 'drop', { personId: 'a', why: 'Hors sujet' })).toMatchObject({
    value: { state: 'dropped', why: 'Hors sujet' },
  })
  expect(moveGap(answered, 'reopen', { personId: 'a' })).toMatchObject({ value: { state: 'open' } })
  expect(moveGap(open, 'reopen', { personId: 'a' })).toMatchObject({ refusal: 'not-now' })
  expect(moveGap(answered, 'drop', { personId: 'a', why: 'x' })).toMatchObject({
    refusal: 'not-now',
  })
})

test.each([
  ['https://ouvroir.exemple/ressources/un-guide?langue=fr', 'un-guide'],
  ['/ressources/un-guide/', 'un-guide'],
  ['un-guide', 'un-guide'],
  ['', ''],
])('the resource in “%s” is “%s”', (pasted, slug) => {
  expect(slugIn(pasted)).toBe(slug)
})
