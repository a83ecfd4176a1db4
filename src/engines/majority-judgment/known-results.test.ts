import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { gridReader, readText } from '#engines/ballot-files/index.ts'
import { referenceData } from '#proofs/reference-data.ts'
import { judge, type MissingRule, settleMissing, worstGrade } from './index.ts'

const data = referenceData('votes/majority-judgment')
const absent = data ? '' : ' (skipped: no reference data beside the project)'
const read = (name: string) => readFileSync(join(data ?? '', name), 'utf8')

interface Assertion {
  readonly title: string
  readonly participants: number
  readonly mode?: 'StaticDefault' | 'MedianDefault' | 'Normalized'
  readonly default?: number
  readonly tallies: readonly (readonly number[])[]
  readonly ranks: readonly number[]
}

describe.skipIf(!data)(`majority judgment, as others counted it${absent}`, () => {
  it('ranks the nine published cases, of three judges or of seventy-two millions', () => {
    const cases = JSON.parse(read('mieuxvoter-assertions.json')) as readonly Assertion[]
    expect(cases.length).toBeGreaterThanOrEqual(9)
    for (const { title, participants, mode, default: grade = 0, tallies, ranks } of cases) {
      const rule: MissingRule =
        mode === 'MedianDefault'
          ? { kind: 'median' }
          : mode === 'Normalized'
            ? { kind: 'normalise' }
            : { kind: 'static', grade }
      const given = tallies.map((tally) => tally.map(BigInt))
      const merits = judge(settleMissing(given, BigInt(participants), rule))
      expect(
        merits.map(({ rank }) => rank),
        title,
      ).toEqual(ranks)
    }
  })

  it('gives Orsay in 2007 its grades and its order, from the ballots', () => {
    const expected = JSON.parse(read('orsay2007_bureau_01_expected.json')) as Orsay
    const file = readText(
      gridReader({ cells: 'grade', grades: expected.grades_worst_to_best }),
      read('orsay2007_bureau_01.csv'),
    )
    const { tallies = [], judges = 0n } = file.grades ?? {}
    expect(judges).toBe(BigInt(expected.ballots))
    const settled = settleMissing(tallies, judges, worstGrade)
    const merits = judge(settled)
    const byName = <T>(value: (at: number) => T) =>
      Object.fromEntries(file.options.map((name, at) => [name, value(at)]))
    expect(byName((at) => settled[at]?.map(Number))).toEqual(expected.tallies)
    expect(byName((at) => merits[at]?.rank)).toEqual(expected.rank)
    expect(byName((at) => expected.grades_worst_to_best[merits[at]?.grade ?? -1])).toEqual(
      expected.majority_grade,
    )
    const better = byName(
      (at) => Math.round((Number(merits[at]?.better) / expected.ballots) * 1e4) / 100,
    )
    expect(better).toEqual(expected.pct_better)
  })
})

interface Orsay {
  readonly ballots: number
  readonly grades_worst_to_best: readonly string[]
  readonly tallies: Readonly<Record<string, readonly number[]>>
  readonly rank: Readonly<Record<string, number>>
  readonly majority_grade: Readonly<Record<string, string>>
  readonly pct_better: Readonly<Record<string, number>>
}
