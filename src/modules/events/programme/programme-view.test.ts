import { expect, test } from 'vitest'
import type { PublishedItem, PublishedProgramme } from '../schedule/frab.ts'
import {
  chosenItems,
  crossings,
  programmeQuery,
  readProgrammeView,
  shownItems,
} from './programme-view.ts'

const item = (number: number, startsAt: string, more: Partial<PublishedItem['slot']> = {}) =>
  ({
    number,
    trackId: number === 1 ? 'recruit' : undefined,
    slot: {
      id: `s${number}`,
      contributionId: `c${number}`,
      title: '',
      roomId: 'hall',
      day: '2027-03-18',
      startsAt,
      minutes: 60,
      ...more,
    },
  }) as PublishedItem

const lunch = item(3, '12:00', { contributionId: undefined, roomId: undefined })
const items = [item(1, '10:00'), item(2, '10:30', { roomId: 'attic' }), lunch]
const programme = { items } as unknown as PublishedProgramme
const numbers = (of: readonly PublishedItem[]) => of.map(({ number }) => number)

test('a view is in its address, and comes back from it', () => {
  const view = readProgrammeView({ jour: ['2027-03-18'], salle: [''], choix: ['7', '3.3', 'x,12'] })
  expect(view).toEqual({ day: '2027-03-18', room: undefined, track: undefined, choice: [3, 7, 12] })
  const query = programmeQuery(view, { room: 'hall' })
  expect(query).toBe('?jour=2027-03-18&salle=hall&choix=3.7.12')
  const again = Object.fromEntries(
    [...new URLSearchParams(query)].map(([name, value]) => [name, [value]]),
  )
  expect(readProgrammeView(again)).toEqual({ ...view, room: 'hall' })
})

test('a room or a track keeps what is for everybody', () => {
  const view = readProgrammeView({})
  expect(numbers(shownItems(programme, { ...view, room: 'hall' }))).toEqual([1, 3])
  expect(numbers(shownItems(programme, { ...view, track: 'recruit' }))).toEqual([1, 3])
  expect(shownItems(programme, { ...view, day: '2027-03-19' })).toEqual([])
})

test('two moments of a choice that cross are told', () => {
  const view = readProgrammeView({ choix: ['1', '2', '3', '99'] })
  const chosen = chosenItems(programme, view)
  expect(numbers(chosen)).toEqual([1, 2, 3])
  expect(crossings(chosen).map(numbers)).toEqual([[1, 2]])
})
