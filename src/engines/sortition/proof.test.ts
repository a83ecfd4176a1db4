import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { canonical, featuresOf, type Instance } from './pool.ts'
import { proofText } from './proof-file.ts'
import { type Method, type Selection, select } from './select.ts'
import { loadSolver, type Solver } from './solving/solver.ts'
import { hostilePool } from './testing/hostile-pools.ts'
import { crossed } from './testing/small-pools.ts'

const script = resolve(import.meta.dirname, '../../../scripts/check-proof.py')
const hasPython = spawnSync('python3', ['--version']).status === 0
if (!hasPython)
  process.stderr.write('sortition: no python3, the proofs are checked by nobody else\n')

// A proof is the same however long it takes.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 })

/** The two files that such an instance comes from; a home is an address. */
function filesOf({ people, quotas }: Instance) {
  const features = featuresOf(quotas)
  const rows = people.map(({ id, values, household }) =>
    [id, household ?? '', ...features.map((feature) => values[feature] ?? '')].join(','),
  )
  return {
    people: `${['id', 'home', ...features].join(',')}\n${rows.join('\n')}\n`,
    quotas: `feature,value,min,max\n${quotas
      .map(({ feature, value, min, max }) => [feature, value, min, max].join(','))
      .join('\n')}\n`,
  }
}

// biome-ignore lint/suspicious/noExplicitAny: a fault may be put anywhere in the file
type Planted = any

describe.skipIf(!hasPython)('the proof of a draw', () => {
  let solver: Solver
  let folder: string
  beforeAll(async () => {
    solver = await loadSolver()
    folder = mkdtempSync(join(tmpdir(), 'proof-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const draw = (of: Instance, method: Method): Selection => {
    const outcome = select(solver, of, { method, panels: 20 })
    if (outcome.kind !== 'selected') throw new Error(outcome.kind)
    return outcome.selection
  }
  const proofOf = (of: Instance, drawn: Selection): Planted =>
    JSON.parse(proofText(canonical(of), drawn, { idColumn: 'id', addressColumns: ['home'] }) ?? '')
  /** What the program in Python says of a proof, and whether it accepts it. */
  const check = (of: Instance, proof: Planted, changed: Partial<{ people: string }> = {}) => {
    const files = { ...filesOf(of), ...changed, proof: JSON.stringify(proof) }
    const paths = (['proof', 'people', 'quotas'] as const).map((name) => {
      const path = join(folder, name)
      writeFileSync(path, files[name])
      return path
    })
    const { stdout, stderr, status } = spawnSync('python3', [script, ...paths], {
      encoding: 'utf8',
    })
    return { said: `${stdout}${stderr}`, holds: status === 0 }
  }

  test.each(['leximin', 'maximin', 'nash', 'goldilocks'] as const)(
    '%s: a program that shares nothing with the engine accepts it',
    (method) => {
      const instances = [crossed(60, 12), ...[3, 8, 12, 30, 41, 77].map(hostilePool)]
      for (const item of instances) {
        const outcome = select(solver, item, { method, panels: 20 })
        if (outcome.kind === 'infeasible') continue
        if (outcome.kind !== 'selected') throw new Error(outcome.kind)
        expect(outcome.selection.status).toBe('optimal')
        const { said, holds } = check(item, proofOf(item, outcome.selection))
        expect(said).toContain(`proven: ${method}`)
        expect(holds).toBe(true)
      }
    },
  )

  const plus = (text: string, by: bigint) => String(BigInt(text) + by)
  const faults: Readonly<Record<string, (proof: Planted) => void>> = {
    'the status': (proof) => {
      proof.status = 'bounded'
    },
    'the bound of a level': (proof) => {
      const last = proof.claims.at(-1)
      last.bound = plus(last.bound, -1_000_000n)
    },
    'a level left out': (proof) => {
      proof.claims.pop()
    },
    'people of a level forgotten': (proof) => {
      proof.claims[0].about.pop()
    },
    'a level about those of another': (proof) => {
      proof.claims[0].about.push(...proof.claims.at(-1).about)
    },
    'a chance': (proof) => {
      proof.chances[0] = plus(proof.chances[0], 1n)
    },
    'the weight of a panel': (proof) => {
      proof.panels[0][0] = plus(proof.panels[0][0], 1n)
    },
    'two weights, the sum kept': (proof) => {
      proof.panels[0][0] = plus(proof.panels[0][0], 1n)
      proof.panels[1][0] = plus(proof.panels[1][0], -1n)
    },
    'a member of a panel': (proof) => {
      const [, panel] = proof.panels[0]
      panel[0] = proof.people.findIndex((_: string, at: number) => !panel.includes(at))
    },
    'a member twice': (proof) => {
      proof.panels[0][1][0] = proof.panels[0][1][1]
    },
    'a price': (proof) => {
      const claim = proof.claims.find(({ why }: Planted) => Object.keys(why.quotas).length > 0)
      const [key] = Object.keys(claim.why.quotas)
      claim.why.quotas[key ?? ''] = '0'
    },
    'a weight': (proof) => {
      const { weights } = proof.claims[0]
      for (const key of Object.keys(weights)) weights[key] = plus(weights[key], 1_000_000_000n)
    },
    'a person who is nobody': (proof) => {
      proof.people[0] = 'nobody'
    },
  }

  const instance = crossed(60, 12)
  let selection: Selection
  beforeAll(() => {
    selection = draw(instance, 'leximin')
    // The control: left as it is, it is accepted.
    expect(check(instance, proofOf(instance, selection)).holds).toBe(true)
  })

  test.each(Object.keys(faults))('refused: %s', (name) => {
    const proof = proofOf(instance, selection)
    faults[name]?.(proof)
    const { said, holds } = check(instance, proof)
    expect(said).toContain('NOT PROVEN')
    expect(holds).toBe(false)
  })

  test('a lottery that is not the best is refused, however it is written', () => {
    const best = proofOf(instance, selection)
    // The chances of maximin, with the claims of leximin.
    const other = proofOf(instance, draw(instance, 'maximin'))
    const { said } = check(instance, { ...best, ...other, method: 'leximin', claims: best.claims })
    expect(said).toContain('NOT PROVEN')
  })

  test('other people than those of the file are refused', () => {
    const proof = proofOf(instance, selection)
    const { people } = filesOf(instance)
    const lines = people.split('\n')
    expect(check(instance, proof, { people: people.replace(/,f,/, ',m,') }).holds).toBe(false)
    expect(check(instance, proof, { people: lines.toSpliced(3, 1).join('\n') }).holds).toBe(false)
    const moved = people.replaceAll(/^(p00\d),[^,]*/gm, '$1,one home')
    expect(check(instance, proof, { people: moved }).holds).toBe(false)
  })

  describe('invented proofs of a lottery that favours some', () => {
    const five: Instance = {
      panelSize: 3,
      people: ['b1', 'b2', 'a', 'c', 'd'].map((id) => ({
        id,
        values: { side: id.startsWith('b') ? 'X' : 'Y' },
      })),
      quotas: [
        { feature: 'side', value: 'X', min: 1, max: 1, minFlex: 1, maxFlex: 1 },
        { feature: 'side', value: 'Y', min: 2, max: 2, minFlex: 2, maxFlex: 2 },
      ],
    }
    const heavy = 10 ** 9
    /** Of the three Y, the first sits half of the time, the two others three quarters: two thirds each is better. */
    const invented = {
      ...{ schema: 'ouvroir/draw-proof/v1', status: 'optimal', method: 'leximin', panelSize: 3 },
      ...{ people: ['b1', 'b2', 'a', 'c', 'd'], idColumn: 'id', addressColumns: null },
      ...{ unit: '1', total: '4', groups: [[0], [1], [2], [3], [4]] },
      chances: ['2', '2', '2', '3', '3'],
      panels: [
        ['1', [0, 2, 3]],
        ['1', [1, 2, 4]],
        ['1', [0, 3, 4]],
        ['1', [1, 3, 4]],
      ],
    }
    const claim = {
      weights: { 0: '1', 1: '1', 2: '1', 3: '1', 4: '1' },
      ...{ about: [0], bound: '99', why: { size: '1', quotas: {}, splits: [] } },
    }
    const forged: Readonly<Record<string, Planted & { why: string }>> = {
      'by a claim that hardly weighs who loses': {
        why: 'somebody is left room: 5.0e-01',
        claims: [
          {
            ...{ weights: { 0: `${heavy}`, 1: `${heavy}`, 2: '1' }, about: [0, 1, 2] },
            bound: `${heavy + 1}`,
            why: { size: '0', quotas: { 'side|X': `${heavy}`, 'side|Y': '0' }, splits: [] },
          },
          {
            ...{ weights: { 2: '1', 3: '1', 4: '1' }, about: [3, 4], bound: '2' },
            why: { size: '0', quotas: { 'side|Y': '1' }, splits: [] },
          },
        ],
      },
      'by a unit below zero': {
        ...{ method: 'nash', unit: '-1', claims: [claim] },
        why: 'the unit',
      },
      'by a tangent below zero': {
        ...{ method: 'goldilocks', unit: '1', why: 'a tangent nowhere' },
        claims: [{ ...claim, tangent: '-1', bound: '999999999' }],
      },
    }

    test.each(Object.entries(forged))('are refused: %s', (_, { why, ...changed }) => {
      const { said } = check(five, { ...invented, ...changed })
      expect(said).toContain('NOT PROVEN')
      expect(said).toContain(why)
    })

    test('the answer says with which seats, people and homes, to be compared with the rule', () => {
      const { said } = check(instance, proofOf(instance, selection))
      expect(said).toContain('60 people of 60 lines')
      expect(said).toContain('12 seats, people by id, homes by home')
    })
  })

  test('optimal is said only with a proof that holds', () => {
    const stopped = select(solver, instance, { control: stopAfterLottery() })
    if (stopped.kind !== 'selected') throw new Error(stopped.kind)
    expect(stopped.selection.status).toBe('bounded')
    expect(stopped.selection.proof).toBeUndefined()
    expect(selection.proof?.holds).toBe(true)
    expect(draw(instance, 'legacy').status).toBe('bounded')
  })
})

/** Time is over once a panel was found. */
function stopAfterLottery() {
  let found = false
  return {
    onProgress: (phase: string) => {
      found ||= phase === 'lottery'
    },
    shouldStop: () => found,
  }
}
