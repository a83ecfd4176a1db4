import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededChance, shuffled } from './chance.ts'
import { isId, newId, newToken } from './ids.ts'
import { readNumber, writtenMoney, writtenNumber } from './numbers.ts'
import { holds, isStaff, type Viewer } from './viewer.ts'
import { counted, plainWords, slugOf } from './words.ts'

describe('an identifier', () => {
  test('is a UUID of version 7, and follows the clock', () => {
    const chance = seededChance(7)
    const early = newId(new Date('2026-11-25T09:00:00Z'), chance)
    const late = newId(new Date('2026-11-25T09:00:01Z'), chance)
    expect(isId(early)).toBe(true)
    expect(early[14]).toBe('7')
    expect(early < late).toBe(true)
    expect(isId('pas-une-cle')).toBe(false)
  })

  test('is not repeated within one instant', () => {
    const chance = seededChance(3)
    const now = new Date('2026-11-25T09:00:00Z')
    const ids = new Set(Array.from({ length: 2_000 }, () => newId(now, chance)))
    expect(ids.size).toBe(2_000)
    expect(newToken(chance)).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('numbers', () => {
  test('are read as people type them', () => {
    expect(readNumber('1 234,50')).toBe(1234.5)
    expect(readNumber('2 900 €')).toBe(2900)
    expect(readNumber('-3')).toBe(-3)
    expect(readNumber('douze')).toBeUndefined()
    expect(readNumber('1,2,3')).toBeUndefined()
  })

  test('are written in French form, money without needless cents', () => {
    expect(writtenNumber(12345.5, 'fr').replace(/\s/g, ' ')).toBe('12 345,5')
    expect(writtenMoney(290000, 'fr').replace(/\s/g, ' ')).toBe('2 900 €')
    expect(writtenMoney(12350, 'fr').replace(/\s/g, ' ')).toBe('123,50 €')
  })
})

describe('words', () => {
  test('are compared without accents, capitals or punctuation', () => {
    expect(plainWords('L’Haÿ-les-Roses, Œuvre')).toBe('l hay les roses oeuvre')
  })

  test('make an address that is short, plain and never empty', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(slugOf(text)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        expect(slugOf(text).length).toBeLessThanOrEqual(80)
      }),
    )
  })

  test('are singular for zero and one, as in French', () => {
    expect(counted(0, 'fiche', 'fiches')).toBe('0 fiche')
    expect(counted(2, 'fiche', 'fiches')).toBe('2 fiches')
  })
})

describe('a role', () => {
  const viewer = (roles: Viewer['roles']): Viewer => ({
    id: 'p',
    name: 'Camille',
    roles,
    secondFactor: false,
  })
  const place = { kind: 'experiment', id: 'e1' } as const

  test('held everywhere holds at any place; held at a place holds there only', () => {
    expect(holds(viewer([{ role: 'researcher' }]), 'researcher', place)).toBe(true)
    const placed = viewer([{ role: 'lab-team', place }])
    expect(holds(placed, 'lab-team', place)).toBe(true)
    expect(holds(placed, 'lab-team', { ...place, id: 'e2' })).toBe(false)
    expect(holds(placed, 'lab-team')).toBe(false)
    expect(isStaff(placed)).toBe(false)
  })

  test('is held by nobody when nobody looks', () => {
    expect(holds(undefined, ['administrator', 'lab-team'])).toBe(false)
  })
})

test('an order is drawn: everybody is in it once, and each order is about as likely', () => {
  const seen = new Map<string, number>()
  const chance = seededChance(3)
  for (let draw = 0; draw < 6_000; draw++) {
    const order = shuffled(['a', 'b', 'c'], chance).join('')
    seen.set(order, (seen.get(order) ?? 0) + 1)
  }
  expect([...seen.keys()].toSorted()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba'])
  // Five degrees of freedom: more than 20.5 happens once in a thousand.
  const spread = [...seen.values()].reduce((sum, count) => sum + (count - 1_000) ** 2 / 1_000, 0)
  expect(spread).toBeLessThan(20.5)
})
