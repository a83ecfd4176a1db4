import { newId } from '#kit/ids.ts'
import { canonicalJson, type Json } from '#kit/json/canonical-json.ts'
import { done, type Refused, type Result, refused } from '#kit/result.ts'
import { findFrozenPlans, lockExperiment, type PlannedTrial } from '#modules/experiments/index.ts'
import type { Ctx } from '#platform/context.ts'
import { sha256Of } from '#platform/secrets/sha256.ts'
import type { KeptNumbers, OpenColumns } from '../../kept-numbers.ts'
import { mayKeepResult } from '../../permissions.ts'
import {
  hasFewPeople,
  type KeptResult,
  measuredIn,
  mostResults,
  withoutLines,
} from '../kept-result.ts'
import { isOutcomeTold, rowsRecognised } from '../open-columns.ts'
import { countResults, insertResult } from '../store/results.ts'

export type KeepRefusal =
  | 'not-found'
  | 'forbidden'
  | 'plan-changed'
  | 'few-people'
  | 'recognised'
  | 'outcome-told'
  | 'too-many-results'

export interface Keeping {
  /** The version whose plan was run. */
  readonly version: number
  /** Of the plan, from 1. */
  readonly place: number
  readonly kind: 'planned' | 'exploratory'
  readonly fileSha256: string
  readonly numbers: Omit<KeptNumbers, 'isAmended'>
  /** When whoever keeps it says that these columns may be published. */
  readonly openColumns: OpenColumns | undefined
}

/** Keeps what a plan gave as a draft: its numbers, and never the table that was sent. */
export async function keepResult(
  ctx: Ctx,
  experimentId: string,
  { version, place, kind, fileSha256, numbers, openColumns }: Keeping,
): Promise<Result<{ readonly id: string }, KeepRefusal>> {
  const experiment = await lockExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  if (!mayKeepResult(ctx.person, experiment)) return refused('forbidden')

  const frozen = await findFrozenPlans(ctx, experimentId)
  const plan = frozen?.plans[place - 1]
  // Amended while it was computed: the numbers would be those of a plan that is in force no more.
  if (frozen?.freeze.version !== version || !plan) return refused('plan-changed')

  const kept: KeptNumbers = {
    ...numbers,
    isAmended: frozen.freeze.amends !== undefined,
    analysis: withoutLines(numbers.analysis),
  }
  if (hasFewPeople(kept)) return refused('few-people')
  const recognised =
    openColumns && numbers.ofPeople && refusedColumns(openColumns, measuredIn(plan))
  if (recognised) return recognised
  if ((await countResults(ctx.db, experimentId)) >= mostResults) return refused('too-many-results')

  const result: KeptResult = {
    ...{ id: newId(ctx.now, ctx.chance), experimentId, kind, state: 'draft' },
    ...planIn(plan, frozen.freeze, place),
    ...{ fileSha256, numbers: kept, openColumns },
    ...nothingSaid,
    keptAt: ctx.now,
  }
  await insertResult(ctx.db, result)

  ctx.audit({
    act: 'result.kept',
    subject: `experiment:${experimentId}`,
    public: false,
    detail: { kind, rows: numbers.received, columns: openColumns !== undefined },
  })
  ctx.changed(`experiment:${experimentId}`)
  return done({ id: result.id })
}

const nothingSaid = {
  ...{ deviations: '', note: '', reason: '', publishedAt: undefined, withdrawnAt: undefined },
} as const

function refusedColumns(
  columns: OpenColumns,
  measured: readonly string[],
): Refused<'recognised' | 'outcome-told'> | undefined {
  const { count, columns: titles } = rowsRecognised(columns, measured)
  if (count > 0) return { ok: false, refusal: 'recognised', about: titles.join(', ') }
  return isOutcomeTold(columns, measured) ? refused('outcome-told') : undefined
}

function planIn(
  plan: PlannedTrial,
  { version, sha256 }: { readonly version: number; readonly sha256: string },
  place: number,
) {
  return {
    question: plan.question,
    protocolVersion: version,
    protocolSha256: sha256,
    planPlace: place,
    planSha256: sha256Of(canonicalJson(plan.fields as Json)),
  }
}

/** Nothing could be measured, and this is published like the rest: a plan that gave nothing is no plan that is forgotten. */
export async function sayNotKnown(
  ctx: Ctx,
  experimentId: string,
  { place, reason }: { readonly place: number; readonly reason: string },
): Promise<
  Result<{ readonly id: string }, 'not-found' | 'forbidden' | 'plan-changed' | 'too-many-results'>
> {
  const experiment = await lockExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  if (!mayKeepResult(ctx.person, experiment)) return refused('forbidden')

  const frozen = await findFrozenPlans(ctx, experimentId)
  const plan = frozen?.plans[place - 1]
  if (!frozen || !plan) return refused('plan-changed')
  if ((await countResults(ctx.db, experimentId)) >= mostResults) return refused('too-many-results')

  const result: KeptResult = {
    ...{ id: newId(ctx.now, ctx.chance), experimentId, kind: 'unknown', state: 'draft' },
    ...planIn(plan, frozen.freeze, place),
    ...{ fileSha256: undefined, numbers: undefined, openColumns: undefined },
    ...{ ...nothingSaid, reason },
    keptAt: ctx.now,
  }
  await insertResult(ctx.db, result)

  const told = { subject: `experiment:${experimentId}`, public: false } as const
  ctx.audit({ act: 'result.kept', ...told, detail: { kind: 'unknown' } })
  ctx.changed(told.subject)
  return done({ id: result.id })
}
