import { dayOf } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { notFound, page } from '#platform/answers.ts'
import { actRoute, buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { addStep, deliverProject, finishStep, isFunded } from '../actions/deliver-project.ts'
import { hideIdea, showIdea } from '../actions/hide-idea.ts'
import {
  answerIdea,
  askService,
  decideOnAppeal,
  giveOpinion,
  proposeMerge,
} from '../actions/judge-idea.ts'
import {
  answerShape,
  decisionShape,
  deliveryShape,
  hidingShape,
  mergeShape,
  opinionShape,
  reviewShape,
  stepEndShape,
  stepShape,
} from '../idea.ts'
import { DeskPage, JudgePage } from '../pages/DeskPages.tsx'
import { StepsPage } from '../pages/StepsPage.tsx'
import { paths } from '../paths.ts'
import { mayKeepEditions } from '../permissions.ts'
import { listAppeals, listMerges, listReviews, listSteps } from '../store/desk.ts'
import { findWholeIdea, listIdeas } from '../store/ideas.ts'
import { deskTexts } from '../texts/desk.ts'
import { hidingTexts } from '../texts/hiding.ts'
import { editionAt, type IdeaAt, ideaAt } from './at.ts'

/** What the acts on one idea at the desk have in common. */
const onIdea = {
  audience: 'staff',
  on: ideaAt,
  may: mayKeepEditions,
  fresh: true,
  refusals: (locale: 'fr' | 'en') => deskTexts[locale].refusals,
  draw: drawJudge,
  next: ({ edition, idea }: IdeaAt) => paths.judge(edition.slug, idea.number),
} as const

const onProject = {
  ...onIdea,
  on: projectAt,
  draw: drawSteps,
  next: ({ edition, idea }: IdeaAt) => paths.steps(edition.slug, idea.number),
} as const

export const deskRoutes: readonly Route[] = [
  get(paths.desk(':slug'), 'staff', showDesk),
  get(paths.judge(':slug', ':number'), 'staff', showJudge),
  actRoute({
    ...onIdea,
    path: paths.review(':slug', ':number'),
    shape: reviewShape,
    days: { dueOn: 'from-today' },
    under: { 'asked-already': 'service' },
    act: (c, { edition, idea }, asked) => askService(c.var.ctx, edition.slug, idea.number, asked),
    notice: (locale) => deskTexts[locale].asked,
  }),
  actRoute({
    ...onIdea,
    path: paths.opinion(':slug', ':number', ':review'),
    shape: opinionShape,
    act: (c, { edition, idea }, asked) =>
      giveOpinion(c.var.ctx, edition.slug, idea.number, { ...asked, review: idIn(c, 'review') }),
    notice: (locale) => deskTexts[locale].opinionSaved,
  }),
  actRoute({
    ...onIdea,
    path: paths.answer(':slug', ':number'),
    // Two of the team may judge one idea at once: neither writes over the other.
    fresh: false,
    saved: ({ edition }) => ({
      act: ['budget.idea-admissible', 'budget.idea-refused'],
      subject: `budget:${edition.id}`,
    }),
    shape: answerShape,
    under: {
      ...{ 'no-such-clause': 'clause', 'cost-too-low': 'costs', 'cost-too-high': 'costs' },
      'why-needed': 'why',
    },
    act: (c, { edition, idea }, form) => answerIdea(c.var.ctx, edition.slug, idea.number, form),
    notice: (locale) => deskTexts[locale].published,
  }),
  actRoute({
    ...onIdea,
    path: paths.decideAppeal(':slug', ':number'),
    shape: decisionShape,
    act: (c, { edition, idea }, form) => decideOnAppeal(c.var.ctx, edition.slug, idea.number, form),
    notice: (locale) => deskTexts[locale].decided,
  }),
  actRoute({
    ...onIdea,
    path: paths.merge(':slug', ':number'),
    shape: mergeShape,
    under: { 'no-such-idea': 'other', 'cannot-merge': 'other' },
    act: (c, { edition, idea }, asked) => proposeMerge(c.var.ctx, edition.slug, idea.number, asked),
    notice: (locale) => deskTexts[locale].merged,
  }),
  actRoute({
    ...onIdea,
    path: paths.hide(':slug', ':number'),
    shape: hidingShape,
    act: (c, { edition, idea }, why) => hideIdea(c.var.ctx, edition.slug, idea.number, why),
    refusals: (locale) => hidingTexts[locale].refusals,
    notice: (locale) => hidingTexts[locale].hidden,
  }),
  buttonRoute({
    audience: 'staff',
    on: ideaAt,
    may: mayKeepEditions,
    path: paths.showAgain(':slug', ':number'),
    act: (c, { edition, idea }) => showIdea(c.var.ctx, edition.slug, idea.number),
    refusals: (locale) => hidingTexts[locale].refusals,
    back: onIdea.next,
    next: onIdea.next,
    notice: (locale) => hidingTexts[locale].shown,
  }),
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

/** A key in the address; of something else than a key, one that nothing has. */
function idIn(c: HttpContext, name: string): string {
  const id = c.req.param(name) ?? ''
  return isId(id) ? id : '00000000-0000-7000-8000-000000000000'
}

async function showDesk(c: HttpContext) {
  const edition = await editionAt(c)
  if (!edition) return notFound(c)
  const { ctx, frame } = c.var
  return page(
    c,
    <DeskPage
      frame={frame}
      edition={edition}
      ideas={await listIdeas(ctx.db, edition.id)}
      reviews={await listReviews(ctx.db, edition.id)}
      appeals={await listAppeals(ctx.db, edition.id)}
      today={dayOf(ctx.now)}
    />,
  )
}

async function showJudge(c: HttpContext) {
  const found = await ideaAt(c)
  return found ? page(c, await drawJudge(c, found, undefined)) : notFound(c)
}

async function drawJudge(c: HttpContext, { edition, idea }: IdeaAt, form: FormState | undefined) {
  const { ctx, frame } = c.var
  const merges = await listMerges(ctx.db, edition.id)
  return (
    <JudgePage
      frame={frame}
      edition={edition}
      idea={(await findWholeIdea(ctx.db, idea.id)) ?? idea}
      reviews={(await listReviews(ctx.db, edition.id)).filter(({ ideaId }) => ideaId === idea.id)}
      appeal={(await listAppeals(ctx.db, edition.id)).find(({ ideaId }) => ideaId === idea.id)}
      merge={merges.find(
        ({ ideaId, ideaConsent, intoConsent }) =>
          ideaId === idea.id && ideaConsent !== 'refused' && intoConsent !== 'refused',
      )}
      {...cameBack(c, form)}
    />
  )
}

/** The address to which a form of the page was sent says which of them came back; an empty one is drawn to compare. */
function cameBack(c: HttpContext, form: FormState | undefined) {
  return form && form !== emptyForm ? { refused: { at: c.req.path, form } } : {}
}

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
