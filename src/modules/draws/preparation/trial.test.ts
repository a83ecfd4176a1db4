import { beforeAll, describe, expect, test } from 'vitest'
import {
  explain,
  type Instance,
  loadSolver,
  type Solver,
  select,
} from '#engines/sortition/index.ts'
import { countValues, quotasHash, tooFew, trialOutcome, trialWarnings } from './trial.ts'

let solver: Solver
beforeAll(async () => {
  solver = await loadSolver()
})

/** 37 people for 24 seats, every tenth of them a tenant. */
function instance(tenants: readonly [number, number], men: readonly [number, number]): Instance {
  const quota = (feature: string, value: string, [min, max]: readonly [number, number]) => ({
    ...{ feature, value, min, max, minFlex: Math.max(0, min - 1), maxFlex: max + 1 },
  })
  return {
    panelSize: 24,
    people: Array.from({ length: 37 }, (_, at) => ({
      id: `p${String(at).padStart(2, '0')}`,
      values: {
        logement: at % 10 === 0 ? 'locataire' : 'proprietaire',
        sexe: at % 2 === 0 ? 'F' : 'H',
      },
    })),
    quotas: [
      quota('logement', 'locataire', tenants),
      quota('logement', 'proprietaire', [24 - tenants[1], 24 - tenants[0]]),
      quota('sexe', 'H', men),
      quota('sexe', 'F', [24 - men[1], 24 - men[0]]),
    ],
  }
}

describe('what a trial tells', () => {
  test('S3: a pool under four times the seats is warned about, and chances add up', () => {
    const given = instance([1, 3], [11, 13])
    const outcome = select(solver, given, { panels: 1000 })
    if (outcome.kind !== 'selected') throw new Error(outcome.kind)
    const told = trialOutcome(
      { kind: 'selected', selection: outcome.selection, memory: 0 },
      given.people,
    )
    if (told.kind !== 'possible') throw new Error(told.kind)
    expect(trialWarnings(told)).toEqual(['small-pool'])
    expect(told.seats['sexe|F'] ?? 0).toBeGreaterThanOrEqual(11)
    expect((told.seats['sexe|F'] ?? 0) + (told.seats['sexe|H'] ?? 0)).toBeCloseTo(24)
    expect(told.pool['logement|locataire']).toBe(4)
    expect(told.least).toBeGreaterThan(0.85 * told.best)
    const seats = [...outcome.selection.counts.values()].reduce((all, count) => all + count, 0)
    expect(seats).toBe(24_000)
  })

  test('people whom the quotas shut out or seat for certain are counted before the draw', () => {
    const given = instance([0, 0], [11, 13])
    const outcome = select(solver, given, { panels: 100 })
    if (outcome.kind !== 'selected') throw new Error(outcome.kind)
    const told = trialOutcome(
      { kind: 'selected', selection: outcome.selection, memory: 0 },
      given.people,
    )
    expect(told).toMatchObject({ kind: 'possible', shutOut: 4 })
    expect(trialWarnings(told)[0]).toBe('shut-out')
    expect(trialWarnings({ kind: 'unproven' })).toEqual([])
  })

  test('S5: four tenants for 8 or 9 seats: what conflicts, and the smallest way out, min 4', () => {
    const given = instance([8, 9], [11, 13])
    const impossible = explain(solver, given)
    const told = trialOutcome({ kind: 'infeasible', faults: [], impossible }, given.people)
    if (told.kind !== 'impossible') throw new Error(told.kind)
    expect(told.pool['logement|locataire']).toBe(4)
    // Eight tenants at least, or sixteen owners at most: two words for one thing, and one is enough.
    expect(told.conflict).toHaveLength(1)
    const value = { id: 'v', key: 'locataire', label: 'Locataires', position: 1 }
    const bounds = { populationShare: 0.35, min: 8, max: 9, minFlex: 7, maxFlex: 10 }
    const housing = { id: 'f', key: 'logement', label: 'Logement', position: 1, asked: true }
    expect(
      tooFew(
        [{ ...housing, crosses: [], reference: '', values: [{ ...value, ...bounds }] }],
        told.pool,
      ),
    ).toEqual([{ feature: 'Logement', value: 'Locataires', min: 8, pool: 4 }])
    const [cheapest] = told.relaxations
    expect(cheapest?.changes).toContainEqual({
      ...{ feature: 'logement', value: 'locataire', bound: 'min', from: 8, to: 4 },
    })
  })

  test('answers are counted by feature, and a result speaks of its own quotas only', () => {
    expect(countValues([{ a: '1' }, { a: '1', b: '2' }])).toEqual({ 'a|1': 2, 'b|2': 1 })
    const draw = {
      panelSize: 24,
      method: 'leximin',
      listSize: 1000,
      sameAddress: true,
      expectedPool: 120,
    } as const
    const hash = quotasHash(draw, [])
    expect(quotasHash({ ...draw }, [])).toBe(hash)
    expect(quotasHash({ ...draw, panelSize: 25 }, [])).not.toBe(hash)
  })
})
