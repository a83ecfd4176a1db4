import { expect, test } from 'vitest'
import {
  callOf,
  callState,
  firstProgramme,
  programmeShape,
  readFormats,
  writtenFormats,
} from './programme-call.ts'

test('a call is open from its first day to the end of its last', () => {
  const call = { opensOn: '2026-11-20', closesOn: '2026-12-20' }
  expect(callState(call, '2026-11-19')).toBe('to-come')
  expect(callState(call, '2026-11-20')).toBe('open')
  expect(callState(call, '2026-12-20')).toBe('open')
  expect(callState(call, '2026-12-21')).toBe('closed')
  expect(callState({ opensOn: undefined, closesOn: '2026-12-20' }, '2026-12-01')).toBe(
    'not-announced',
  )
})

test('formats are read one a line, and come back as they were written', () => {
  const formats = readFormats('Atelier : 90\nFilm ; 60 min\n\nPlénière: 45')
  expect(formats?.map(({ key, minutes }) => [key, minutes])).toEqual([
    ['atelier', 90],
    ['film', 60],
    ['pleniere', 45],
  ])
  expect(readFormats(writtenFormats(formats ?? []))).toEqual(formats)
  expect(readFormats('Atelier')).toBeUndefined()
  expect(readFormats('Atelier : 90\nAtelier : 60')).toBeUndefined()
})

test('a call that closes before it opens is refused, and so is a day that ends before it starts', () => {
  const first = firstProgramme('e')
  const typed = {
    formats: writtenFormats(first.formats),
    criteria: first.criteria.map(({ label }) => label).join('\n'),
    scale: '5',
    dayFrom: '09:00',
    dayTo: '18:00',
    opensOn: '2026-11-20',
    closesOn: '2026-12-20',
  }
  expect(programmeShape.safeParse(typed).success).toBe(true)
  const late = programmeShape.safeParse({ ...typed, closesOn: '2026-11-01' })
  expect(late.error?.issues[0]?.path).toEqual(['closesOn'])
  const upside = programmeShape.safeParse({ ...typed, dayTo: '08:00' })
  expect(upside.error?.issues[0]?.path).toEqual(['dayTo'])
})

test('the call of an event that is cancelled or over receives nothing more', () => {
  const call = { opensOn: '2026-11-20', closesOn: '2026-12-20' }
  const now = new Date('2026-12-01T09:00:00Z')
  const event = { state: 'published', endsAt: new Date('2027-03-19T16:00:00Z') } as const
  expect(callOf(call, event, now)).toBe('open')
  expect(callOf(call, { ...event, state: 'cancelled' }, now)).toBe('ended')
  expect(callOf(call, { ...event, endsAt: now }, now)).toBe('ended')
  // One that was closed before says until when it was open, whatever came after.
  expect(callOf(call, { ...event, state: 'done' }, new Date('2027-04-01T09:00:00Z'))).toBe('closed')
})
