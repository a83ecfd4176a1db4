import type { BallotFile, TallyFile } from '#engines/ballot-files/index.ts'
import { judge, settleMissing, worstGrade } from '#engines/majority-judgment/index.ts'
import { named, nameIn, type Result } from './file-count-result.ts'

/** Whoever gave no grade to an option gave it the worst one: the rule, said in the documentation. */
export function judged({ grades, options, tallies }: TallyFile): Result {
  const [judges = 0n] = tallies
    .map((tally) => tally.reduce((sum, count) => sum + count, 0n))
    .sort((a, b) => (a < b ? 1 : -1))
  const settled = settleMissing(tallies, judges, worstGrade)
  const merits = judge(settled)
  const name = nameIn({ options })
  const ranks = [...new Set(merits.map(({ rank }) => rank))].sort((a, b) => a - b)
  const ranking = ranks.map((rank) => [...merits.keys()].filter((at) => merits[at]?.rank === rank))
  const profiles = Object.fromEntries(
    merits.map(({ grade, sign, better, worse, rank }, at) => [
      name(at),
      {
        rank,
        grade: grades[grade] ?? '',
        sign,
        better: Number(better),
        worse: Number(worse),
        tally: Object.fromEntries(
          grades.map((label, of) => [label, Number(settled[at]?.[of] ?? 0n)]),
        ),
      },
    ]),
  )
  const result = named({ winners: ranking[0] ?? [], ranking }, name)
  return { ...result, rounds: [{ judges: Number(judges), profiles }] }
}

/** Nothing when the file has no grades: it holds ranks or approvals. */
export function gradesOf(file: BallotFile, given: readonly string[]): TallyFile | undefined {
  const graded = file.grades ?? fromCategories(file, given)
  if (!graded) return undefined
  const tallies = file.options.map((_, option) =>
    graded.names.map((_, grade) =>
      graded.ballots.reduce(
        (sum, { count, grades }) => (grades[option] === grade ? sum + BigInt(count) : sum),
        0n,
      ),
    ),
  )
  const judges = graded.ballots.reduce((sum, { count }) => sum + BigInt(count), 0n)
  return {
    grades: graded.names,
    options: file.options,
    tallies: settleMissing(tallies, judges, worstGrade),
  }
}

function fromCategories(file: BallotFile, given: readonly string[]): BallotFile['grades'] {
  const { categories } = file
  if (!categories) return undefined
  const names = given.length === categories.length ? given : [...categories].reverse()
  const ballots = file.ballots.map(({ count, ranks }) => ({
    count,
    grades: file.options.map((_, option) => {
      const place = ranks.findIndex((category) => category.includes(option))
      return place === -1 ? undefined : names.length - 1 - place
    }),
  }))
  return { names, ballots }
}
