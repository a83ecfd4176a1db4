import { z } from 'zod'

export const clicksShape = z.object({ decidedOn: z.iso.date() })
