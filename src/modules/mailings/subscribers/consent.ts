import { z } from 'zod'
import { challenges } from '#kit/challenge.ts'
import { say } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { consentTexts } from './texts/consent.ts'

/** What someone types to subscribe. No account; a topic is what a letter may be chosen by. */
export const subscribeShape = z.object({
  email: z.string().trim().toLowerCase().max(200).pipe(z.email()),
  name: z.string().max(160).default(''),
  lists: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((raw) => (raw === undefined ? [] : [raw].flat()))
    .refine(
      (keys) => keys.length > 0,
      say('Cochez au moins une lettre.', 'Tick at least one letter.'),
    ),
  topics: z
    .union([z.enum(challenges), z.array(z.enum(challenges))])
    .optional()
    .transform((raw) => (raw === undefined ? [] : [raw].flat())),
  agree: z
    .string()
    // A box that is not ticked sends nothing: what may be absent is not refined, so it stands for an empty word.
    .default('')
    .refine(
      (raw) => raw === 'yes',
      say(
        'Cochez la case pour dire votre accord : sans elle, nous ne vous écrirons pas.',
        'Tick the box to say that you agree: without it we will not write to you.',
      ),
    ),
})

export type SubscribeForm = z.infer<typeof subscribeShape>

/** The very words that are accepted, as they stood on the page: they are kept with the consent. */
export function consentWording(locale: Locale, house: string): string {
  return consentTexts[locale].wording(house)
}

/** Days that a link of confirmation lives; what was not confirmed is forgotten after them. */
export const confirmDays = 7

/** A second mail to the same address within this time says nothing new. */
export const quietMinutes = 10

/** A consent as it is shown to whoever asks for the proof. */
export interface Proof {
  readonly listName: string
  readonly state: string
  readonly source: string
  readonly wording: string
  readonly askedAt: Date
  readonly consentedAt: Date | undefined
  readonly unsubscribedAt: Date | undefined
}
