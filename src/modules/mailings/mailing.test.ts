import { describe, expect, test } from 'vitest'
import { asPerson } from '#platform/testing/world.ts'
import { noCounts, progressOf } from './audience/recipient.ts'
import { mailingStates, mayLeave, moved, type SendingGesture } from './mailing.ts'
import { mayRunMailings } from './permissions.ts'

const possible = (gesture: SendingGesture) =>
  mailingStates.filter((state) => moved(state, gesture).ok)

describe('a mailing', () => {
  test('is paused while it leaves, and resumed from its pause only', () => {
    expect(possible('pause')).toEqual(['sending'])
    expect(possible('resume')).toEqual(['paused'])
  })

  test('is cancelled at any moment, but not once it has left', () => {
    expect(possible('cancel')).toEqual(['draft', 'ready', 'sending', 'paused'])
  })

  test('leaves once it is ready, and only then', () => {
    expect(mailingStates.filter(mayLeave)).toEqual(['ready'])
  })

  test('is as far as the people who no longer wait', () => {
    const counts = { ...noCounts, queued: 5, sending: 1, sent: 10, skipped: 2, failed: 2 }
    expect(progressOf(counts)).toEqual({ done: 14, total: 20 })
  })
})

test('the lab runs mailings, and nobody else', () => {
  expect(mayRunMailings(asPerson('lab-team'))).toBe(true)
  expect(mayRunMailings(asPerson('administrator'))).toBe(true)
  expect(mayRunMailings(asPerson(['innovator', 'finance', 'territory-referent']))).toBe(false)
  expect(mayRunMailings(undefined)).toBe(false)
})
