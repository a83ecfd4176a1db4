import { expect, test } from 'vitest'
import { parisInstant } from './paris-time.ts'

test('the hour of Paris, in winter, in summer and on the day it changes', () => {
  expect(parisInstant('2027-03-06', '14:50')?.toISOString()).toBe('2027-03-06T13:50:00.000Z')
  expect(parisInstant('2027-07-14', '9h')?.toISOString()).toBe('2027-07-14T07:00:00.000Z')
  expect(parisInstant('2027-03-28', '12 h 30')?.toISOString()).toBe('2027-03-28T10:30:00.000Z')
  expect(parisInstant('2023-09-15', '12:50:03')?.toISOString()).toBe('2023-09-15T10:50:03.000Z')
  expect(parisInstant('2027-03-06', '14:50:3')).toBeUndefined()
  expect(parisInstant('2027-03-06', 'midi')).toBeUndefined()
  expect(parisInstant('un jour', '14:50')).toBeUndefined()
})
