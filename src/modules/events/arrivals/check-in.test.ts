import { describe, expect, test } from 'vitest'
import {
  doorMediumOf,
  readScans,
  readTicketCode,
  searchExpected,
  seenAt,
  ticketText,
} from './check-in.ts'

const code = '0123456789ABCDEF'
const people = [
  { registrationId: 'a', number: 1, name: 'Inès Morvan', seatClass: '', code },
  { registrationId: 'b', number: 12, name: 'Paul Le Goff', seatClass: '', code: 'F'.repeat(16) },
  { registrationId: 'c', number: 3, name: 'Paula Morvan', seatClass: '', code: 'A'.repeat(16) },
  { registrationId: 'd', number: 4, name: undefined, seatClass: '', code: 'B'.repeat(16) },
]

test('the code of a ticket comes back from its QR, and from a hand', () => {
  expect(readTicketCode(ticketText(code))).toBe(code)
  expect(readTicketCode(' 0123 4567 89ab cdef ')).toBe(code)
  expect(readTicketCode('https://exemple.fr')).toBeUndefined()
})

describe('at the door, someone is found', () => {
  const find = (text: string) => searchExpected(text, people)
  test.each([
    ['1', 'a'],
    ['n° 12', 'b'],
    [ticketText(code), 'a'],
    ['goff paul', 'b'],
    ['MORV ines', 'a'],
  ])('by “%s”', (text, registrationId) => {
    expect(find(text)).toMatchObject({ kind: 'one', found: { registrationId } })
  })

  test('or several are, and someone chooses', () => {
    const search = find('morvan')
    expect(search.kind === 'several' && search.found.map(({ number }) => number)).toEqual([1, 3])
  })

  test.each(['99', 'Dupont', '', '   '])('or nobody is: “%s”', (text) => {
    expect(find(text)).toEqual({ kind: 'none' })
  })
})

test('what a phone sends is read, and what it cannot have written is left out', () => {
  expect(readScans(`${code}|1764061200000\nnimporte|1\n${code}|demain\n`)).toEqual([
    { code, at: 1_764_061_200_000, by: 'qr' },
  ])
  expect(readScans(`${code}|1|typed\n${code}|2|ticked\n${code}|3|import`)).toEqual([
    { code, at: 1, by: 'typed' },
    { code, at: 2, by: 'ticked' },
    { code, at: 3, by: 'qr' },
  ])
})

test('a name or a number that was typed is not a scanned ticket, a code is', () => {
  expect(doorMediumOf('Inès Morvan', false)).toBe('typed')
  expect(doorMediumOf('12', false)).toBe('typed')
  expect(doorMediumOf('12', true)).toBe('ticked')
  expect(doorMediumOf(ticketText(code), false)).toBe('qr')
})

test('a phone whose clock is wrong is not believed', () => {
  const opens = new Date('2026-11-25T08:00:00Z')
  const now = new Date('2026-11-25T12:00:00Z')
  const at = (instant: string) => seenAt({ code, at: Date.parse(instant) }, now, opens)
  expect(at('2026-11-25T09:00:00Z')).toEqual(new Date('2026-11-25T09:00:00Z'))
  expect(at('2025-01-01T00:00:00Z')).toEqual(now)
  expect(at('2030-01-01T00:00:00Z')).toEqual(now)
})
