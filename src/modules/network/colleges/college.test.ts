import { describe, expect, test } from 'vitest'
import { belongings, type College } from './college.ts'
import { collegeShape, exceptionShape } from './form.ts'

const college = (id: string, overrides: Partial<College> = {}): College => ({
  id,
  name: id,
  purpose: '',
  kinds: ['commune'],
  fromPopulation: undefined,
  belowPopulation: undefined,
  weight: 1,
  position: 1,
  ...overrides,
})
const villages = college('villages', { belowPopulation: 5_000, position: 1 })
const towns = college('towns', { fromPopulation: 5_000, position: 2 })
const guests = college('guests', { kinds: [], position: 3 })
const colleges = [guests, towns, villages]
const village = { id: 'v', kind: 'commune', population: 3_100 } as const
const town = { id: 't', kind: 'commune', population: 8_400 } as const
const lab = { id: 'l', kind: 'organisation', population: undefined } as const

describe('who belongs where', () => {
  test('follows the kind and the size, one college for each', () => {
    const told = belongings(colleges, [], [village, town, lab])
    expect(told.map(({ territoryId, collegeId }) => [territoryId, collegeId])).toEqual([
      ['v', 'villages'],
      ['t', 'towns'],
    ])
  })

  test('is decided by hand where a reason was given, and then only there', () => {
    const put = { collegeId: 'guests', territoryId: 't', belongs: true, reason: 'ville invitée' }
    expect(belongings(colleges, [put], [town])).toEqual([
      { collegeId: 'guests', territoryId: 't', why: 'by-hand', reason: 'ville invitée' },
    ])
  })

  test('may be refused by hand: the next rule that fits takes the member', () => {
    const out = { collegeId: 'villages', territoryId: 'v', belongs: false, reason: 'à sa demande' }
    const everyone = college('everyone', { position: 9 })
    expect(belongings([...colleges, everyone], [out], [village])[0]?.collegeId).toBe('everyone')
    expect(belongings(colleges, [out], [village])).toEqual([])
  })

  test('gives nobody two votes when two rules fit', () => {
    const all = college('all', { position: 0 })
    expect(belongings([...colleges, all], [], [village, town])).toHaveLength(2)
  })

  test('leaves aside who has no known population, when the rule asks for it', () => {
    expect(belongings(colleges, [], [{ ...village, population: undefined }])).toEqual([])
  })
})

test('a college is written by its rule, and an exception by its member', () => {
  const typed = { name: 'Villages', kinds: 'commune', belowPopulation: '5 000', weight: '1' }
  expect(collegeShape.parse({ ...typed, position: '2' })).toMatchObject({
    kinds: ['commune'],
    belowPopulation: 5_000,
    fromPopulation: undefined,
    position: 2,
  })
  expect(collegeShape.safeParse({ ...typed, position: '0' }).success).toBe(false)
  expect(exceptionShape.safeParse({ member: 'x', belongs: 'in' }).success).toBe(false)
})
