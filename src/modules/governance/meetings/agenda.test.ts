import { expect, test } from 'vitest'
import type { Tension } from '../tensions/tension.ts'
import { draftAgenda, moveItem } from './agenda.ts'

const tension = (id: string, raisedAt: string, state: Tension['state'] = 'open'): Tension => ({
  id,
  circleId: 'c',
  raisedBy: undefined,
  title: id,
  description: '',
  state,
  outcome: '',
  raisedAt: new Date(raisedAt),
  settledAt: undefined,
})
const review = (id: string, dueOn: string) => ({
  id,
  circleId: 'c',
  source: `decision:${id}`,
  title: id,
  href: '/decisions',
  dueOn,
})
const words = { checkIn: 'Arrivée', checkOut: 'Départ' }

test('reviews that are due come first, then tensions from the oldest, between two rounds', () => {
  const items = draftAgenda(
    {
      tensions: [tension('recent', '2026-11-20'), tension('old', '2026-10-01')],
      reviews: [review('later', '2027-01-01'), review('due', '2026-11-30')],
    },
    '2026-12-01',
    words,
  )
  expect(items.map(({ title }) => title)).toEqual(['Arrivée', 'due', 'old', 'recent', 'Départ'])
})

test('what is settled does not come back', () => {
  const items = draftAgenda(
    { tensions: [tension('done', '2026-10-01', 'settled')], reviews: [] },
    '2026-12-01',
    words,
  )
  expect(items).toHaveLength(2)
})

test('a point moves by one place, and never out of the list', () => {
  const list = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
  expect(moveItem(list, 'b', -1).map(({ id }) => id)).toEqual(['b', 'a', 'c'])
  expect(moveItem(list, 'c', 1)).toEqual(list)
  expect(moveItem(list, 'x', 1)).toEqual(list)
})
