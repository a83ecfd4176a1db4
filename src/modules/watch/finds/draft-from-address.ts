import { z } from 'zod'
import { checkDay } from '#kit/fields.ts'
import { addressField, itemKinds } from '../fields.ts'

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
  publishedOn: z.string().default('').superRefine(checkDay),
  licence: z.string().max(40).default('unknown'),
})
export type DraftForm = z.infer<typeof draftShape>
