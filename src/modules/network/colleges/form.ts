import { z } from 'zod'
import {
  maybeWholeNumber,
  maybeWritten,
  several,
  wholeNumber,
  written,
} from '../membership/nouns.ts'

export const collegeKinds = [
  'commune',
  'intercommunality',
  'territorial-public-establishment',
  'department',
  'region',
  'organisation',
] as const

export const collegeShape = z.object({
  name: written(120),
  purpose: maybeWritten(600),
  kinds: several(collegeKinds),
  fromPopulation: maybeWholeNumber,
  belowPopulation: maybeWholeNumber,
  weight: wholeNumber(1, 100),
  position: wholeNumber(1, 99),
})

export const exceptionShape = z.object({
  member: z.uuid(),
  belongs: z.enum(['in', 'out', 'rule']),
  reason: maybeWritten(300),
})
