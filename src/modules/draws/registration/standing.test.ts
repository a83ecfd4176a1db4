import { describe, expect, test } from 'vitest'
import { drawStates } from '../draw.ts'
import { isGone, personStatuses } from '../person-status.ts'
import { chanceMayCome, standingOf } from './standing.ts'
import { registrationTexts } from './texts/registration.ts'

/** Each status in each state of a draw, in the order of `drawStates`. */
const table = {
  invited: [
    ...['invited', 'invited', 'shut-invited', 'shut-invited', 'shut-invited', 'shut-invited'],
    ...['shut-invited', 'void'],
  ],
  registered: [
    ...['registered', 'registered', 'left-out', 'left-out', 'left-out', 'left-out', 'left-out'],
    'void',
  ],
  eligible: [
    ...['eligible', 'eligible', 'left-out', 'left-out', 'left-out', 'left-out', 'left-out'],
    'void',
  ],
  pool: ['pool', 'pool', 'pool', 'pool', 'pool', 'pool', 'was-reserve', 'void'],
  drawn: ['drawn', 'drawn', 'drawn', 'drawn', 'drawn', 'drawn', 'was-drawn', 'void'],
  reserve: [
    ...['reserve', 'reserve', 'reserve', 'reserve', 'reserve', 'reserve', 'was-reserve', 'void'],
  ],
  confirmed: [
    ...['confirmed', 'confirmed', 'confirmed', 'confirmed', 'confirmed', 'confirmed'],
    ...['was-coming', 'void'],
  ],
  present: ['present', 'present', 'present', 'present', 'present', 'present', 'present', 'void'],
} as const

describe('what one is told of one’s registration', () => {
  test.each(Object.entries(table))('%s, in each state of the draw', (status, said) => {
    const known = personStatuses.find((item) => item === status) ?? 'invited'
    expect(drawStates.map((state) => standingOf(known, state))).toEqual(said)
  })

  test('whoever left reads that they left, whatever became of the draw', () => {
    for (const status of personStatuses.filter(isGone))
      for (const state of drawStates) expect(standingOf(status, state)).toBe(status)
  })

  test('no draw that is over or void promises anything to come', () => {
    for (const state of ['closed', 'void'] as const)
      for (const status of personStatuses) {
        const words = registrationTexts.fr.standing[standingOf(status, state)]
        expect(words).not.toMatch(/dites si|proposée|vérifie|attendons|appelons|êtes dans/)
        expect(chanceMayCome(status, state)).toBe(false)
      }
  })

  test('a chance is to come until the list of panels, for whoever is in the draw', () => {
    expect(drawStates.filter((state) => chanceMayCome('registered', state))).toEqual([
      'preparing',
      'recruiting',
    ])
    expect(chanceMayCome('pool', 'frozen')).toBe(true)
    expect(chanceMayCome('pool', 'drawn')).toBe(false)
  })
})
