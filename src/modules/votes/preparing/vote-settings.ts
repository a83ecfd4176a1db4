import { z } from 'zod'
import { say } from '#kit/form.ts'
import { plainWords } from '#kit/words.ts'
import { isMethod, type Method, methods } from '../method.ts'

/** How people write a method in a protocol. */
const written: readonly (readonly [RegExp, Method])[] = [
  [/majoritaire|majority judg/, 'mj'],
  [/approb|approval/, 'approval'],
  [/note|score/, 'score'],
  [/condorcet|schulze/, 'schulze'],
  [/alternatif|runoff/, 'irv'],
  [/meek/, 'stv-meek'],
  [/ecoss|scot|transferable/, 'stv-scottish'],
  [/unique|single/, 'single'],
]

export function methodWritten(text: string): Method | undefined {
  if (isMethod(text)) return text
  const words = plainWords(text)
  return written.find(([shape]) => shape.test(words))?.[1]
}

export const mostOptions = 60

/** Of an option and its explanation together, as the form of a vote takes them. */
const longest = 400

const option = z.object({
  // A bar parts an option from its explanation, where options are typed one a line.
  label: z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine(
      (text) => !/[|\n]/.test(text),
      say(
        'Écrivez l’explication dans le champ suivant.',
        'Write the explanation in the next field.',
      ),
    ),
  details: z
    .string()
    .trim()
    .default('')
    .refine((text) => !text.includes('\n')),
})
type Option = z.infer<typeof option>

/** One option a line, its explanation after a bar: how protocols wrote them before, and how the form of a vote reads them. */
export function optionLines(options: readonly Option[]): string {
  return options
    .map(({ label, details }) => (details === '' ? label : `${label} | ${details}`))
    .join('\n')
}

function optionsWritten(text: string): readonly Option[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [label = '', ...details] = line.split('|')
      return { label: label.trim(), details: details.join('|').trim() }
    })
}

/**
 * What a protocol says of a vote. Read years later: nothing here changes its meaning. Protocols written before these
 * fields had their kinds hold the rule in words and the options in lines: they are read as they were meant.
 */
const settings = z.object({
  question: z.string().trim().min(3).max(400),
  options: z.preprocess(
    (raw) => (typeof raw === 'string' ? optionsWritten(raw) : raw),
    z
      .array(option)
      .min(2)
      .max(mostOptions)
      .refine(
        (all) => all.every((entry) => optionLines([entry]).length <= longest),
        say(
          `Un nom et son explication : ${longest} caractères au plus.`,
          `A name and its explanation: at most ${longest} characters.`,
        ),
      )
      .refine(
        (all) => new Set(all.map(({ label }) => label)).size === all.length,
        say('Deux options disent la même chose.', 'Two options say the same.'),
      ),
  ),
  method: z.preprocess(
    (raw) => (typeof raw === 'string' ? (methodWritten(raw) ?? raw) : raw),
    z.enum(methods).default('mj'),
  ),
  voters: z.coerce.number().int().min(1).max(10_000_000),
  seats: z.coerce.number().int().min(1).max(50).default(1),
})

/** A rule that the vote would refuse when it opens is refused where it is written: a frozen text does not change. */
export const voteSettings = settings.refine(
  ({ options, seats }) => seats === 1 || seats < options.length,
  {
    path: ['seats'],
    ...say(
      'Retenez moins d’options que le scrutin n’en propose.',
      'Keep fewer options than the vote offers.',
    ),
  },
)
export type VoteSettings = z.infer<typeof voteSettings>
