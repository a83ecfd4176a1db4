import { describe, expect, test } from 'vitest'
import type { Stage } from '../stage.ts'
import type { ProtocolPhase } from '../template/protocol-phases.ts'
import {
  cancellable,
  closable,
  endOf,
  openable,
  type PhaseRecord,
  phasesOf,
  phasesOver,
  reopenable,
} from './phase.ts'

function plan(id: string, more: Partial<ProtocolPhase> = {}): ProtocolPhase {
  return {
    id,
    title: `Phase ${id}`,
    purpose: '',
    startsOn: '2026-12-01',
    endsOn: '2026-12-10',
    milestones: [],
    dependsOn: [],
    instruments: [],
    ...more,
  }
}

function record(planId: string, state: PhaseRecord['state']): PhaseRecord {
  return {
    id: `r-${planId}`,
    planId,
    title: planId,
    plannedStartsOn: '2026-12-01',
    plannedEndsOn: '2026-12-10',
    protocolVersion: 1,
    state,
    reason: '',
    openedOn: '2026-12-01',
    closedOn: state === 'open' ? undefined : '2026-12-09',
  }
}

function phases(
  plans: ProtocolPhase[],
  records: PhaseRecord[],
  today = '2026-11-25',
  stage: Stage = 'running',
) {
  return phasesOf(plans, { records, instruments: [], reached: [], stage, today })
}

describe('a phase of the protocol', () => {
  test('is ahead until it is opened, and late once its first day is past', () => {
    expect(phases([plan('a')], [])[0]).toMatchObject({ state: 'ahead', late: false })
    expect(phases([plan('a')], [], '2026-12-01')[0]).toMatchObject({ late: false })
    expect(phases([plan('a')], [], '2026-12-02')[0]).toMatchObject({ state: 'ahead', late: true })
  })

  test('is late when it is still open after its last day, never once it is over', () => {
    expect(phases([plan('a')], [record('a', 'open')], '2026-12-11')[0]?.late).toBe(true)
    expect(phases([plan('a')], [record('a', 'closed')], '2026-12-11')[0]?.late).toBe(false)
    expect(phases([plan('a')], [record('a', 'cancelled')], '2026-12-11')[0]?.late).toBe(false)
  })

  test('is neither to come nor late once the experiment is stopped, or is being evaluated', () => {
    for (const stage of ['stopped', 'evaluation', 'documentation', 'dissemination'] as const) {
      expect(phases([plan('a')], [], '2027-01-01', stage)[0]).toMatchObject({
        state: 'unopened',
        late: false,
      })
    }
    const still = phases([plan('a')], [record('a', 'open')], '2027-01-01', 'stopped')
    expect(still[0]).toMatchObject({ state: 'open', late: false })
  })

  test('waits for those it depends on: a cancelled one frees it as a closed one does', () => {
    const plans = [plan('a'), plan('b', { dependsOn: ['a'] })]
    const second = (records: PhaseRecord[]) => {
      const all = phases(plans, records)
      const phase = all[1]
      if (!phase) throw new Error('two phases were planned')
      return openable(phase, all)
    }
    expect(second([])).toMatchObject({ ok: false, refusal: 'waits-for-another' })
    expect(second([record('a', 'open')])).toMatchObject({ refusal: 'waits-for-another' })
    expect(second([record('a', 'closed')]).ok).toBe(true)
    expect(second([record('a', 'cancelled')]).ok).toBe(true)
  })

  test('opens once, closes only when open, and is given up only with a reason', () => {
    const [open] = phases([plan('a')], [record('a', 'open')])
    const [ahead] = phases([plan('a')], [])
    const [closed] = phases([plan('a')], [record('a', 'closed')])
    if (!open || !ahead || !closed) throw new Error('each list holds one phase')
    expect(openable(open, [open])).toMatchObject({ refusal: 'already-opened' })
    expect(closable(ahead)).toMatchObject({ refusal: 'not-open' })
    expect(closable(open).ok).toBe(true)
    expect(cancellable(ahead, '  ')).toMatchObject({ refusal: 'reason-missing' })
    expect(cancellable(ahead, 'Plus de salle').ok).toBe(true)
    expect(cancellable(closed, 'Trop tard')).toMatchObject({ refusal: 'already-over' })
  })

  test('is opened again only when it was closed, while the experiment runs, with a reason', () => {
    const why = 'Une séance restait à compter.'
    expect(reopenable({ state: 'closed' }, 'running', why).ok).toBe(true)
    expect(reopenable({ state: 'closed' }, 'running', ' court ')).toMatchObject({
      refusal: 'reason-short',
    })
    for (const stage of ['evaluation', 'stopped'] as const)
      expect(reopenable({ state: 'closed' }, stage, why)).toMatchObject({ refusal: 'not-running' })
    for (const state of ['ahead', 'unopened', 'open', 'cancelled'] as const)
      expect(reopenable({ state }, 'running', why)).toMatchObject({ refusal: 'not-closed' })
  })

  test('counts as over when closed or cancelled', () => {
    const all = phases(
      [plan('a'), plan('b'), plan('c')],
      [record('a', 'closed'), record('b', 'cancelled')],
    )
    expect(phasesOver(all)).toEqual({ over: 2, total: 3 })
  })
})

describe('how far the end of a phase is', () => {
  const today = '2026-12-05'
  test.each([
    ['2026-12-04', 'past', -1],
    ['2026-12-05', 'near', 0],
    ['2026-12-12', 'near', 7],
    ['2026-12-13', 'far', 8],
  ] as const)('ending on %s, it is %s', (endsOn, kind, days) => {
    expect(endOf({ plan: plan('a', { endsOn }) }, today)).toEqual({ kind, on: endsOn, days })
  })

  test('nobody planned its end', () => {
    expect(endOf({ plan: plan('a', { endsOn: '' }) }, today)).toEqual({ kind: 'unplanned' })
  })
})
