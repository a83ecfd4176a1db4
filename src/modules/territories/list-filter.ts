import { z } from 'zod'
import { territoryKinds } from './territory.ts'

/** What the address of the list says. Anything odd in it is as if it were not there. */
export const listFilterShape = z.object({
  q: z.string().trim().max(120).catch('').default(''),
  type: z.enum(territoryKinds).optional().catch(undefined),
  region: z
    .string()
    .regex(/^\d{2}$/)
    .optional()
    .catch(undefined),
  departement: z
    .string()
    .toUpperCase()
    .regex(/^(\d{2,3}|2[AB])$/)
    .optional()
    .catch(undefined),
  page: z.coerce.number().int().min(1).max(5_000).catch(1).default(1),
})

export type ListFilter = z.infer<typeof listFilterShape>
