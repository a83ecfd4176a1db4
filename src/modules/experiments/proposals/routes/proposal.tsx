import {
  emptyForm,
  type FormState,
  parseForm,
  type RawForm,
  trapField,
  typedValues,
} from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { isStaff } from '#kit/viewer.ts'
import { answerOldLink } from '#modules/letterheads/index.ts'
import { findContacts } from '#modules/people/index.ts'
import { findTerritory, territoryLabel } from '#modules/territories/index.ts'
import { again, page, readForm, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { placeName } from '../../pages/place-words.ts'
import { paths } from '../../paths.ts'
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
  post('/experiences/proposer', 'anyone', propose, { perMinute: 6 }),
  get('/experiences/proposition/:token', 'anyone', follow, { perMinute: 60 }),
  get('/experiences/nouvelle', 'staff', async (c) => {
    const { territory } = await prefilled(c)
    return page(c, createForm(c, emptyForm, territory))
  }),
  post('/experiences/nouvelle', 'staff', create),
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

async function propose(c: HttpContext) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const texts = proposalTexts[ctx.locale]
  // A machine that filled the trap is thanked like anyone, and nothing is kept.
  if (raw[trapField]) return seeOther(c, paths.list, texts.sent)

  const parsed = parseForm(proposalShape, raw, ctx.locale)
  const answer = await readTerritory(ctx, raw)
  if (!parsed.ok || isDoubtful(answer)) {
    const form = parsed.ok ? typed(raw) : parsed.form
    return again(c, proposalForm(c, withDoubt(form, answer, ctx), { answer }))
  }

  const proposed = await proposeExperiment(ctx, { ...parsed.value, territory: placed(answer) })
  if (!proposed.ok) throw new Error('a proposal is never refused')
  return seeOther(c, paths.proposal(proposed.value.token), texts.sent)
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

async function create(c: HttpContext) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const parsed = parseForm(createShape, raw, ctx.locale)
  const answer = await readTerritory(ctx, raw)
  if (!parsed.ok || isDoubtful(answer)) {
    const form = parsed.ok ? typed(raw) : parsed.form
    return again(c, createForm(c, withDoubt(form, answer, ctx), { answer }))
  }

  const created = await createExperiment(ctx, { ...parsed.value, territory: placed(answer) })
  if (!created.ok) return c.body(null, 403)
  return seeOther(c, paths.experiment(created.value.slug), proposalTexts[ctx.locale].created)
}

function proposalForm(c: HttpContext, form: FormState, territory: TerritoryAsked) {
  return <ProposalFormPage frame={c.var.frame} form={form} territory={territory} />
}

function createForm(c: HttpContext, form: FormState, territory: TerritoryAsked) {
  return <CreatePage frame={c.var.frame} form={form} territory={territory} />
}

function typed(raw: RawForm): FormState {
  return { values: typedValues(raw), problems: {} }
}
