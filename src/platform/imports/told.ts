import { defineTexts, type Locale } from '#kit/texts.ts'
import type { ReferenceProblem } from './reference.ts'

interface Sentences {
  entry(problem: ReferenceProblem): string
  more(count: number): string
}

type Why = Readonly<Record<Exclude<ReferenceProblem['expected'], 'fewer-names'>, string>>

const frenchWhy: Why = {
  'closing-brace': 'Une accolade n’est pas fermée.',
  entry: 'Elle n’est pas écrite comme une référence.',
  shorter: 'Elle dépasse 50 000 signes : retirez les noms ou le résumé de trop.',
  'fewer-braces':
    'Ses accolades sont emboîtées plus de 50 fois : retirez celles qui ne servent pas.',
}

const englishWhy: Why = {
  'closing-brace': 'A brace is not closed.',
  entry: 'It is not written as a reference.',
  shorter:
    'It has more than 50,000 characters: take off the names or the abstract that are too much.',
  'fewer-braces':
    'Its braces stand in one another more than 50 times: take off those that are of no use.',
}

const fr: Sentences = {
  entry: ({ line, value, expected }) =>
    expected === 'fewer-names'
      ? `Référence de la ligne ${line} : « ${value} ». Seuls ses 40 premiers noms sont gardés.`
      : `Référence de la ligne ${line} mise de côté : « ${value} ». ${frenchWhy[expected]}`,
  more: (count) => `Autres références mises de côté : ${count}.`,
}

const en: Sentences = {
  entry: ({ line, value, expected }) =>
    expected === 'fewer-names'
      ? `Reference of line ${line}: “${value}”. Only its first 40 names are kept.`
      : `Reference of line ${line} left aside: “${value}”. ${englishWhy[expected]}`,
  more: (count) => `Other references left aside: ${count}.`,
}

const texts = defineTexts(fr, en)

/** How many are told one by one: a notice is short. */
const told = 5

/** Which entries of a bibliography were not read, for a notice; nothing when all of them were. */
export function entriesTold(
  problems: readonly ReferenceProblem[],
  locale: Locale,
): string | undefined {
  if (problems.length === 0) return undefined
  const words = texts[locale]
  const more = problems.length - told
  return [
    ...problems.slice(0, told).map((problem) => words.entry(problem)),
    ...(more > 0 ? [words.more(more)] : []),
  ].join(' ')
}
