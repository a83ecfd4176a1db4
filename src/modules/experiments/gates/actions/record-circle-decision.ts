import type { Day } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { Experiment } from '../../experiment.ts'
import { addAdoption, findStanding, lockProtocol } from '../../protocol/index.ts'
import { findExperiment, lockExperiment } from '../../store/experiments.ts'
import { addDecision } from '../store/decisions.ts'

/** What a circle decided elsewhere in the house, where it was asked who may. */
export interface CircleDecision {
  readonly circle: string
  readonly decidedOn: Day
  readonly minutes: string
  readonly link: string
}

/** Where a protocol stands, for a circle that is about to read it; zero when it is not begun. */
export async function findProtocolToDecide(
  ctx: Ctx,
  experimentId: string,
): Promise<{ readonly experiment: Experiment; readonly version: number } | undefined> {
  const experiment = await findExperiment(ctx.db, experimentId)
  if (!experiment) return undefined
  return { experiment, version: (await findStanding(ctx.db, experiment.id)).version }
}

/** The circle consented to this version of the protocol, word for word. */
export async function recordCircleAdoption(
  ctx: Ctx,
  experimentId: string,
  input: CircleDecision & { readonly version: number },
): Promise<Result<undefined, 'not-found' | 'not-begun' | 'moved-on'>> {
  const experiment = await findExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  const protocol = await lockProtocol(ctx.db, experiment.id)
  if (!protocol) return refused('not-begun')
  if (input.version !== protocol.version) return refused('moved-on')

  const { circle, decidedOn, minutes, link, version } = input
  await addAdoption(ctx.db, experiment.id, {
    id: newId(ctx.now, ctx.chance),
    version,
    circle,
    adoptedOn: decidedOn,
    minutes,
    link,
    fileId: undefined,
    recordedBy: ctx.person?.id,
    at: ctx.now,
  })

  ctx.audit({
    act: 'protocol.adopted',
    subject: `experiment:${experiment.id}`,
    public: experiment.visibility === 'published',
    detail: { version, circle, on: decidedOn },
  })
  ctx.changed(`experiment:${experiment.id}`)
  return done()
}

/** The circle consented to go to framing. */
export async function recordCircleFraming(
  ctx: Ctx,
  experimentId: string,
  decision: CircleDecision,
): Promise<Result<undefined, 'not-found'>> {
  const experiment = await lockExperiment(ctx.db, experimentId)
  if (!experiment) return refused('not-found')

  await addDecision(ctx.db, experiment.id, {
    ...decision,
    id: newId(ctx.now, ctx.chance),
    subject: 'framing',
    outcome: 'consented',
    fileId: undefined,
    recordedBy: ctx.person?.id,
    at: ctx.now,
  })

  ctx.audit({
    act: 'experiment-decision.recorded',
    subject: `experiment:${experiment.id}`,
    public: experiment.visibility === 'published',
    detail: {
      subject: 'framing',
      outcome: 'consented',
      circle: decision.circle,
      on: decision.decidedOn,
    },
  })
  ctx.changed(`experiment:${experiment.id}`)
  return done()
}
