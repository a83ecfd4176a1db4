import { expect, test } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import { type PeopleHere, watchPeopleHere } from './people-here.ts'

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 30, 14, minutes))
const person = (id: string, roles: Viewer['roles'] = [{ role: 'lab-team' }]): Viewer => ({
  id,
  name: id,
  roles,
  secondFactor: true,
})
const [camille, samira, nour, dario] = ['camille', 'samira', 'nour', 'dario'].map((id) =>
  person(id),
) as [Viewer, Viewer, Viewer, Viewer]
const alone = () => watchPeopleHere('one', () => undefined)
const names = (here: PeopleHere, path: string, minutes: number) =>
  here.others(path, 'camille', at(minutes)).map(({ personId }) => personId)

test('whoever has the same form open is there, without oneself, whoever came first first', () => {
  const here = alone()
  here.open('/a', camille, at(0))
  here.open('/a', samira, at(2))
  here.open('/a', nour, at(1))
  here.open('/b', dario, at(0))
  expect(names(here, '/a', 3)).toEqual(['nour', 'samira'])
})

test('a page that says nothing is gone after ten minutes, one that says it after two beats missed', () => {
  const here = alone()
  here.open('/a', samira, at(0))
  here.open('/a', nour, at(0))
  expect(here.beat('/a', nour, at(1))).toBe(true)
  expect(names(here, '/a', 2)).toEqual(['samira', 'nour'])
  expect(names(here, '/a', 3)).toEqual(['samira'])
  expect(names(here, '/a', 9)).toEqual(['samira'])
  expect(names(here, '/a', 10)).toEqual([])
})

test('reopened, it is since the first time; saved, it is over', () => {
  const here = alone()
  here.open('/a', samira, at(2))
  here.open('/a', samira, at(5))
  expect(here.others('/a', 'camille', at(6))).toEqual([{ personId: 'samira', since: at(2) }])
  here.leave('/a', 'samira', at(6))
  expect(names(here, '/a', 6)).toEqual([])
})

test('nobody beats at a page that was not drawn for them, nor for long, nor with other roles', () => {
  const here = alone()
  expect(here.beat('/a', camille, at(0))).toBe(false)
  here.open('/a', camille, at(0))
  expect(here.beat('/b', camille, at(0))).toBe(false)
  expect(here.beat('/a', person('camille', []), at(0))).toBe(false)
  for (let seconds = 30; seconds <= 600; seconds += 30)
    expect(here.beat('/a', camille, new Date(at(0).getTime() + seconds * 1000))).toBe(true)
  expect(here.beat('/a', camille, new Date(at(10).getTime() + 30_000))).toBe(false)
})

/** Two processes of one house, each told what the other says. */
function twoProcesses() {
  const words: string[] = []
  const both: PeopleHere[] = ['one', 'two'].map((self) =>
    watchPeopleHere(self, (word) => {
      words.push(word)
      // PostgreSQL tells everyone, also whoever says it.
      for (const process of both) process.hear(word, at(4))
    }),
  )
  return { words, first: both[0] as PeopleHere, second: both[1] as PeopleHere }
}

test('those of another process are there too, whoever came first, and beat wherever their request arrives', () => {
  const { first, second } = twoProcesses()
  first.open('/a', samira, at(1))
  second.open('/a', nour, at(2))
  expect([names(first, '/a', 4), names(second, '/a', 4)]).toEqual([
    ['samira', 'nour'],
    ['samira', 'nour'],
  ])
  expect(second.beat('/a', samira, at(4))).toBe(true)
  expect([names(first, '/a', 6), names(second, '/a', 6)]).toEqual([['nour'], ['nour']])
  second.leave('/a', 'nour', at(4))
  expect([names(first, '/a', 4), names(second, '/a', 4)]).toEqual([['samira'], ['samira']])
})

test('a process that started after is told of whoever was there, when somebody comes', () => {
  const all: PeopleHere[] = []
  const start = (self: string) => {
    const process = watchPeopleHere(self, (word) => {
      for (const other of all) other.hear(word, at(1))
    })
    all.push(process)
    return process
  }
  start('one').open('/a', samira, at(0))
  const late = start('two')
  expect(names(late, '/a', 1)).toEqual([])
  late.open('/a', nour, at(1))
  expect(names(late, '/a', 1)).toEqual(['samira', 'nour'])
})

test('alone on a page, one says nothing after opening it; and what is said names no page and nobody', () => {
  const { words, first } = twoProcesses()
  first.open('/experiences/le-verger', samira, at(0))
  first.beat('/experiences/le-verger', samira, at(1))
  expect(words).toHaveLength(1)
  expect(words.join()).not.toContain('verger')
  first.hear('not a word', at(1))
  expect(names(first, '/experiences/le-verger', 2)).toEqual(['samira'])
})
