import { z } from 'zod'

export const longestVersionName = 80

/** Naming a version: an empty name takes the one it had away. */
export const versionNameShape = z.object({
  number: z.coerce.number().int().min(1).max(1_000_000),
  name: z.string().trim().max(longestVersionName).default(''),
})
