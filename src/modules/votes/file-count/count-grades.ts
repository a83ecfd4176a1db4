import type { BallotFile } from '#engines/ballot-files/index.ts'
import { judge, settleMissing, worstGrade } from '#engines/majority-judgment/index.ts'
import { type Namer, named, type Result } from './result.ts'

/**
 * Whoever gave no grade to an option gave it the worst one: the rule, said in the documentation. Nothing for a
 * file that holds ranks or approvals; when nobody gave any grade, nobody wins.
 */
export function judged(
  { options, grades }: BallotFile,
  name: Namer,
  order?: readonly number[],
): Result | undefined {
  if (!grades) return undefined
  const settled = settleMissing(grades.tallies, grades.judges, worstGrade)
  const merits = judge(settled)
  const isEmpty = grades.tallies.every((tally) => tally.every((count) => count === 0n))
  const ranks = isEmpty ? [] : [...new Set(merits.map(({ rank }) => rank))].sort((a, b) => a - b)
  const ranking = ranks.map((rank) => [...options.keys()].filter((at) => merits[at]?.rank === rank))
  const profiles = Object.fromEntries(
    merits.map(({ grade, sign, better, worse, rank }, at) => [
      name(at),
      {
        rank,
        grade: grades.names[grade] ?? '',
        sign,
        better: Number(better),
        worse: Number(worse),
        tally: Object.fromEntries(
          grades.names.map((label, of) => [label, Number(settled[at]?.[of] ?? 0n)]),
        ),
      },
    ]),
  )
  const result = named({ winners: ranking[0] ?? [], ranking }, name, order)
  return { ...result, rounds: [{ judges: Number(grades.judges), profiles }] }
}
