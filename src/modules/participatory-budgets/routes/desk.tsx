import { dayOf } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import { notFound, page } from '#platform/answers.ts'
import { actRoute, buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
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
  hidingShape,
  mergeShape,
  opinionShape,
  reviewShape,
} from '../idea.ts'
import { DeskPage, JudgePage } from '../pages/DeskPages.tsx'
import { paths } from '../paths.ts'
import { mayKeepEditions } from '../permissions.ts'
import { listAppeals, listMerges, listReviews } from '../store/desk.ts'
import { findWholeIdea, listIdeas } from '../store/ideas.ts'
import { deskTexts } from '../texts/desk.ts'
import { hidingTexts } from '../texts/hiding.ts'
import { cameBack, editionAt, type IdeaAt, ideaAt, idIn } from './at.ts'

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
]

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
