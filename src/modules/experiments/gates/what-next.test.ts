import { describe, expect, test } from 'vitest'
import { gateStatus, gates, type RequirementKey } from '../gate.ts'
import { type PhaseRecord, phasesOf } from '../phases/phase.ts'
import { type Standing, type Station, stations } from '../stage.ts'
import type { ProtocolPhase } from '../template/protocol-phases.ts'
import { requirementTexts } from './texts/gate.ts'
import { nextWords } from './texts/what-next.ts'
import { isGesture, type NextKnown, whatNext } from './what-next.ts'

const today = '2026-12-05'
const at = new Date('2026-12-05T09:00:00Z')
const gated = stations.filter((station) => station !== 'dissemination')

const standing = (stage: Station): Standing => ({ stage, stop: undefined })
const stoppedAt = (from: Station): Standing => ({
  stage: 'stopped',
  stop: { from, reason: 'other', text: 'Plus de salle.', at },
})

function gate(station: Station, met: readonly RequirementKey[], waived: readonly RequirementKey[]) {
  return gateStatus(station, {
    facts: met.map((key) => ({ key, met: true })),
    evidence: [],
    waivers: waived.map((requirement) => ({
      id: requirement,
      requirement,
      reason: 'Écrite.',
      personId: undefined,
      at,
    })),
  })
}

function next(station: Station, overrides: Partial<NextKnown> = {}) {
  const known = { secret: false, phases: [], waiting: 0, sheetPublished: false, dates: {}, today }
  return whatNext({
    standing: standing(station),
    gate: gate(station, [], []),
    ...known,
    ...overrides,
  })
}

describe('what comes next, stage by stage', () => {
  describe.each(gated)('%s', (station) => {
    const asked = gates[station]
    const after = stations[stations.indexOf(station) + 1]

    test.each(asked)('%s is missing, and all the rest is there', (key) => {
      const rest = asked.filter((requirementKey) => requirementKey !== key)
      const kind = key === 'phases-closed' ? 'plan-phases' : 'requirement'
      for (const there of [gate(station, rest, []), gate(station, [], rest)]) {
        const said = next(station, { gate: there })
        expect(said.kind).toBe(kind)
        if (said.kind === 'requirement') {
          expect(said.key).toBe(key)
          expect(nextWords(said, 'fr')).toBe(requirementTexts.fr[key].gesture)
        }
      }
    })

    test('nothing is missing: the next stage, by name, whether met or set aside', () => {
      for (const there of [gate(station, asked, []), gate(station, [], asked)]) {
        expect(next(station, { gate: there })).toMatchObject({ kind: 'pass', to: after })
      }
    })

    test('late from the day after, whether something is missing or not', () => {
      for (const met of [[], asked]) {
        const on = (day: string) =>
          next(station, { gate: gate(station, met, []), dates: { [station]: day } })
        expect(on('2026-12-04')).toMatchObject({ late: true, dueOn: '2026-12-04' })
        expect(on('2026-12-05')).toMatchObject({ late: false, dueOn: '2026-12-05' })
      }
    })

    test('whoever answered the call is answered first', () => {
      for (const met of [[], asked]) {
        const said = next(station, { gate: gate(station, met, []), waiting: 2 })
        expect(said).toMatchObject({ kind: 'answer-call', count: 2 })
      }
    })

    test('stopped: its sheet, then nothing; no gate, no phase, no lateness', () => {
      const facts = {
        standing: stoppedAt(station),
        gate: gate(station, [], []),
        phases: phases([plan('a')], [], 'stopped'),
        waiting: 3,
        dates: { [station]: '2026-01-01' },
      }
      const untold = next(station, facts)
      const told = next(station, { ...facts, sheetPublished: true })
      expect(untold).toEqual({ kind: 'tell-stop', late: false, dueOn: undefined })
      expect(told).toEqual({ kind: 'stop-told', late: false, dueOn: undefined })
      expect([untold, told].map(isGesture)).toEqual([true, false])
    })
  })

  test('hidden without a reason, it is published first, wherever it stands', () => {
    for (const stage of stations) {
      for (const where of [standing(stage), stoppedAt(stage)]) {
        const said = next(stage, { standing: where, secret: true, sheetPublished: true })
        expect(said).toEqual({ kind: 'publish', dueOn: undefined, late: false })
        expect(isGesture(said)).toBe(true)
      }
    }
  })

  test('at the end of the line, it spreads, and nothing is late', () => {
    const said = next('dissemination', { dates: { dissemination: '2026-01-01' } })
    expect(said).toEqual({ kind: 'spread', dueOn: undefined, late: false })
    expect(isGesture(said)).toBe(false)
  })
})

function plan(id: string, more: Partial<ProtocolPhase> = {}): ProtocolPhase {
  const days = { startsOn: '2026-12-01', endsOn: '2026-12-10' }
  const empty = { purpose: '', milestones: [], dependsOn: [], instruments: [] }
  return { id, title: id, ...days, ...empty, ...more }
}

const record = (planId: string, state: PhaseRecord['state']): PhaseRecord => ({
  id: planId,
  planId,
  title: planId,
  plannedStartsOn: '2026-12-01',
  plannedEndsOn: '2026-12-10',
  protocolVersion: 1,
  state,
  reason: '',
  openedOn: '2026-12-01',
  closedOn: undefined,
})

function phases(
  plans: readonly ProtocolPhase[],
  records: readonly PhaseRecord[],
  stage: Standing['stage'] = 'running',
) {
  return phasesOf(plans, { records, instruments: [], reached: [], stage, today })
}

const future = { startsOn: '2027-02-01', endsOn: '2027-02-10' }
const past = { startsOn: '2026-11-01', endsOn: '2026-11-10' }

test.each([
  ['none was opened and one should be', [plan('a')], [], 'open-phase', 'a', '2026-12-01', true],
  ['it opens today', [plan('a', { startsOn: today })], [], 'open-phase', 'a', '2026-12-05', false],
  ['it opens later', [plan('a', future)], [], 'open-phase', 'a', '2027-02-01', false],
  ['one is under way', [plan('a')], [record('a', 'open')], 'run-phase', 'a', '2026-12-10', false],
  [
    'it ends today',
    [plan('a', { endsOn: today })],
    [record('a', 'open')],
    'close-phase',
    'a',
    '2026-12-05',
    false,
  ],
  [
    'it should be over',
    [plan('a', past)],
    [record('a', 'open')],
    'close-phase',
    'a',
    '2026-11-10',
    true,
  ],
  [
    'what should be over comes before what should begin',
    [plan('b'), plan('a', past)],
    [record('a', 'open')],
    'close-phase',
    'a',
    '2026-11-10',
    true,
  ],
  [
    'one waits for another, which runs',
    [plan('a'), plan('b', { dependsOn: ['a'] })],
    [record('a', 'open')],
    'run-phase',
    'a',
    '2026-12-10',
    false,
  ],
  [
    'one is closed, the next is to come',
    [plan('a', past), plan('b', { ...future, dependsOn: ['a'] })],
    [record('a', 'closed')],
    'open-phase',
    'b',
    '2027-02-01',
    false,
  ],
  [
    'the nearest first',
    [plan('b', { ...future, startsOn: '2027-02-03' }), plan('a', future)],
    [],
    'open-phase',
    'a',
    '2027-02-01',
    false,
  ],
  [
    'no last day was planned',
    [plan('a', { endsOn: '' })],
    [record('a', 'open')],
    'close-phase',
    'a',
    undefined,
    false,
  ],
] as const)('running, %s', (_words, plans, records, kind, title, dueOn, late) => {
  const said = next('running', { phases: phases(plans, records) })
  expect(said).toEqual({ kind, title, dueOn, late })
  expect(nextWords(said, 'fr')).toContain(title)
  expect(isGesture(said)).toBe(kind !== 'run-phase')
})

test('phases that wait for one another leave the words of the gate', () => {
  const circle = [plan('a', { dependsOn: ['b'] }), plan('b', { dependsOn: ['a'] })]
  expect(next('running', { phases: phases(circle, []) })).toMatchObject({ key: 'phases-closed' })
})
