import { type Day, dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { remember, tellAuthor } from '../../actions/history.ts'
import { type Idea, isFunded, isStepLate, type Step } from '../../idea.ts'
import { mayKeepEditions } from '../../permissions.ts'
import { endStep, insertStep, listSteps } from '../../store/desk.ts'
import { lockEdition } from '../../store/editions.ts'
import { changeIdea, findIdea } from '../../store/ideas.ts'

type Edge = 'forbidden' | 'not-found' | 'not-now'

/** A project that is on its way: after the count, and after the evaluation too. */
async function held(ctx: Ctx, slug: string, number: number) {
  const edition = await lockEdition(ctx.db, slug)
  const idea = edition && (await findIdea(ctx.db, edition.id, number))
  if (!edition || !idea || !isFunded(edition, idea)) return refused('not-found' as const)
  if (!mayKeepEditions(ctx.person)) return refused('forbidden' as const)
  return idea.deliveredOn ? refused('not-now' as const) : done({ edition, idea })
}

/** What is to be done, and by when: everybody reads it. */
export async function addStep(
  ctx: Ctx,
  slug: string,
  number: number,
  step: { readonly title: string; readonly dueOn: Day },
): Promise<Result<Idea, Edge>> {
  const on = await held(ctx, slug, number)
  if (!on.ok) return on
  const { idea } = on.value

  await insertStep(ctx.db, {
    ...step,
    ...{ id: newId(ctx.now, ctx.chance), ideaId: idea.id, createdAt: ctx.now },
  })

  await remember(ctx, on.value, 'step', step.title)
  return done(idea)
}

/** A step is done; later than was said, it has a reason that everybody reads. */
export async function finishStep(
  ctx: Ctx,
  slug: string,
  number: number,
  asked: { readonly step: string; readonly doneOn: Day; readonly delayReason: string },
): Promise<Result<Step, Edge | 'reason-needed' | 'not-yet' | 'before-answer'>> {
  const on = await held(ctx, slug, number)
  if (!on.ok) return on
  const { edition, idea } = on.value
  const step = (await listSteps(ctx.db, edition.id)).find(({ id }) => id === asked.step)
  if (step?.ideaId !== idea.id) return refused('not-found')
  if (step.doneOn !== undefined) return refused('not-now')
  if (asked.doneOn > dayOf(ctx.now)) return refused('not-yet')
  if (isBeforeAnswer(idea, asked.doneOn)) return refused('before-answer')
  const isLate = isStepLate({ dueOn: step.dueOn, doneOn: asked.doneOn }, asked.doneOn)
  if (isLate && asked.delayReason === '') return refused('reason-needed')

  const delayReason = isLate ? asked.delayReason : ''
  await endStep(ctx.db, step.id, { doneOn: asked.doneOn, delayReason })

  await remember(
    ctx,
    on.value,
    isLate ? 'late' : 'step',
    [step.title, delayReason].filter(Boolean).join('. '),
  )
  return done(step)
}

/** Nothing of a project is done before the idea was found admissible: such a day is mistyped. */
function isBeforeAnswer({ answeredAt }: Idea, day: Day): boolean {
  return answeredAt !== undefined && day < dayOf(answeredAt)
}

/** It is there: since when, and for how much. */
export async function deliverProject(
  ctx: Ctx,
  slug: string,
  number: number,
  delivered: { readonly deliveredOn: Day; readonly realCents: number },
): Promise<Result<Idea, Edge | 'steps-left' | 'not-yet' | 'before-answer'>> {
  const on = await held(ctx, slug, number)
  if (!on.ok) return on
  const { edition, idea } = on.value
  const steps = (await listSteps(ctx.db, edition.id)).filter(({ ideaId }) => ideaId === idea.id)
  if (steps.some(({ doneOn }) => doneOn === undefined)) return refused('steps-left')
  if (delivered.deliveredOn > dayOf(ctx.now)) return refused('not-yet')
  if (isBeforeAnswer(idea, delivered.deliveredOn)) return refused('before-answer')

  await changeIdea(ctx.db, idea.id, delivered)

  await remember(ctx, on.value, 'delivered')
  await tellAuthor(ctx, on.value, 'delivered', '')
  return done(idea)
}
