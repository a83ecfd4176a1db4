import { type Experiment, experimentAt } from '#modules/experiments/index.ts'
import type { HttpContext } from '#platform/routes.ts'
import { mayKeepResult } from '../../permissions.ts'
import type { KeptResult } from '../kept-result.ts'
import { findResult } from '../store/results.ts'

export interface OnResult {
  readonly experiment: Experiment
  readonly result: KeptResult
}

/** The result of this address, for who may see it: a draft is of those who write the protocol. */
export async function resultAt(c: HttpContext): Promise<OnResult | Response | undefined> {
  const experiment = await experimentAt(c)
  if (experiment === undefined || experiment instanceof Response) return experiment
  const { ctx } = c.var
  const id = c.req.param('id') ?? ''
  const result = isId.test(id) ? await findResult(ctx.db, id) : undefined
  if (result?.experimentId !== experiment.id) return undefined
  const isSeen = result.state !== 'draft' || mayKeepResult(ctx.person, experiment)
  return isSeen ? { experiment, result } : undefined
}

const isId = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/
