import { dayOf } from '#kit/dates.ts'
import { withinDays } from '#kit/day-range.ts'
import { emptyForm, type FormState, formRefused, parseForm, type RawForm } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { findPersonNames, listHolders } from '#modules/people/index.ts'
import {
  findTerritory,
  resolveTerritoryField,
  type Territory,
  withTerritoryProblem,
} from '#modules/territories/index.ts'
import { again, forbidden, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import { readEdit } from '#platform/forms/read-edit.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { listContactsAt } from '../../contacts/index.ts'
import { prospectPaths } from '../../paths/prospect.ts'
import { addProspect } from '../actions/add-prospect.ts'
import { editProspect } from '../actions/edit-prospect.ts'
import { moveProspect } from '../actions/move-prospect.ts'
import { noteProspectExchange } from '../actions/note-prospect-exchange.ts'
import { signProspect } from '../actions/sign-prospect.ts'
import { ProspectFormPage } from '../pages/ProspectFormPage.tsx'
import { ProspectPage } from '../pages/ProspectPage.tsx'
import {
  exchangeShape,
  moveShape,
  nextDays,
  type Prospect,
  prospectShape,
  signShape,
} from '../prospect.ts'
import { findProspect, findProspectAt, listSteps } from '../store/prospects.ts'
import { prospectTexts } from '../texts/prospects.ts'

/** One territory that might join. */
export const prospectRoutes: readonly Route[] = [
  get(prospectPaths.add, 'staff', async (c) => page(c, await addPage(c, emptyForm, {}))),
  post(prospectPaths.add, 'staff', add),
  get(
    prospectPaths.one(':id'),
    'staff',
    onProspect(async (c, one) => page(c, await show(c, one))),
  ),
  get(
    prospectPaths.edit(':id'),
    'staff',
    onProspect(async (c, one) => page(c, await editPage(c, one, emptyForm))),
  ),
  post(prospectPaths.edit(':id'), 'staff', onProspect(edit)),
  post(prospectPaths.move(':id'), 'staff', onProspect(move)),
  post(prospectPaths.exchange(':id'), 'staff', onProspect(exchange)),
  post(prospectPaths.sign(':id'), 'staff', onProspect(sign)),
]

interface Known {
  readonly prospect: Prospect
  readonly territory: Territory
}

type Handler = (c: HttpContext, known: Known) => Response | Promise<Response>

function onProspect(handler: Handler) {
  return async (c: HttpContext) => {
    const id = c.req.param('id') ?? ''
    const prospect = isId(id) ? await findProspect(c.var.ctx.db, id) : undefined
    const territory = prospect && (await findTerritory(c.var.ctx.db, prospect.territoryId))
    return prospect && territory ? handler(c, { prospect, territory }) : notFound(c)
  }
}

async function show(
  c: HttpContext,
  { prospect, territory }: Known,
  refused?: { form: 'move' | 'exchange' | 'sign'; state: FormState },
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
      refused={refused}
    />
  )
}

async function addPage(
  c: HttpContext,
  form: FormState,
  input: { answer?: Awaited<ReturnType<typeof resolveTerritoryField>> },
) {
  const { ctx, frame } = c.var
  const asked = c.req.query('territoire') ?? ''
  const territory = isId(asked) ? await findTerritory(ctx.db, asked) : undefined
  return (
    <ProspectFormPage
      frame={frame}
      form={form}
      territory={territory}
      answer={input.answer}
      source={c.req.query('source')}
      team={await teamOf(ctx)}
      contacts={territory ? await contactsAt(ctx, territory.id) : []}
    />
  )
}

async function add(c: HttpContext) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const texts = prospectTexts[ctx.locale]
  const parsed = withinDays(parseForm(prospectShape, raw, ctx.locale), daysOf(ctx, raw))
  const answer = await resolveTerritoryField(ctx.db, raw, 'territory')
  if (!parsed.ok || answer.kind !== 'chosen') {
    const form = parsed.ok ? formRefused(raw, '') : parsed.form
    const { form: _, ...problems } = form.problems
    const state = withTerritoryProblem({ ...form, problems }, 'territory', answer, ctx.locale)
    return again(c, await addPage(c, state, { answer }))
  }

  const added = await addProspect(ctx, { ...parsed.value, territoryId: answer.territory.id })
  if (added.ok) return seeOther(c, prospectPaths.one(added.value.id), texts.added)
  if (added.refusal === 'forbidden') return forbidden(c)
  const known = await findProspectAt(ctx.db, answer.territory.id)
  if (known && raw['direct'] === 'yes') return seeOther(c, prospectPaths.one(known.id))
  const state = formRefused(raw, texts.refusals[added.refusal], 'territory')
  return again(c, await addPage(c, state, { answer }))
}

async function editPage(c: HttpContext, { prospect, territory }: Known, form: FormState) {
  const { ctx, frame } = c.var
  return (
    <ProspectFormPage
      frame={frame}
      form={form}
      prospect={prospect}
      territory={territory}
      team={await teamOf(ctx)}
      contacts={await contactsAt(ctx, territory.id)}
    />
  )
}

/** What is to be done is to come; a day that was written before may stay while something else changes. */
function daysOf({ now, locale }: Pick<Ctx, 'now' | 'locale'>, raw: RawForm, known?: Known) {
  const kept = { nextOn: known?.prospect.nextOn }
  return { raw, ranges: nextDays, today: dayOf(now), locale, kept }
}

async function edit(c: HttpContext, known: Known) {
  const { ctx } = c.var
  const saved = { act: 'prospect.edited', subject: `prospect:${known.prospect.id}` }
  const sent = await readEdit(c, () => editPage(c, known, emptyForm), saved)
  if (!sent.ok) return again(c, await editPage(c, known, sent.form))
  const { raw } = sent
  const parsed = withinDays(parseForm(prospectShape, raw, ctx.locale), daysOf(ctx, raw, known))
  if (!parsed.ok) return again(c, await editPage(c, known, parsed.form))

  const edited = await editProspect(ctx, known.prospect.id, parsed.value)
  if (!edited.ok) return edited.refusal === 'forbidden' ? forbidden(c) : notFound(c)
  return seeOther(c, prospectPaths.one(known.prospect.id), prospectTexts[ctx.locale].saved)
}

async function move(c: HttpContext, known: Known) {
  const { ctx } = c.var
  const texts = prospectTexts[ctx.locale]
  const raw = await readForm(c)
  const parsed = withinDays(parseForm(moveShape, raw, ctx.locale), daysOf(ctx, raw, known))
  if (!parsed.ok) return again(c, await show(c, known, { form: 'move', state: parsed.form }))

  const moved = await moveProspect(ctx, known.prospect.id, parsed.value)
  if (moved.ok) {
    const back = raw['note'] === undefined ? prospectPaths.board : prospectPaths.one(moved.value.id)
    return seeOther(c, back, texts.moved(texts.stages[moved.value.stage]))
  }
  if (moved.refusal === 'not-found') return notFound(c)
  if (moved.refusal === 'forbidden') return forbidden(c)
  const field = moved.refusal === 'reason-needed' ? 'reason' : 'to'
  const state = formRefused(raw, texts.refusals[moved.refusal], field)
  return again(c, await show(c, known, { form: 'move', state }))
}

async function exchange(c: HttpContext, known: Known) {
  const { ctx } = c.var
  const texts = prospectTexts[ctx.locale]
  const raw: RawForm = await readForm(c)
  const parsed = withinDays(parseForm(exchangeShape, raw, ctx.locale), daysOf(ctx, raw, known))
  if (!parsed.ok) return again(c, await show(c, known, { form: 'exchange', state: parsed.form }))

  const noted = await noteProspectExchange(ctx, known.prospect.id, parsed.value)
  if (noted.ok) return seeOther(c, prospectPaths.one(known.prospect.id), texts.exchanged)
  if (noted.refusal === 'not-found') return notFound(c)
  if (noted.refusal === 'forbidden') return forbidden(c)
  const state = formRefused(raw, texts.refusals[noted.refusal], 'on')
  return again(c, await show(c, known, { form: 'exchange', state }))
}

async function sign(c: HttpContext, known: Known) {
  const { ctx } = c.var
  const { prospect } = known
  const texts = prospectTexts[ctx.locale]
  const raw = await readForm(c)
  const parsed = parseForm(signShape, raw, ctx.locale)
  if (!parsed.ok) return again(c, await show(c, known, { form: 'sign', state: parsed.form }))
  const signed = await signProspect(ctx, prospect.id, parsed.value)
  if (signed.ok) return seeOther(c, prospectPaths.one(prospect.id), texts.signed)
  if (signed.refusal === 'not-found') return notFound(c)
  if (signed.refusal === 'forbidden') return forbidden(c)
  if (signed.refusal === 'jump-needs-reason') {
    const state = formRefused(raw, texts.refusals[signed.refusal], 'reason')
    return again(c, await show(c, known, { form: 'sign', state }))
  }
  return seeOther(c, prospectPaths.one(prospect.id), texts.refusals[signed.refusal])
}

/** Who may follow a territory: the team, by name. */
async function teamOf(ctx: Ctx) {
  const ids = await listHolders(ctx.db, ['administrator', 'lab-team'], dayOf(ctx.now))
  const own = ctx.person && !ids.includes(ctx.person.id) ? [ctx.person.id] : []
  return named(ctx, [...ids, ...own])
}

async function contactsAt(ctx: Ctx, territoryId: string) {
  const contacts = await listContactsAt(ctx.db, territoryId)
  return named(
    ctx,
    contacts.map((contact) => contact.personId),
  )
}

async function named(ctx: Ctx, ids: readonly string[]) {
  const names = await findPersonNames(ctx.db, ids, ctx.locale)
  return [...new Set(ids)]
    .map((id) => ({ id, name: names.get(id) ?? '' }))
    .sort((entry, other) => entry.name.localeCompare(other.name, 'fr'))
}
