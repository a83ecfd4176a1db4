import { defineTexts, type Locale } from '#kit/texts.ts'
import type { ReferenceProblem } from './reference.ts'

interface Sentences {
  entry(problem: ReferenceProblem): string
  more(count: number): string
}

const fr: Sentences = {
  entry: ({ line, value, expected }) =>
    expected === 'closing-brace'
      ? `Référence de la ligne ${line} mise de côté : « ${value} ». Une accolade n’est pas fermée.`
      : `Référence de la ligne ${line} mise de côté : « ${value} ». Elle n’est pas écrite comme une référence.`,
  more: (count) => `Autres références mises de côté : ${count}.`,
}

const en: Sentences = {
  entry: ({ line, value, expected }) =>
    expected === 'closing-brace'
      ? `Reference of line ${line} left aside: “${value}”. A brace is not closed.`
      : `Reference of line ${line} left aside: “${value}”. It is not written as a reference.`,
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
  const said = texts[locale]
  const more = problems.length - told
  return [
    ...problems.slice(0, told).map((one) => said.entry(one)),
    ...(more > 0 ? [said.more(more)] : []),
  ].join(' ')
}
