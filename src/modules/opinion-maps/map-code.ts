import { z } from 'zod'

/** Letters at once. */
export const mostLetters = 2_000

/** What the page where one begins sends. */
export const startShape = z.object({
  code: z.string().max(80).default(''),
  /**
   * Made for this page: sent twice, it begins once. A page that was kept, or a program, may have none, or another thing in
   * its place.
   */
  begun: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional()
    .catch(undefined),
})
export type StartForm = z.infer<typeof startShape>
