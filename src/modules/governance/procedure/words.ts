import { z } from 'zod'
import { optionalText, requiredText } from '#kit/fields.ts'

export const wordsKinds = [
  'question',
  'reply',
  'reaction',
  'objection',
  'criterion',
  'amendment',
] as const
export type WordsKind = (typeof wordsKinds)[number]

/** Something that was said. Its author goes when the person is erased; the words may go later. */
export interface Words {
  readonly id: string
  readonly kind: WordsKind
  readonly personId: string | undefined
  readonly text: string
  readonly tie: string
  readonly verdict: string
  readonly at: Date
}

/** In a form, for whom the secretary writes; left out, one speaks for oneself. */
const forWhom = z
  .union([z.literal(''), z.uuid()])
  .default('')
  .transform((text) => (text === '' ? undefined : text))

const version = z.coerce.number().int().min(1)

export const speechShape = z.object({
  said: z.enum(['question', 'reaction', 'criterion', 'pass', 'decline']),
  text: optionalText(2000),
  for: forWhom,
})

export const answerShape = z.object({
  answer: z.enum(['consent', 'objection']),
  version,
  text: optionalText(2000),
  tie: optionalText(1000),
  about: z.enum(['mandate', 'person']).default('mandate'),
  for: forWhom,
})
export type AnswerForm = z.infer<typeof answerShape>

export const editShape = z.object({
  version,
  text: requiredText(12_000),
  lifts: forWhom,
})

export const paperShape = z.object({
  named: z.string().default(''),
  reason: optionalText(1000),
  for: forWhom,
})

export const leadShape = z.object({
  act: z.enum([
    'open',
    'next',
    'back',
    'arrive',
    'leave',
    'facilitate',
    'reply',
    'take',
    'test',
    'drop',
    'reveal',
    'propose',
    'accept',
    'refuse',
    'adopt',
    'withdraw',
    'postpone',
    'escalate',
  ]),
  person: forWhom,
  present: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((raw) => (typeof raw === 'string' ? [raw] : raw)),
  objection: forWhom,
  question: forWhom,
  valid: z.enum(['yes', 'no']).default('no'),
  criteria: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((raw) => (typeof raw === 'string' ? [raw] : raw)),
  text: optionalText(2000),
  version: z.coerce.number().int().min(0).default(0),
})
export type LeadForm = z.infer<typeof leadShape>
export type LeadAct = LeadForm['act']

/** What makes an objection one that the circle must deal with: asked together, aloud. */
export const validityTests = [
  'purpose',
  'harm',
  'limit',
  'not-preference',
  'not-fear',
  'concerns-me',
  'on-topic',
] as const
