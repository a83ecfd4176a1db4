import type { Analysis } from '#engines/field-trials/index.ts'
import type { PlannedTrial } from '#modules/experiments/index.ts'
import type { KeptNumbers, OpenColumns, Renamed } from '../kept-numbers.ts'
import { fewestRows } from './certainty.ts'

/** `unknown`: nothing could be computed, and this is said as well. */
export type ResultKind = 'planned' | 'exploratory' | 'unknown'
export type ResultState = 'draft' | 'published' | 'withdrawn'

export interface KeptResult {
  readonly id: string
  readonly experimentId: string
  readonly kind: ResultKind
  readonly state: ResultState
  readonly question: string
  readonly protocolVersion: number
  readonly protocolSha256: string
  /** Of the plan among those of the protocol, from 1. */
  readonly planPlace: number
  readonly planSha256: string
  readonly fileSha256: string | undefined
  readonly numbers: KeptNumbers | undefined
  readonly openColumns: OpenColumns | undefined
  /** In the words of whoever publishes; empty once they said that there is none. */
  readonly deviations: string
  readonly note: string
  readonly reason: string
  readonly keptAt: Date
  readonly publishedAt: Date | undefined
  readonly withdrawnAt: Date | undefined
}

/** Results of one experiment, the withdrawn ones included. */
export const mostResults = 100

/** Lines of the file say where somebody stood in it: their number is enough. */
export function withoutLines(analysis: Analysis): Analysis {
  const warnings = analysis.warnings.map(({ lines: _, ...warning }) => warning)
  return { ...analysis, warnings }
}

/** Whether somebody would be recognised in the figures of their group. */
export function hasFewPeople({ ofPeople, analysis }: KeptNumbers): boolean {
  return ofPeople && analysis.arms.some(({ n }) => n < fewestRows)
}

/** What differs from the plan and is known without being said. */
export type OwnDeviation =
  | { readonly code: 'other-plan'; readonly columns: string }
  | { readonly code: 'amended'; readonly version: number }
  | ({ readonly code: 'renamed' } & Renamed)

export function ownDeviations({
  kind,
  numbers,
  protocolVersion,
}: Pick<KeptResult, 'kind' | 'numbers' | 'protocolVersion'>): readonly OwnDeviation[] {
  if (!numbers) return []
  const { analysis, isAmended, renamed } = numbers
  const { outcomes, covariates } = analysis.plan
  const columns = [...outcomes, ...covariates].join(', ')
  return [
    ...(kind === 'exploratory' ? [{ code: 'other-plan', columns } as const] : []),
    ...(isAmended ? [{ code: 'amended', version: protocolVersion } as const] : []),
    ...renamed.map((column) => ({ code: 'renamed', ...column }) as const),
  ]
}

/** The same plan with other outcomes or other measures taken before: a question that nobody wrote beforehand. */
export function otherPlan(
  plan: PlannedTrial,
  { outcome, covariates }: { readonly outcome: string; readonly covariates: string },
): PlannedTrial | undefined {
  const [outcomes, before] = [titlesIn(outcome), titlesIn(covariates)]
  if (outcomes.length + before.length === 0) return undefined
  const { least, isHigherBetter, unit, fields } = plan
  // What was hoped for was written of the outcome of the plan, and of no other.
  const hoped = outcomes.length === 0 ? { least, isHigherBetter, unit } : nothingHoped
  return {
    ...{ ...plan, ...hoped },
    fields: {
      ...fields,
      ...(outcomes.length === 0 ? {} : { outcome: outcomes }),
      ...(before.length === 0 ? {} : { covariates: before }),
    },
  }
}

/** The columns that the frozen plan measures at the end. */
export const measuredIn = ({ fields }: Pick<PlannedTrial, 'fields'>): readonly string[] =>
  [fields['outcome'] ?? []].flat().map(String)

const nothingHoped = { least: undefined, isHigherBetter: undefined, unit: '' }

/** Parted as in the protocol: a title may hold a comma. */
const titlesIn = (text: string) =>
  text
    .split(';')
    .map((title) => title.trim())
    .filter((title) => title !== '')
