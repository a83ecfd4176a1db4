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
  /** All that answers, when fewer are shown. */
  readonly count?: number
  /** Where the rest is. */
  readonly more?: { readonly label: string; readonly href: string } | undefined
}

/** How well a title answers: it is what was asked; it begins so; it holds these words; the words are elsewhere. */
const ranks = ['exact', 'start', 'word', 'text'] as const
type Rank = (typeof ranks)[number]

export function rankOf(title: string, words: string): Rank {
  const [known, asked] = [plainWords(title), plainWords(words)]
  if (asked === '') return 'text'
  if (known === asked) return 'exact'
  if (known.startsWith(`${asked} `)) return 'start'
  const parts = known.split(' ')
  const all = asked.split(' ').every((word) => parts.some((part) => part.startsWith(word)))
  if (!all) return 'text'
  return known.startsWith(asked) ? 'start' : 'word'
}

/**
 * The best answer first, whatever room it comes from: what bears exactly these words stands above all groups; the groups
 * follow by their best answer, and so do the answers of each. Where two answer as well, the order of the rooms stays.
 */
export function bestFirst(
  groups: readonly AnswerGroup[],
  words: string,
): { readonly exact: readonly Answer[]; readonly groups: readonly AnswerGroup[] } {
  const rank = ({ title }: Answer) => ranks.indexOf(rankOf(title, words))
  const sorted = groups.map((group) => ({
    ...group,
    answers: group.answers.toSorted((answer, other) => rank(answer) - rank(other)),
  }))
  const best = ({ answers: [first] }: AnswerGroup) => (first ? rank(first) : ranks.length)
  const exact = sorted.flatMap(({ answers }) => answers.filter((answer) => rank(answer) === 0))
  return {
    exact,
    groups: sorted
      .map((group) => ({ ...group, answers: group.answers.filter((answer) => rank(answer) !== 0) }))
      .toSorted((group, other) => best(group) - best(other)),
  }
}

export function answerCount(groups: readonly AnswerGroup[]): number {
  return groups.reduce((sum, { answers, count = answers.length }) => sum + count, 0)
}
