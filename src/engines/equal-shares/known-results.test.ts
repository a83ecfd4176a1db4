import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { referenceData } from '#proofs/reference-data.ts'
import {
  besideOfficial,
  type CountPlan,
  countElection,
  numberOf,
  type Outcome,
  type PbFile,
  payingRun,
  type Rule,
  readPb,
  tally,
  type Utility,
  writePb,
} from './index.ts'

const data = referenceData('participatory-budgeting')
const absent = data ? '' : ' (skipped: no reference data beside the project)'
const names = data ? readdirSync(join(data, 'pabulib')).filter((name) => name.endsWith('.pb')) : []

interface Expected {
  readonly rule: string
  readonly voters: number
  readonly official_selected: readonly string[] | null
  readonly official_reproduced_by_counting_ballots: boolean | null
  readonly votes: Readonly<Record<string, string>>
  readonly score?: Readonly<Record<string, string>>
  readonly pabutools_1_2_3?: Readonly<Record<string, { readonly winners: readonly string[] }>>
}

const expected: Readonly<Record<string, Expected>> = data
  ? JSON.parse(readFileSync(join(data, 'pabulib', 'expected.json'), 'utf8'))
  : {}
const files = new Map<string, PbFile>()

function fileOf(name: string): PbFile {
  let file = files.get(name)
  if (!file) {
    const read = readPb(readFileSync(join(data ?? '', 'pabulib', name), 'utf8'))
    if (!read.ok) throw new Error(JSON.stringify(read.problems.slice(0, 3)))
    file = read.file
    files.set(name, file)
  }
  return file
}

const idsOf = ({ projects }: PbFile, { winners }: Pick<Outcome, 'winners'>) =>
  winners.map((at) => projects[at]?.id ?? '').sort()
const sorted = (ids: readonly string[]) => [...ids].sort()

describe.skipIf(!data)(`files of Pabulib${absent}`, () => {
  it('every file is read, and its ballots give the votes and the score that are known', () => {
    expect(names.length).toBeGreaterThanOrEqual(123)
    expect(Object.keys(expected).sort()).toEqual(sorted(names))
    for (const name of names) {
      const { election, projects } = fileOf(name)
      const { votes, score } = tally(election)
      const known = expected[name]
      expect(election.voters, name).toBe(known?.voters)
      const byId = (values: Float64Array, unit = 1) =>
        Object.fromEntries(projects.map(({ id }, at) => [id, String((values[at] ?? 0) / unit)]))
      expect(byId(votes), name).toEqual(known?.votes)
      if (known?.score) expect(byId(score, election.pointUnit), name).toEqual(known.score)
    }
  })

  it('greedy rules give the official outcome wherever ballots do, and tell why where they do not', () => {
    const counted = { same: 0, other: 0 }
    for (const name of names) {
      const known = expected[name]
      const isGreedy = ['greedy', 'greedy-no-skip', 'greedy-threshold'].includes(known?.rule ?? '')
      if (!known?.official_selected || !isGreedy) continue
      const file = fileOf(name)
      const { threshold } = file
      const outcome = countElection(file.election, {
        rule: known.rule as Rule,
        ...(threshold === undefined ? {} : { threshold }),
      })
      const isSame = idsOf(file, outcome).join() === sorted(known.official_selected).join()
      expect([name, isSame]).toEqual([name, known.official_reproduced_by_counting_ballots])
      const differences = besideOfficial(file, outcome)
      expect([name, differences?.length === 0]).toEqual([name, isSame])
      for (const { why } of differences ?? []) expect([name, why]).not.toEqual([name, 'untold'])
      counted[isSame ? 'same' : 'other']++
    }
    expect(counted.same).toBeGreaterThanOrEqual(102)
    expect(counted.other).toBeGreaterThanOrEqual(2)
  })

  const runs = names.flatMap((name) =>
    Object.entries(expected[name]?.pabutools_1_2_3 ?? {}).flatMap(([key, { winners }]) => {
      const match = /^mes_(?:add(\d+)_)?(cost|card|points|borda)$/.exec(key)
      if (!match) return []
      const [, increment, short = ''] = match
      const utility = (short === 'card' ? 'cardinality' : short) as Utility
      const rises = { completion: 'add1', start: 'exact', stop: 'exhaustive' } as const
      const plan: CountPlan = {
        ...{ rule: 'equal-shares', utility },
        ...(increment === undefined ? {} : { ...rises, increment: Number(increment) }),
      }
      return [{ name, key, plan, winners }]
    }),
  )

  it('equal shares are those of pabutools in exact arithmetic, for every utility and every step', () => {
    expect(runs.length).toBeGreaterThanOrEqual(113)
    for (const { name, key, plan, winners } of runs) {
      const file = fileOf(name)
      const found = idsOf(file, countElection(file.election, plan))
      expect([name, key, found]).toEqual([name, key, sorted(winners)])
    }
  })

  const official: Readonly<
    Record<
      string,
      {
        cost: number
        winners: number
        endowment_final?: number
        endowment?: Readonly<Record<string, number>>
      }
    >
  > = data ? JSON.parse(readFileSync(join(data, 'mes-official', 'summary.json'), 'utf8')) : {}

  it.each(Object.keys(official))(
    '%s: the official outcome of equal shares, by both ends',
    (name) => {
      const file = fileOf(name)
      const known = official[name]
      for (const stop of ['overspend', 'exhaustive'] as const) {
        const outcome = countElection(file.election, {
          rule: 'equal-shares',
          completion: 'add1',
          stop,
        })
        expect(besideOfficial(file, outcome)).toEqual([])
        expect(outcome.winners.length).toBe(known?.winners)
        expect(numberOf({ num: outcome.cost, den: file.election.unit })).toBe(known?.cost)
        const endowment = payingRun(outcome)?.endowment
        const awaited = known?.endowment?.[`${stop}_stop`]
        if (awaited !== undefined && endowment)
          expect(numberOf({ ...endowment, den: endowment.den * file.election.unit })).toBe(awaited)
      }
    },
  )

  it('what is written is read again as the same file', () => {
    for (const name of names) {
      const file = fileOf(name)
      const text = writePb({
        meta: file.meta.map(({ key, value }) => [key, value] as const),
        ...{ projectTitles: file.projectTitles, voterTitles: file.voterTitles },
        projects: file.projects.map(({ cells }) => cells),
        votes: file.voters.map(({ cells }) => cells),
      })
      const read = readPb(text)
      expect([name, read.ok]).toEqual([name, true])
      if (read.ok) {
        expect(read.file.election, name).toEqual(file.election)
        expect(read.file.meta.map(({ value }) => value)).toEqual(
          file.meta.map(({ value }) => value),
        )
      }
    }
  })
})
