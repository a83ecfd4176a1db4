import type { z } from 'zod'
import {
  emptyForm,
  type FormState,
  type Parsed,
  parseForm,
  type RawForm,
  typedValues,
} from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { isStaff } from '#kit/viewer.ts'
import { answerOldLink } from '#modules/letterheads/index.ts'
import { findContacts } from '#modules/people/index.ts'
import { findTerritory, territoryLabel } from '#modules/territories/index.ts'
import { page, seeOther } from '#platform/answers.ts'
import { actRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { placeName } from '../../pages/place-words.ts'
import { paths } from '../../paths.ts'
import { mayReviewProposals } from '../../permissions.ts'
import { createShape, proposalShape } from '../../proposal.ts'
import {
  isDoubtful,
  knownTerritory,
  placed,
  readTerritory,
  withDoubt,
} from '../../routes/territory-asked.ts'
import { getExperiment } from '../../store/experiments.ts'
import { oldLinkTexts } from '../../texts/old-link.ts'
import { createExperiment } from '../actions/create-experiment.ts'
import { proposeExperiment } from '../actions/propose-experiment.ts'
import { CreatePage } from '../pages/CreatePage.tsx'
import type { TerritoryAsked } from '../pages/ExperimentFields.tsx'
import { ProposalFormPage } from '../pages/ProposalFormPage.tsx'
import { ProposalStatusPage } from '../pages/ProposalStatusPage.tsx'
import { findProposalByToken } from '../store/contacts.ts'
import { proposalTexts } from '../texts/proposal.ts'

/** Proposing, following one's proposal, and what the lab writes itself. */
export const proposalRoutes: readonly Route[] = [
  get('/experiences/proposer', 'anyone', async (c) => {
    const { form, territory } = await prefilled(c)
    return page(c, proposalForm(c, form, territory))
  }),
  actRoute({
    path: '/experiences/proposer',
    audience: 'anyone',
    options: { perMinute: 6 },
    on: () => ({}),
    fresh: true,
    shape: (c, _, raw) => readPlaced(c, raw, proposalShape),
    draw: async (c, _, form) => proposalForm(c, form, await askedIn(c, form)),
    // A machine that filled the trap is thanked like anyone, and nothing is kept.
    trapped: (c) => seeOther(c, paths.list, proposalTexts[c.var.ctx.locale].sent),
    act: (c, _, proposal) => proposeExperiment(c.var.ctx, proposal),
    refusals: () => ({}),
    next: (_, { token }) => paths.proposal(token),
    notice: (locale) => proposalTexts[locale].sent,
  }),
  get('/experiences/proposition/:token', 'anyone', follow, { perMinute: 60 }),
  get('/experiences/nouvelle', 'staff', async (c) => {
    const { territory } = await prefilled(c)
    return page(c, createForm(c, emptyForm, territory))
  }),
  actRoute({
    path: '/experiences/nouvelle',
    audience: 'staff',
    on: () => ({}),
    may: mayReviewProposals,
    fresh: true,
    shape: (c, _, raw) => readPlaced(c, raw, createShape),
    draw: async (c, _, form) => createForm(c, form, await askedIn(c, form)),
    act: (c, _, experiment) => createExperiment(c.var.ctx, experiment),
    refusals: () => ({}),
    next: (_, { slug }) => paths.experiment(slug),
    notice: (locale) => proposalTexts[locale].created,
  }),
]

/**
 * A link may bring the territory; the team's may bring the person too, by their key: nothing that is
 * known is typed again. Nobody else is told a name.
 */
async function prefilled(c: HttpContext): Promise<{ form: FormState; territory: TerritoryAsked }> {
  const { ctx } = c.var
  const [placeId = '', personId = ''] = [c.req.query('territoire'), c.req.query('personne')]
  const chosen = isId(placeId) ? await findTerritory(ctx.db, placeId) : undefined
  const organisation = chosen ? territoryLabel(chosen) : ''
  if (!isStaff(ctx.person) || !isId(personId)) return { form: emptyForm, territory: { chosen } }
  const known = (await findContacts(ctx.db, [personId])).get(personId)
  if (!known) return { form: emptyForm, territory: { chosen } }
  const values = { name: known.name, email: known.email ?? '', organisation }
  return { form: { values, problems: {} }, territory: { chosen } }
}

type Placed<T> = T & { readonly territory: ReturnType<typeof placed> }

/** The words and the place together, so that all that is wrong is said at once. */
async function readPlaced<T extends object>(
  { var: { ctx } }: HttpContext,
  raw: RawForm,
  shape: z.ZodType<T>,
): Promise<Parsed<Placed<T>>> {
  const parsed = parseForm(shape, raw, ctx.locale)
  const answer = await readTerritory(ctx, raw)
  if (isDoubtful(answer)) {
    const form = parsed.ok ? { values: typedValues(raw), problems: {} } : parsed.form
    return { ok: false, form: withDoubt(form, answer, ctx) }
  }
  return parsed.ok ? { ok: true, value: { ...parsed.value, territory: placed(answer) } } : parsed
}

async function askedIn(c: HttpContext, { values }: FormState): Promise<TerritoryAsked> {
  return { answer: await readTerritory(c.var.ctx, values) }
}

async function follow(c: HttpContext) {
  const { ctx, frame } = c.var
  const id = await findProposalByToken(ctx.db, c.req.param('token') ?? '')
  if (id === undefined) return answerOldLink(c, oldLinkTexts[ctx.locale], paths.propose)
  const experiment = await getExperiment(ctx.db, id)
  const territory = await knownTerritory(ctx, experiment)
  const place = territory ? placeName(territory, ctx.locale) : proposalTexts[ctx.locale].placeSought
  return page(c, <ProposalStatusPage frame={frame} experiment={experiment} place={place} />)
}

function proposalForm(c: HttpContext, form: FormState, territory: TerritoryAsked) {
  return <ProposalFormPage frame={c.var.frame} form={form} territory={territory} />
}

function createForm(c: HttpContext, form: FormState, territory: TerritoryAsked) {
  return <CreatePage frame={c.var.frame} form={form} territory={territory} />
}
