import { z } from 'zod'

/** What the territory writes beside a sheet. */
export const replyShape = z.object({
  organisation: z.string().min(1).max(200),
  text: z.string().min(1).max(8_000),
})
