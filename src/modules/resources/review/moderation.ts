import { z } from 'zod'
import { isId } from '#kit/ids.ts'

/** What a moderator ticks, and answers to all of it at once. */
export const moderationShape = z.object({
  id: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((raw) => [raw ?? []].flat().filter(isId)),
  kind: z
    .string()
    .optional()
    .transform((kind): 'refused' | 'let-through' => (kind === 'refused' ? kind : 'let-through')),
  /** Of the list. */
  reason: z.string().default(''),
  /** In one’s own words. */
  own: z.string().max(1000).default(''),
})

export type SentModeration = z.infer<typeof moderationShape>
