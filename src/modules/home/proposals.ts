import { plainWords } from '#kit/words.ts'
import { type Answer, type AnswerGroup, bestFirst } from './found.ts'

interface Proposal {
  readonly value: string
  readonly label: string
  readonly note: string
  readonly href: string
}

interface Opened {
  readonly opened: readonly Pick<Answer, 'title' | 'href'>[]
  readonly note: string
}

const most = 8
const ofOneGroup = 3
const mostOpened = 2

/**
 * What the field of the search proposes: of what the search answers, what bears these words first, then some of each group, so
 * that a long group hides no other. What this browser opened lately comes before, when its name holds the words.
 */
export function proposalsOf(
  words: string,
  groups: readonly AnswerGroup[],
  { opened, note }: Opened,
): readonly Proposal[] {
  const asked = plainWords(words).split(' ').filter(Boolean)
  if (asked.length === 0) return []
  const known = opened
    .filter(({ title }) => asked.every((word) => plainWords(title).includes(word)))
    .slice(0, mostOpened)
  const found = bestFirst(groups, words)
  const all = [
    ...known.map((page) => proposal(page, note)),
    ...found.exact.map((answer) => proposal(answer, answer.note)),
    ...found.groups.flatMap(({ title, answers }) =>
      answers
        .slice(0, ofOneGroup)
        .map((answer) => proposal(answer, [title, answer.note].filter(Boolean).join(' · '))),
    ),
  ]
  const seen = new Set<string>()
  return all.filter(({ href }) => !seen.has(href) && seen.add(href)).slice(0, most)
}

function proposal({ title, href }: Pick<Answer, 'title' | 'href'>, note: string): Proposal {
  return { value: href, label: title, note, href }
}
