import { z } from 'zod'
import type { Day } from '#kit/dates.ts'
import type { DayRanges } from '#kit/day-range.ts'
import type { EvaluationForm } from '../column-types.ts'
import { optionalLink, requiredDay, requiredText } from '../fields.ts'

/** By the team, by someone outside, with those who took part. */
export const evaluationForms = [
  'self',
  'external',
  'participatory',
] as const satisfies readonly EvaluationForm[]

/** One line from question to finding: nothing is scored, everything is said. */
export interface EvaluationLine {
  readonly id: string
  readonly question: string
  readonly criterion: string
  readonly indicator: string
  readonly source: string
  readonly planned: string
  readonly finding: string
}

export type EvaluationWords = Omit<EvaluationLine, 'id'>

export interface EvaluationReport {
  readonly id: string
  readonly form: EvaluationForm
  readonly author: string
  readonly filedOn: Day
  readonly summary: string
  readonly link: string | undefined
  readonly fileId: string | undefined
  /** Version of the protocol in force when it was filed. */
  readonly protocolVersion: number | undefined
}

export const reportDays = { filedOn: 'up-to-today' } as const satisfies DayRanges

export const reportShape = z.object({
  form: z.enum(evaluationForms),
  author: requiredText(200),
  filedOn: requiredDay,
  summary: requiredText(8_000),
  link: optionalLink,
})

export type ReportWords = z.infer<typeof reportShape>

/** Lines that have a finding, out of all. */
export function answered(lines: readonly EvaluationLine[]): { found: number; total: number } {
  return {
    found: lines.filter(({ finding }) => finding.trim() !== '').length,
    total: lines.length,
  }
}
