import { isTest, type SourceFile, withoutComments } from './source.ts'

/** Where people read sentences: every room, and the platform. */
export const agreeingRooms = /^src\/(?:platform|modules)\//

/** Words that follow a value and do not count it: verbs, prepositions, and nouns that have one form. */
const notCounting =
  /^(?:allows|and|après|asks|au|brings|certifies|commits|dans|dates|de|depuis|des|does|en|est|for|forbids|gagne|has|inclus|invites|is|keeps|leaves|les|lets|needs|on|par|per|plus|receives|sans|speaks|stays|sur|this|voix|vous|was|wins|xmlns)$/

/** The value is no number of things: a name, a range that was written already, a rank, a sum of money. */
const noCount =
  /^(?:actual|address|age|all|authority|(?:bags|count) === 4 .*|day|below|from|house|length|list|longest|most|name|numbers|person|planned|range|round|who|year)$/

/**
 * Sentences that would say « 1 personnes » : a number, then a word in the plural, without `counted`, `numbered` or a
 * sentence of its own for one.
 */
export function rigidPlurals(file: SourceFile): readonly string[] {
  if (isTest(file.path) || !agreeingRooms.test(file.path)) return []
  if (/\/(store|migrations|stories)\//.test(file.path)) return []
  const lines = withoutComments(file.text).split('\n')
  return lines.flatMap((line, at) =>
    [...line.matchAll(/\$\{([^{}]+)\}[ \u00a0\u202f]((?:[\p{L}·]+ )?[\p{L}·]+)/gu)]
      .filter(([, value = '', words = '']) => isPlural(words) && !noCount.test(value))
      .filter(([, value = '']) => !agrees(value))
      .filter(({ index }) => !isGuarded(lines.slice(Math.max(0, at - 2), at), line.slice(0, index)))
      .map(([found]) => `${file.path}:${at + 1} ${found}`),
  )
}

function isPlural(words: string): boolean {
  const [first = '', second = ''] = words.split(' ')
  if (notCounting.test(first)) return false
  return (
    /(?:\p{L}{2}s|·es|^people)$/u.test(first) ||
    /^possible (?:\p{L}+s)$/u.test(`${first} ${second}`)
  )
}

/** The value brings its word with it, or is a ticket, a day or a name that was written. */
function agrees(value: string): boolean {
  return /\b(?:counted|numbered|agreed|written(?:Day|Month|Instant)|ticket)\(|=== 1|< 2|> 1/.test(
    value,
  )
}

/** Whether the number one has a sentence of its own, on this line or just before. */
function isGuarded(before: readonly string[], here: string): boolean {
  return /(?:=== 1|< 2|> 1|> 0)\s*(?:\?|$)|several: /m.test([...before, here].join('\n'))
}
