import { z } from 'zod'
import { isDay } from '#kit/dates.ts'
import { say } from '#kit/form.ts'
import { itemKinds } from './item.ts'
import { addressField } from './source.ts'

export const addressShape = z.object({ address: addressField })

/** What somebody checked of a page before it becomes a draft among the resources. */
export const draftShape = z.object({
  address: addressField,
  label: z.string().max(200).default(''),
  picture: z.string().max(2_000).default(''),
  words: z.string().max(4_000).default(''),
  title: z.string().min(1).max(300),
  kind: z.enum(itemKinds),
  language: z.enum(['fr', 'en']),
  description: z.string().max(4_000).default(''),
  authors: z.string().max(300).default(''),
  publisher: z.string().max(300).default(''),
  publishedOn: z
    .string()
    .default('')
    .refine(
      (text) => text === '' || isDay(text),
      say('Cette date n’existe pas.', 'There is no such day.'),
    ),
  licence: z.string().max(40).default('unknown'),
})
export type DraftForm = z.infer<typeof draftShape>
