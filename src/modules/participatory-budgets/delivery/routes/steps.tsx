import type { FormState } from '#kit/form.ts'
import { notFound, page } from '#platform/answers.ts'
import { actRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { deliveryShape, isFunded, stepEndShape, stepShape } from '../../idea.ts'
import { paths } from '../../paths.ts'
import { mayKeepEditions } from '../../permissions.ts'
import { cameBack, type IdeaAt, ideaAt, idIn } from '../../routes/at.ts'
import { listSteps } from '../../store/desk.ts'
import { deskTexts } from '../../texts/desk.ts'
import { addStep, deliverProject, finishStep } from '../actions/deliver-project.ts'
import { StepsPage } from '../pages/StepsPage.tsx'

/** What the acts on one funded project have in common. */
const onProject = {
  audience: 'staff',
  on: projectAt,
  may: mayKeepEditions,
  fresh: true,
  refusals: (locale: 'fr' | 'en') => deskTexts[locale].refusals,
  draw: drawSteps,
  next: ({ edition, idea }: IdeaAt) => paths.steps(edition.slug, idea.number),
} as const

export const deliveryRoutes: readonly Route[] = [
  get(paths.steps(':slug', ':number'), 'staff', showSteps),
  actRoute({
    ...onProject,
    path: paths.steps(':slug', ':number'),
    shape: stepShape,
    days: { dueOn: 'from-today' },
    act: (c, { edition, idea }, step) => addStep(c.var.ctx, edition.slug, idea.number, step),
    notice: (locale) => deskTexts[locale].stepAdded,
  }),
  actRoute({
    ...onProject,
    path: paths.endStep(':slug', ':number', ':step'),
    shape: stepEndShape,
    under: { 'reason-needed': 'delayReason', 'not-yet': 'doneOn', 'before-answer': 'doneOn' },
    act: (c, { edition, idea }, end) =>
      finishStep(c.var.ctx, edition.slug, idea.number, { ...end, step: idIn(c, 'step') }),
    notice: (locale) => deskTexts[locale].stepEnded,
  }),
  actRoute({
    ...onProject,
    path: paths.deliver(':slug', ':number'),
    shape: deliveryShape,
    under: { 'not-yet': 'deliveredOn', 'before-answer': 'deliveredOn' },
    act: (c, { edition, idea }, form) => deliverProject(c.var.ctx, edition.slug, idea.number, form),
    notice: (locale) => deskTexts[locale].delivered,
  }),
]

async function projectAt(c: HttpContext): Promise<IdeaAt | undefined> {
  const found = await ideaAt(c)
  return found && isFunded(found.edition, found.idea) ? found : undefined
}

async function showSteps(c: HttpContext) {
  const found = await projectAt(c)
  return found ? page(c, await drawSteps(c, found, undefined)) : notFound(c)
}

async function drawSteps(c: HttpContext, { edition, idea }: IdeaAt, form: FormState | undefined) {
  const { ctx, frame } = c.var
  return (
    <StepsPage
      frame={frame}
      edition={edition}
      idea={idea}
      steps={(await listSteps(ctx.db, edition.id)).filter(({ ideaId }) => ideaId === idea.id)}
      {...cameBack(c, form)}
    />
  )
}
