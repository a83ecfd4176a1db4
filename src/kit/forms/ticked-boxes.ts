import { z } from 'zod'

/** Boxes of one name: one ticked comes as text, several as a list, none not at all. */
export const tickedBoxes = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((raw) => (typeof raw === 'string' ? [raw] : raw))
