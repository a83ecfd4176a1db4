import { z } from 'zod'
import { say } from '#kit/form.ts'
import { webAddress } from './canonical-address.ts'

/** Several of a list, ticked. */
export const manyField = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((raw) => [raw ?? []].flat().filter(Boolean).slice(0, 8))

/** An address that somebody typed or pasted, with or without its beginning. */
export const addressField = z
  .string()
  .min(1)
  .max(2_000)
  .transform((text) => (/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`))
  .refine(
    (text) => webAddress(text) !== undefined,
    say(
      'Collez une adresse complète, qui commence par https://.',
      'Paste a whole address, starting with https://.',
    ),
  )

export const addressShape = z.object({ address: addressField })

/** What a find may become among the resources. */
export const itemKinds = [
  'article',
  'report',
  'guide',
  'kit',
  'tool',
  'video',
  'game',
  'learning',
] as const
export type ItemKind = (typeof itemKinds)[number]
