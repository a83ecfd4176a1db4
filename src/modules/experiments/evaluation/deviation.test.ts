import { describe, expect, test } from 'vitest'
import type { BudgetLine } from '../budget.ts'
import { type DeviationFacts, deviating, deviationsOf, gapOf } from './deviation.ts'

const nothing: DeviationFacts = { slug: 's', phases: [], figures: [], budget: [], freezes: [] }

function cost(plannedCents: number, actualCents: number): BudgetLine {
  return {
    id: 'l',
    side: 'cost',
    nature: 'venue',
    label: 'Salle',
    plannedCents,
    actualCents,
    plannedTenths: 20,
    actualTenths: 35,
    inKind: false,
    note: '',
  }
}

describe('the deviation report', () => {
  test('says nothing when nothing was planned', () => {
    expect(deviationsOf(nothing)).toEqual([])
  })

  test('counts both the first and the last day of a phase', () => {
    const [line] = deviationsOf({
      ...nothing,
      phases: [
        {
          plan: {
            id: 'a',
            title: 'Lettres',
            purpose: '',
            startsOn: '2026-12-01',
            endsOn: '2026-12-10',
            milestones: [],
            dependsOn: [],
            instruments: [],
          },
          record: {
            id: 'r',
            planId: 'a',
            title: 'Lettres',
            plannedStartsOn: '2026-12-01',
            plannedEndsOn: '2026-12-10',
            protocolVersion: 1,
            state: 'closed',
            reason: '',
            openedOn: '2026-12-02',
            closedOn: '2026-12-13',
          },
          state: 'closed',
          late: false,
          instruments: [],
          reached: {},
        },
      ],
    })
    expect(line).toMatchObject({ kind: 'phase', planned: 10, actual: 12 })
    expect(line && gapOf(line)).toBe(2)
  })

  test('gives money in euros and time in days, from whole cents and tenths', () => {
    const lines = deviationsOf({ ...nothing, budget: [cost(290_000, 184_050)] })
    expect(lines.map(({ kind, planned, actual }) => [kind, planned, actual])).toEqual([
      ['money', 2900, 1840.5],
      ['money', 0, undefined],
      ['money', -2900, -1840.5],
      ['time', 2, 3.5],
    ])
    expect(lines[0] && gapOf(lines[0])).toBe(-1059.5)
  })

  test('tells each amendment of the protocol with its reason', () => {
    const freeze = { sha256: '', frozenAt: new Date(0), frozenBy: undefined }
    const lines = deviationsOf({
      ...nothing,
      freezes: [
        { ...freeze, version: 9, amends: 7, reason: 'La mairie n’est pas accessible.' },
        { ...freeze, version: 7, amends: undefined, reason: '' },
      ],
    })
    expect(lines).toMatchObject([
      { kind: 'protocol', planned: 0, actual: 1, note: 'La mairie n’est pas accessible.' },
    ])
  })

  test('has no gap to show while one side is unknown, and no deviation to announce', () => {
    const line = { planned: 3, actual: undefined }
    expect(gapOf(line)).toBeUndefined()
    const [figure] = deviationsOf({
      ...nothing,
      figures: [
        {
          key: 'held',
          label: { fr: 'Séances', en: 'Sessions' },
          unit: { fr: 'séances', en: 'sessions' },
          planned: 3,
          actual: undefined,
          href: '/',
          producedUnder: 2,
        },
      ],
    })
    expect(figure).toMatchObject({ producedUnder: 2 })
    expect(figure && deviating([figure])).toHaveLength(0)
    expect(figure && deviating([{ ...figure, actual: 3 }])).toHaveLength(0)
    expect(figure && deviating([{ ...figure, actual: 1 }])).toHaveLength(1)
  })
})
