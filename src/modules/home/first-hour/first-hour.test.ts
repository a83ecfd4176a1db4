import { expect, test } from 'vitest'
import type { FirstStep, FirstStepKey } from '#kit/frames/first-step.ts'
import { isOver, nextStep, readFirstHour, skipIn, standingSteps } from './first-hour.ts'

const step = (key: FirstStepKey, isDone = false): FirstStep => ({
  ...{ key, isDone, title: key, why: '', state: '', href: '/', link: '' },
})
const none = readFirstHour(undefined)

test('steps come in the order of the guide, whatever the order of the rooms', () => {
  const steps = standingSteps([step('contacts'), step('people', true), step('publisher')], none)
  expect(steps.map(({ key, standing }) => `${key}: ${standing}`)).toEqual([
    'publisher: to-do',
    'people: done',
    'contacts: to-do',
  ])
  expect(nextStep(steps)?.key).toBe('publisher')
})

test('a step that is left is not to do; what is done is done, even after it was left', () => {
  const left = skipIn(skipIn(none, 'contacts', true), 'people', true)
  const steps = standingSteps([step('people', true), step('contacts')], left)
  expect(steps.map(({ standing }) => standing)).toEqual(['done', 'skipped'])
  expect(isOver(steps)).toBe(true)
  const again = standingSteps([step('contacts')], skipIn(left, 'contacts', false))
  expect(isOver(again)).toBe(false)
})

test('what was kept is read, whatever it became', () => {
  expect(readFirstHour({ isAway: true, skipped: ['mail', 'gone-since'] })).toEqual({
    isAway: true,
    skipped: ['mail'],
  })
  expect(readFirstHour('broken')).toEqual(none)
})
