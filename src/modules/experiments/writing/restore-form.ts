import { z } from 'zod'

/**
 * The version to put back, and of which section; without one, all of it. `compared` is the version that its page compared
 * it with: what was written since would go without having been read.
 */
export const restoreShape = z.object({
  number: z.coerce.number().int().min(1).max(1_000_000),
  compared: z.coerce.number().int().min(1).max(1_000_000),
  section: z.string().trim().max(80).default(''),
})
