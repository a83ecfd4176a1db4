import { describe, expect, test } from 'vitest'
import type { Draw } from '../draw.ts'
import { ruleGaps, ruleShape } from './rule-form.ts'

const form = {
  title: 'Convention sur l’eau',
  organiserKind: 'commune',
  panelSize: '24',
  reserveSize: '10',
  expectedPool: '120',
  method: 'leximin',
  listSize: '1000',
  sameAddress: 'yes',
  registrationClosesOn: '2027-02-28',
  drawOn: '2027-03-06',
}
const faults = (typed: object) => {
  const read = ruleShape.safeParse({ ...form, ...typed })
  return read.success ? [] : read.error.issues.map(({ path }) => path[0])
}

describe('the rule as it is typed', () => {
  test('is read with its numbers and days', () => {
    const read = ruleShape.parse(form)
    expect(read).toMatchObject({ panelSize: 24, listSize: 1000, sameAddress: true })
    expect(read.firstSessionOn).toBeUndefined()
    expect(ruleShape.parse({ ...form, sameAddress: undefined }).sameAddress).toBe(false)
  })

  test('days follow one another, and the pool holds the panel', () => {
    expect(faults({ drawOn: '2027-02-01' })).toEqual(['drawOn'])
    expect(faults({ firstSessionOn: '2027-03-05' })).toEqual(['firstSessionOn'])
    expect(faults({ expectedPool: '23' })).toEqual(['expectedPool'])
    expect(faults({ panelSize: 'vingt', listSize: '500' })).toEqual(['panelSize', 'listSize'])
    expect(faults({ drawOn: '6 mars' })).toEqual(['drawOn'])
  })

  test('a day that no calendar has is no day, of letters either', () => {
    expect(faults({ lettersOn: '2027-02-30', lettersTime: '10:00' })).toContain('lettersOn')
    expect(faults({ registrationClosesOn: '2027-02-29' })).toEqual(['registrationClosesOn'])
    expect(faults({ drawOn: '0027-03-06' })).toContain('drawOn')
  })

  test('what is still to be said before the first letter is listed', () => {
    const draw = { organiser: '', population: 'tous', indemnity: 'aucune' } as Draw
    expect(ruleGaps(draw, 0)).toEqual([
      'organiser',
      'features',
      'registrationClosesOn',
      'drawOn',
      'replacementsEndOn',
    ])
  })
})
