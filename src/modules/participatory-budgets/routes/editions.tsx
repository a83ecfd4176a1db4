import { z } from 'zod'
import { dayOf } from '#kit/dates.ts'
import { requiredText } from '#kit/fields.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import { readOutcome } from '#modules/votes/index.ts'
import { notFound, page } from '#platform/answers.ts'
import { actRoute, buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { closeEdition, closeIdeas, freezeRules, prepareVote } from '../actions/run-edition.ts'
import { copyEdition, createEdition, saveRules } from '../actions/write-rules.ts'
import { type Edition, isLate, rulesShape, takesIdeas } from '../edition.ts'
import { figuresOf, spentBy } from '../figures.ts'
import { isFunded } from '../idea.ts'
import { EditionPage } from '../pages/EditionPage.tsx'
import { RulesFormPage, RulesPage } from '../pages/RulesPages.tsx'
import { paths } from '../paths.ts'
import { mayKeepEditions } from '../permissions.ts'
import { listAppeals, listSteps } from '../store/desk.ts'
import { listIdeas } from '../store/ideas.ts'
import { editionTexts } from '../texts/editions.ts'
import { rulesTexts } from '../texts/rules.ts'
import { editionAt } from './at.ts'

/** What the acts on an edition have in common: docs/decisions/0050. */
const onEdition = {
  audience: 'staff',
  on: editionAt,
  may: mayKeepEditions,
  refusals: (locale: 'fr' | 'en') => editionTexts[locale].refusals,
  next: ({ slug }: Edition) => paths.edition(slug),
} as const

export const ruleRoutes: readonly Route[] = formRoutes({
  ...onEdition,
  path: paths.add,
  on: () => ({}),
  fresh: true,
  shape: rulesShape,
  days: { ideasUntil: 'from-today', analysisUntil: 'from-today', voteUntil: 'from-today' },
  draw: (c, _, form) => <RulesFormPage frame={c.var.frame} edition={undefined} form={form} />,
  act: (c, _, rules) => createEdition(c.var.ctx, rules),
  refusals: () => ({}),
  next: (_, { slug }) => paths.rules(slug),
  notice: (locale) => rulesTexts[locale].saved,
})

export const editionRoutes: readonly Route[] = [
  get(paths.edition(':slug'), 'anyone', show),
  get(paths.rules(':slug'), 'anyone', showRules),
  ...formRoutes({
    ...onEdition,
    path: paths.editRules(':slug'),
    shape: rulesShape,
    days: { ideasUntil: 'from-today', analysisUntil: 'from-today', voteUntil: 'from-today' },
    draw: (c, edition, form) => <RulesFormPage frame={c.var.frame} edition={edition} form={form} />,
    saved: ({ id }) => ({ act: 'budget.prepared', subject: `budget:${id}` }),
    over: (_, { state }) => (state === 'rules' ? undefined : ('frozen' as const)),
    back: ({ slug }) => paths.rules(slug),
    act: (c, { slug }, rules) => saveRules(c.var.ctx, slug, rules),
    refusals: (locale) => rulesTexts[locale].refusals,
    next: ({ slug }) => paths.rules(slug),
    notice: (locale) => rulesTexts[locale].saved,
  }),
  buttonRoute({
    ...onEdition,
    path: paths.freeze(':slug'),
    act: (c, { slug }) => freezeRules(c.var.ctx, slug),
    refusals: (locale) => rulesTexts[locale].refusals,
    back: ({ slug }) => paths.rules(slug),
    notice: (locale) => rulesTexts[locale].frozen,
  }),
  buttonRoute({
    ...onEdition,
    path: paths.closeIdeas(':slug'),
    act: (c, { slug }) => closeIdeas(c.var.ctx, slug),
    back: ({ slug }) => paths.edition(slug),
    notice: (locale) => editionTexts[locale].closed,
  }),
  buttonRoute({
    ...onEdition,
    path: paths.openVote(':slug'),
    act: (c, { slug }) => prepareVote(c.var.ctx, slug),
    back: ({ slug }) => paths.edition(slug),
    next: (_, { href }) => href,
  }),
  actRoute({
    ...onEdition,
    path: paths.copy(':slug'),
    fresh: true,
    shape: z.object({ title: requiredText(120, 3) }),
    draw: drawEdition,
    act: (c, { slug }, { title }) => copyEdition(c.var.ctx, slug, title),
    refusals: () => ({}),
    next: (_, { slug }) => paths.editRules(slug),
    notice: (locale) => editionTexts[locale].copied,
  }),
  actRoute({
    ...onEdition,
    path: paths.close(':slug'),
    fresh: true,
    shape: z.object({ evaluation: requiredText(8000, 10) }),
    draw: drawEdition,
    act: (c, { slug }, { evaluation }) => closeEdition(c.var.ctx, slug, evaluation),
    notice: (locale) => editionTexts[locale].evaluated,
  }),
]

async function show(c: HttpContext) {
  const edition = await editionAt(c)
  return edition ? page(c, await drawEdition(c, edition, emptyForm)) : notFound(c)
}

async function drawEdition(c: HttpContext, edition: Edition, form: FormState) {
  const { ctx, frame } = c.var
  const today = dayOf(ctx.now)
  const ideas = await listIdeas(ctx.db, edition.id)
  const { result } = edition
  const figures = figuresOf({
    ...{ ideas, result },
    appeals: await listAppeals(ctx.db, edition.id),
    steps: await listSteps(ctx.db, edition.id),
  })
  return (
    <EditionPage
      frame={frame}
      edition={edition}
      figures={figures}
      counts={{
        ideas: ideas.length,
        admissible: ideas.filter(({ state }) => state === 'admissible').length,
        delivered: ideas.filter(({ deliveredOn }) => deliveredOn !== undefined).length,
        spent: result ? spentBy(result) : undefined,
      }}
      takesIdeas={takesIdeas(edition, today)}
      isLate={isLate(edition, today)}
      isVoteOpen={await isVoteOpen(ctx, edition)}
      mayCloseIdeas={edition.state === 'ideas' && today >= edition.ideasUntil}
      undelivered={ideas
        .filter((idea) => isFunded(edition, idea) && idea.deliveredOn === undefined)
        .map(({ number }) => number)}
      mayKeep={mayKeepEditions(ctx.person)}
      form={form}
    />
  )
}

/** By the clock of the house, and by an early closing: nobody votes after it. */
async function isVoteOpen({ db, now }: HttpContext['var']['ctx'], { voteSlug }: Edition) {
  const outcome = voteSlug === undefined ? undefined : await readOutcome(db, voteSlug, now)
  return outcome?.state === 'open'
}

async function showRules(c: HttpContext) {
  const edition = await editionAt(c)
  if (!edition) return notFound(c)
  const { ctx, frame } = c.var
  return page(
    c,
    <RulesPage frame={frame} edition={edition} mayKeep={mayKeepEditions(ctx.person)} />,
  )
}
