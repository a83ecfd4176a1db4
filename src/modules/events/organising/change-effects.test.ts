import { expect, test } from 'vitest'
import type { NumberedSlot } from '../schedule.ts'
import { changesClasses, effectsKey, movedSlots, planClasses } from './change-effects.ts'

const slot = (id: string, day: string): NumberedSlot => ({
  ...{ id, number: 1, contributionId: undefined, title: id, roomId: undefined },
  ...{ day, startsAt: '10:00', minutes: 30 },
})

test('the second day stays the second, earlier or later', () => {
  const slots = [slot('a', '2027-03-18'), slot('b', '2027-03-19')]
  const before = ['2027-03-18', '2027-03-19']
  const later = movedSlots(slots, before, ['2027-03-28', '2027-03-29'])
  expect(later.slots.map(({ day }) => day)).toEqual(['2027-03-28', '2027-03-29'])
  const earlier = movedSlots(slots, before, ['2027-03-11'])
  expect([earlier.days, earlier.slots.map(({ id }) => id)]).toEqual([-7, ['a']])
  expect(earlier.out.map(({ id, day }) => [id, day])).toEqual([['b', '2027-03-12']])
})

test('a longer gathering moves nothing', () => {
  const { slots, out, days } = movedSlots(
    [slot('a', '2027-03-18')],
    ['2027-03-18'],
    ['2027-03-18', '2027-03-19'],
  )
  expect([slots.length, out.length, days]).toEqual([1, 0, 0])
})

test('what was already outside stays where it is, to be placed', () => {
  const { out } = movedSlots([slot('a', '2026-01-01')], ['2027-03-18'], ['2027-03-20'])
  expect(out.map(({ day }) => day)).toEqual(['2026-01-01'])
})

const known = [
  { id: '1', label: 'Sur place', capacity: 40 },
  { id: '2', label: 'En ligne', capacity: undefined },
]
const words = (...labels: string[]) => labels.map((label) => ({ label, capacity: undefined }))

test('a kind keeps its people by its name, wherever it stands', () => {
  const plan = planClasses(known, words('En ligne', 'Sur place'))
  expect(plan.kept.map(({ id }) => id)).toEqual(['2', '1'])
  expect([plan.renamed, plan.gone]).toEqual([[], []])
})

test('one that goes where one comes is renamed; more that go than come are gone', () => {
  const renamed = planClasses(known, words('Dans la salle', 'En ligne'))
  expect(renamed.kept.map(({ id }) => id)).toEqual(['1', '2'])
  expect(renamed.renamed).toEqual([{ id: '1', from: 'Sur place', to: 'Dans la salle' }])
  const gone = planClasses(known, words('Hybride'))
  expect([gone.kept[0]?.id, gone.gone.length]).toEqual([undefined, 2])
})

test('the key tells one effect from another, not how many people', () => {
  const one = effectsKey([{ kind: 'told', people: 1, untold: 0 }])
  expect(effectsKey([{ kind: 'told', people: 9, untold: 2 }])).toBe(one)
  expect(effectsKey([{ kind: 'class-gone', label: 'Élus', people: 1 }])).not.toBe(one)
  const moved = (days: number) => effectsKey([{ kind: 'programme-moves', moments: 2, days }])
  expect(moved(7)).not.toBe(moved(-7))
})

test('a kind that is renamed, lowered, moved, added or taken away is a change; the same kinds are none', () => {
  const changes = (words: Parameters<typeof planClasses>[1]) =>
    changesClasses(known, planClasses(known, words))
  const same = known.map(({ label, capacity }) => ({ label, capacity }))
  expect(changes(same)).toBe(false)
  expect(
    changes(same.map((entry, at) => (at === 0 ? { ...entry, label: 'En salle' } : entry))),
  ).toBe(true)
  expect(changes(same.map((entry, at) => (at === 0 ? { ...entry, capacity: 3 } : entry)))).toBe(
    true,
  )
  expect(changes(same.toReversed())).toBe(true)
  expect(changes([...same, { label: 'Presse', capacity: 2 }])).toBe(true)
  expect(changes(same.slice(1))).toBe(true)
})
