/** A question with the resources that should answer it: 3 is exactly what was looked for, 1 is of some use. */
export interface JudgedQuestion {
  readonly question: string
  readonly expected: Readonly<Record<string, number>>
}

/**
 * Normalised discounted cumulative gain of the first `depth` answers (Järvelin and Kekäläinen 2002, with
 * gains of 2^grade − 1 as in Burges 2005): 1 when the best judged answers come first in their order, 0
 * when none of them is there. What was not judged counts for nothing.
 */
export function ndcg(
  expected: JudgedQuestion['expected'],
  answers: readonly string[],
  depth = 10,
): number {
  const gain = (grades: readonly number[]) =>
    grades.slice(0, depth).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0)
  const best = gain(Object.values(expected).sort((one, other) => other - one))
  return best === 0 ? 0 : gain(answers.map((slug) => expected[slug] ?? 0)) / best
}
