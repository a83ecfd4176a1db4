import { defineTexts, type Locale } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'
import { CommandMisread } from '../terminal.ts'

const texts = defineTexts(
  { more: (count: number) => `Et ${numbered(count, 'autres problèmes', 'fr')}.` },
  { more: (count: number) => `And ${numbered(count, 'other problems', 'en')}.` },
)

/** A person reads the first ones; a machine gets them all. */
const mostTold = 30

/** All that is wrong at once: one line for people, the problem itself with that line for machines. */
export function misread<Problem extends object>(
  problems: readonly Problem[],
  lineOf: (problem: Problem) => string,
  fileOf: (problem: Problem) => object,
  locale: Locale,
): CommandMisread {
  const lines = problems.map(lineOf)
  const more = lines.length - mostTold
  return new CommandMisread(
    [...lines.slice(0, mostTold), ...(more > 0 ? [texts[locale].more(more)] : [])].join('\n'),
    problems.map((problem, at) => ({ ...problem, ...fileOf(problem), message: lines[at] })),
  )
}
