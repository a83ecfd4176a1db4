import { z } from 'zod'
import { say } from '#kit/form.ts'
import { plainWords } from '#kit/words.ts'
import { isMethod, type Method } from './method.ts'

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

/** What a protocol says of a vote. Read years later: nothing here changes its meaning. */
export const voteSettings = z.object({
  question: z.string().trim().min(3).max(400),
  options: z
    .string()
    .trim()
    .refine(
      (text) => text.split('\n').filter((line) => line.trim() !== '').length >= 2,
      say('Il faut au moins deux options.', 'At least two options are needed.'),
    ),
  method: z
    .string()
    .default('mj')
    .refine(
      (text) => methodWritten(text) !== undefined,
      say('Cette règle n’est pas connue.', 'This rule is not known.'),
    ),
  voters: z.coerce.number().int().min(1).max(10_000_000),
  seats: z.coerce.number().int().min(1).max(50).default(1),
})
export type VoteSettings = z.infer<typeof voteSettings>
