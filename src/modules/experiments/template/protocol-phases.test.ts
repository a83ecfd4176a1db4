import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Json } from '#kit/json/canonical-json.ts'
import {
  instrumentProblems,
  neverBegunFor,
  type ProtocolPhase,
  phaseProblems,
  readPhaseRows,
  withoutDates,
  writtenPhases,
} from './protocol-phases.ts'

const phase: ProtocolPhase = {
  id: 'letters',
  title: 'Envoyer les lettres',
  purpose: 'Quatre cents lettres en deux vagues',
  startsOn: '2026-09-14',
  endsOn: '2026-11-30',
  milestones: [{ id: 'm', title: 'Deuxième vague', on: '2026-11-16' }],
  dependsOn: [],
  instruments: [{ id: 'i', kind: 'sessions', settings: { places: 24, duration: 120 } }],
}
const draw: ProtocolPhase = {
  ...phase,
  id: 'draw',
  title: 'Tirer au sort',
  startsOn: '2026-12-12',
  endsOn: '2026-12-12',
  milestones: [],
  dependsOn: ['letters'],
  instruments: [],
}
const problems = (...phases: ProtocolPhase[]) =>
  phaseProblems(phases).map((problem) => problem.problem)

describe('the phases of a protocol', () => {
  test('in order, with dates, have no problem', () => {
    expect(problems(phase, draw)).toEqual([])
  })

  test('need a title and two real days, the end not before the start', () => {
    expect(problems({ ...phase, title: ' ' })).toEqual(['title-missing'])
    expect(problems({ ...phase, startsOn: '' })).toEqual(['dates-missing'])
    expect(problems({ ...phase, endsOn: '2026-02-30' })).toEqual(['dates-missing'])
    expect(problems({ ...phase, endsOn: '2026-09-13', milestones: [] })).toEqual([
      'ends-before-start',
    ])
  })

  test('hold their milestones', () => {
    const late = { id: 'm', title: 'Trop tard', on: '2027-01-01' }
    expect(problems({ ...phase, milestones: [late] })).toEqual(['milestone-outside'])
  })

  test('wait for phases that exist, end before, and do not wait for them', () => {
    expect(problems(draw)).toEqual(['dependency-unknown'])
    expect(problems(phase, { ...draw, startsOn: '2026-11-01' })).toEqual([
      'starts-before-dependency-ends',
    ])
    expect(problems({ ...phase, dependsOn: ['draw'] }, draw)).toContain('dependency-circle')
    expect(problems({ ...phase, dependsOn: ['letters'] })).toContain('dependency-circle')
  })

  test('begin before one that they wait for only with a reason', () => {
    const early = { ...draw, startsOn: phase.startsOn, dependsOn: [phase.id] }
    expect(problems(early, phase)).toContain('starts-before-dependency-ends')
    expect(problems({ ...early, earlyReason: 'Deux équipes.' }, phase)).toEqual(
      problems(early, phase).filter((problem) => problem !== 'starts-before-dependency-ends'),
    )
    const over = { ...early, startsOn: '2000-01-01', endsOn: '2000-01-02' }
    expect(neverBegunFor(over, [phase])).toBe(phase)
    expect(neverBegunFor(early, [phase])).toBeUndefined()
    expect(readPhaseRows(JSON.parse(JSON.stringify([{ ...early, earlyReason: 'Deux.' }])))).toEqual(
      [{ ...early, earlyReason: 'Deux.' }],
    )
  })

  test('configure instruments this house knows, as their kind asks', () => {
    const sessions = { name: 'sessions', shape: z.object({ places: z.number().min(1) }) }
    expect(instrumentProblems([phase], [sessions])).toEqual([])
    expect(instrumentProblems([phase], [])).toHaveLength(1)
    const none = { ...phase, instruments: [{ id: 'i', kind: 'sessions', settings: { places: 0 } }] }
    expect(instrumentProblems([none], [sessions])).toHaveLength(1)
  })

  test('are read back as they were written, and junk is left out', () => {
    const stored = JSON.parse(JSON.stringify([phase, draw])) as Json
    expect(readPhaseRows(stored)).toEqual([phase, draw])
    expect(readPhaseRows('junk')).toEqual([])
    expect(readPhaseRows([3, null, { id: 'x' }])).toEqual([
      {
        id: 'x',
        title: '',
        purpose: '',
        startsOn: '',
        endsOn: '',
        milestones: [],
        dependsOn: [],
        instruments: [],
      },
    ])
  })

  test('go to another territory without their dates', () => {
    expect(withoutDates([phase])).toEqual([{ ...phase, startsOn: '', endsOn: '', milestones: [] }])
  })

  test('are written with titles and days as people say them', () => {
    expect(writtenPhases([phase, draw], 'fr')).toContain('Après : Envoyer les lettres')
    expect(writtenPhases([phase], 'fr')).toContain('14 septembre 2026')
    // Of a kind that this house does not know, settings are said as they are stored.
    expect(writtenPhases([phase], 'fr')).toContain('duration = 120\nplaces = 24')
  })
})
