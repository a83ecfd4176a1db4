/** An answer of a person, on a day and never an hour. */
interface DatedAnswer {
  readonly participantId: string
  readonly number: number
  readonly vote: number
  readonly answeredOn: string
}

/**
 * People sorted by what they answered, each with their statements in order. Who came first says nothing in it, and is not
 * part of the map: groups are searched from the first rows, and the same answers must give the same groups to anyone who
 * computes them from the export.
 */
export function inOrderOfAnswers<T extends DatedAnswer>(answers: readonly T[]): readonly T[] {
  const people = new Map<string, T[]>()
  for (const answer of answers) {
    const own = people.get(answer.participantId)
    if (own) own.push(answer)
    else people.set(answer.participantId, [answer])
  }
  return [...people.values()]
    .map((answered) => {
      const own = answered.toSorted((a, b) => a.number - b.number)
      const votes = own.map(({ number, vote }) => `${number}:${vote}`).join()
      return { own, key: `${votes} ${own.map(({ answeredOn }) => answeredOn).join()}` }
    })
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .flatMap(({ own }) => own)
}
