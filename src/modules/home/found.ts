import { plainWords } from '#kit/words.ts'

/** One answer of a search, whatever room it comes from. */
export interface Answer {
  readonly title: string
  /** Of its title and its text; none for the name of a place. */
  readonly language: string | undefined
  readonly href: string
  /** Where it is, how far, for when. */
  readonly note: string
  /** A longer text, of which the part that answers is shown. */
  readonly text: string
}

/** What answered in one subject, under its name. */
export interface AnswerGroup {
  readonly title: string
  readonly answers: readonly Answer[]
}

export interface Found {
  readonly experiments: readonly Answer[]
  readonly resources: readonly Answer[]
  /** All the sheets that answer; fewer are shown. */
  readonly resourceCount: number
  readonly territories: readonly Answer[]
  /** Events, votes, draws, decisions, letters: what the other rooms found. */
  readonly others: readonly AnswerGroup[]
}

/** Takes out of the groups what bears exactly these words as its title: it is shown first, on its own. */
export function exactFirst(found: Found, words: string) {
  const asked = plainWords(words)
  const isExact = ({ title }: Answer) => plainWords(title) === asked
  const others = found.others.map((group) => ({
    ...group,
    answers: group.answers.filter((answer) => !isExact(answer)),
  }))
  const exact = found.others.flatMap(({ answers }) => answers.filter(isExact))
  return { exact, others }
}

export function answerCount({ experiments, resourceCount, territories, others }: Found): number {
  const elsewhere = others.reduce((sum, { answers }) => sum + answers.length, 0)
  return experiments.length + resourceCount + territories.length + elsewhere
}
