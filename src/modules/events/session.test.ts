import { describe, expect, test } from 'vitest'
import {
  mayBeCorrected,
  namedWithExperiment,
  sessionSettings,
  spreadDays,
  timeAfter,
} from './session.ts'
import { minutesLeft, moved, timed } from './sessions/run-sheet.ts'

describe('the days of planned sessions', () => {
  test('go from the first day of the phase to its last', () => {
    expect(spreadDays('2026-12-01', 14, 3)).toEqual(['2026-12-01', '2026-12-08', '2026-12-15'])
    expect(spreadDays('2026-12-01', 14, 1)).toEqual(['2026-12-01'])
    expect(spreadDays('2026-12-01', 0, 2)).toEqual(['2026-12-01', '2026-12-01'])
  })
})

test('time passes midnight', () => {
  expect(timeAfter('18:30', 95)).toBe('20:05')
  expect(timeAfter('23:30', 45)).toBe('00:15')
})

test('settings are read from what the protocol holds as text', () => {
  expect(sessionSettings.parse({ sessions: '3', participants: '24', minutes: '150' })).toEqual({
    format: 'workshop',
    sessions: 3,
    participants: 24,
    minutes: 150,
    place: '',
  })
  expect(
    sessionSettings.safeParse({ sessions: '0', participants: '1', minutes: '60' }).success,
  ).toBe(false)
})

describe('a run sheet', () => {
  const item = (id: string, minutes: number) => ({
    id,
    minutes,
    title: id,
    aim: '',
    method: '',
    material: '',
    facilitator: '',
  })

  test('gives each step the time it begins and ends', () => {
    const lines = timed([item('a', 10), item('b', 50)], '18:30')
    expect(lines.map(({ from, to }) => `${from}-${to}`)).toEqual(['18:30-18:40', '18:40-19:30'])
  })

  test('says how much is left, or how much it overflows', () => {
    expect(minutesLeft([item('a', 10), item('b', 50)], 90)).toBe(30)
    expect(minutesLeft([item('a', 100)], 90)).toBe(-10)
  })

  test('moves a step by one place, and stays as it is at its ends', () => {
    expect(moved(['a', 'b', 'c'], 'b', 'up')).toEqual(['b', 'a', 'c'])
    expect(moved(['a', 'b', 'c'], 'b', 'down')).toEqual(['a', 'c', 'b'])
    expect(moved(['a', 'b'], 'a', 'up')).toEqual(['a', 'b'])
    expect(moved(['a', 'b'], 'x', 'down')).toEqual(['a', 'b'])
  })
})

test('what was counted is corrected once the session was held, while its phase is open', () => {
  const open = { closedAt: undefined }
  expect(mayBeCorrected({ state: 'held' }, open)).toBeUndefined()
  expect(mayBeCorrected({ state: 'planned' }, open)).toBe('session-not-held')
  expect(mayBeCorrected({ state: 'cancelled' }, open)).toBe('session-not-held')
  const closed = { closedAt: new Date('2026-12-01T09:00:00Z') }
  expect(mayBeCorrected({ state: 'held' }, closed)).toBe('phase-closed')
})

test('a session bears the name of its experiment, once', () => {
  const of = { experimentTitle: 'Convention sur l’eau' }
  expect(namedWithExperiment({ title: 'Séance 1' }, of)).toBe('Séance 1 · Convention sur l’eau')
  const named = { title: 'Convention sur l’eau, première séance' }
  expect(namedWithExperiment(named, of)).toBe(named.title)
  expect(namedWithExperiment({ title: 'Séance 1' }, { experimentTitle: '' })).toBe('Séance 1')
})
