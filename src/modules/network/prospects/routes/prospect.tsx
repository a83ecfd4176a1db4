import { dayOf } from '#kit/dates.ts'
import { emptyForm, type FormState, parseForm, type RawForm } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { done, type Result } from '#kit/result.ts'
import type { Locale } from '#kit/texts.ts'
import { findPersonNames } from '#modules/people/index.ts'
import {
  findTerritory,
  resolveTerritoryField,
  type Territory,
  withTerritory,
} from '#modules/territories/index.ts'
import { notFound, page } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import { actRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { listContactsAt } from '../../contacts/index.ts'
import { prospectPaths } from '../../paths/prospect.ts'
import { mayProspect } from '../../permissions.ts'
import { type AddProspectRefusal, addProspect } from '../actions/add-prospect.ts'
import { editProspect } from '../actions/edit-prospect.ts'
import { moveProspect } from '../actions/move-prospect.ts'
import { noteProspectExchange } from '../actions/note-prospect-exchange.ts'
import { signProspect } from '../actions/sign-prospect.ts'
import { ProspectFormPage } from '../pages/ProspectFormPage.tsx'
import { ProspectPage, type ProspectPageProps } from '../pages/ProspectPage.tsx'
import {
  exchangeShape,
  moveShape,
  nextDays,
  type Prospect,
  type ProspectForm,
  prospectShape,
  signShape,
} from '../prospect.ts'
import { findProspect, findProspectAt, listSteps } from '../store/prospects.ts'
import { prospectTexts } from '../texts/prospects.ts'
import { named, teamOf } from './team-of.ts'

interface Known {
  readonly prospect: Prospect
  readonly territory: Territory
}

const byTeam = {
  audience: 'staff',
  may: mayProspect,
  refusals: (locale: Locale) => prospectTexts[locale].refusals,
} as const

const onThis = {
  ...byTeam,
  on: prospectAt,
  /** Three forms write what is to be done next. */
  saved: ({ prospect }: Known) => ({
    act: ['prospect.edited', 'prospect.moved', 'prospect.exchange-noted'],
    subject: `prospect:${prospect.id}`,
  }),
  next: ({ prospect }: Known) => prospectPaths.one(prospect.id),
}

const underPeople = { 'owner-not-team': 'owner', 'contact-elsewhere': 'contact' } as const

/** What is to be done is to come; a day that was written before may stay while something else changes. */
const nextStepDays = {
  days: nextDays,
  keptDays: ({ prospect }: Known) => ({ nextOn: prospect.nextOn }),
}

/** One territory that might join. */
export const prospectRoutes: readonly Route[] = [
  ...formRoutes({
    ...byTeam,
    path: prospectPaths.add,
    on: () => true as const,
    fresh: true,
    shape: ({ var: { ctx } }, _, raw) =>
      withTerritory(ctx.db, parseForm(prospectShape, raw, ctx.locale), {
        raw,
        name: 'territory',
        locale: ctx.locale,
      }),
    days: nextDays,
    draw: addPage,
    act: follow,
    under: { 'already-followed': 'territory', ...underPeople },
    next: (_, { id }) => prospectPaths.one(id),
    notice: (locale, { isNew }) => (isNew ? prospectTexts[locale].added : undefined),
  }),
  get(prospectPaths.one(':id'), 'staff', async (c) => {
    const known = await prospectAt(c)
    return known ? page(c, await show(c, known)) : notFound(c)
  }),
  ...formRoutes({
    ...onThis,
    ...nextStepDays,
    path: prospectPaths.edit(':id'),
    shape: prospectShape,
    draw: editPage,
    act: (c, { prospect }, input) => editProspect(c.var.ctx, prospect.id, input),
    under: underPeople,
    notice: (locale) => prospectTexts[locale].saved,
  }),
  actRoute({
    ...onThis,
    ...nextStepDays,
    path: prospectPaths.move(':id'),
    shape: moveShape,
    draw: (c, known, state) => show(c, known, { form: 'move', state }),
    act: async (c, { prospect }, input, raw) => {
      const moved = await moveProspect(c.var.ctx, prospect.id, input)
      return moved.ok ? done({ ...moved.value, from: pageOf(raw) }) : moved
    },
    under: { 'reason-needed': 'reason', 'already-there': 'to', 'joins-by-signing': 'to' },
    next: (_, { id, from }) => (from === 'board' ? prospectPaths.board : prospectPaths.one(id)),
    notice: (locale, { stage }) => {
      const texts = prospectTexts[locale]
      return texts.moved(texts.stages[stage])
    },
  }),
  actRoute({
    ...onThis,
    ...nextStepDays,
    path: prospectPaths.exchange(':id'),
    shape: exchangeShape,
    draw: (c, known, state) => show(c, known, { form: 'exchange', state }),
    act: (c, { prospect }, input) => noteProspectExchange(c.var.ctx, prospect.id, input),
    under: { 'in-the-future': 'on' },
    notice: (locale) => prospectTexts[locale].exchanged,
  }),
  actRoute({
    ...onThis,
    path: prospectPaths.sign(':id'),
    fresh: true,
    shape: signShape,
    draw: (c, known, state) => show(c, known, { form: 'sign', state }),
    act: (c, { prospect }, input) => signProspect(c.var.ctx, prospect.id, input),
    under: { 'jump-needs-reason': 'reason' },
    notice: (locale) => prospectTexts[locale].signed,
  }),
]

async function prospectAt(c: HttpContext): Promise<Known | undefined> {
  const id = c.req.param('id') ?? ''
  const prospect = isId(id) ? await findProspect(c.var.ctx.db, id) : undefined
  const territory = prospect && (await findTerritory(c.var.ctx.db, prospect.territoryId))
  return prospect && territory && { prospect, territory }
}

/** Its button on the board asks for no note. */
function pageOf(raw: RawForm): 'board' | 'own' {
  return raw['note'] === undefined ? 'board' : 'own'
}

/** From the list of suggestions, one press leads to the line of the territory, whoever opened it. */
async function follow(
  { var: { ctx } }: HttpContext,
  _: true,
  { territory, ...input }: ProspectForm & { readonly territory: Territory },
  raw: RawForm,
): Promise<Result<{ readonly id: string; readonly isNew: boolean }, AddProspectRefusal>> {
  const added = await addProspect(ctx, { ...input, territoryId: territory.id })
  if (added.ok) return done({ id: added.value.id, isNew: true })
  const isDirect = added.refusal === 'already-followed' && raw['direct'] === 'yes'
  const known = isDirect ? await findProspectAt(ctx.db, territory.id) : undefined
  return known ? done({ id: known.id, isNew: false }) : added
}

async function show(
  c: HttpContext,
  { prospect, territory }: Known,
  refused?: ProspectPageProps['refused'],
) {
  const { ctx, frame } = c.var
  const steps = await listSteps(ctx.db, prospect.id)
  const ids = [
    prospect.ownerId,
    prospect.contactPersonId,
    ...steps.map((step) => step.byPersonId),
  ].filter((id) => id !== undefined)
  return (
    <ProspectPage
      frame={frame}
      prospect={prospect}
      territory={territory}
      steps={steps}
      names={await findPersonNames(ctx.db, ids, ctx.locale)}
      today={dayOf(ctx.now)}
      refused={refused?.state === emptyForm ? undefined : refused}
    />
  )
}

async function addPage(c: HttpContext, _: true, form: FormState) {
  const { ctx, frame } = c.var
  const asked = c.req.query('territoire') ?? ''
  const territory = isId(asked) ? await findTerritory(ctx.db, asked) : undefined
  const answer =
    form === emptyForm ? undefined : await resolveTerritoryField(ctx.db, form.values, 'territory')
  return (
    <ProspectFormPage
      frame={frame}
      form={form}
      territory={territory}
      answer={answer}
      source={c.req.query('source')}
      team={await teamOf(ctx)}
      contacts={territory ? await contactsAt(ctx, territory.id) : []}
    />
  )
}

async function editPage(c: HttpContext, { prospect, territory }: Known, form: FormState) {
  const { ctx, frame } = c.var
  return (
    <ProspectFormPage
      frame={frame}
      form={form}
      prospect={prospect}
      territory={territory}
      team={await teamOf(ctx, prospect.ownerId)}
      contacts={await contactsAt(ctx, territory.id, prospect.contactPersonId)}
    />
  )
}

async function contactsAt(ctx: Ctx, territoryId: string, contact?: string) {
  const ids = (await listContactsAt(ctx.db, territoryId)).map(({ personId }) => personId)
  return named(ctx, contact ? [...ids, contact] : ids)
}
