import { expect, test } from 'vitest'
import { makeRooms } from '#app.ts'
import { done } from '#kit/result.ts'
import { buttonRoute } from '#platform/forms/act-routes.ts'
import { get, post, type Route } from '#platform/routes.ts'
import { special } from './special.ts'

interface Room {
  readonly name: string
  readonly routes: readonly Route[]
}

/** Routes that receive a form and that no description made. */
function byHand(rooms: readonly Room[]): readonly string[] {
  return rooms
    .flatMap(({ name, routes }) =>
      routes
        .filter(({ method, described }) => method === 'POST' && !described)
        .map(({ path }) => `${name} ${path}`),
    )
    .sort()
}

const named = Object.keys(special)

test('an act is described, or named with why it is written by hand', () => {
  const found = byHand(makeRooms())
  const unnamed = found.filter((act) => !named.includes(act))
  expect(unnamed, 'Describe it (platform/forms, decision 0050).').toEqual([])
  const gone = named.filter((act) => !found.includes(act))
  expect(gone, 'It is described by now, or gone: take it out of src/law/acts-by-hand.').toEqual([])
  expect(named.filter((act, at) => named.indexOf(act) !== at)).toEqual([])
})

test('a new act by hand is seen, a described one and a page are not', () => {
  const answer = () => new Response()
  const routes = [
    post('/pots/:name/remplir', 'staff', answer),
    get('/pots/:name', 'anyone', answer),
    buttonRoute({
      path: '/pots/:name/vider',
      audience: 'staff',
      on: () => ({}),
      act: async () => done(),
      refusals: () => ({}),
      back: () => '/pots',
      next: () => '/pots',
    }),
  ]
  expect(byHand([{ name: 'pots', routes }])).toEqual(['pots /pots/:name/remplir'])
})
