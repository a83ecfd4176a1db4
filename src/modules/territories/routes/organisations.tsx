import {
  emptyForm,
  type FormState,
  formRefused,
  parseForm,
  type RawForm,
  typedValues,
} from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { again, forbidden, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { readEdit } from '#platform/forms/read-edit.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { addMember } from '../actions/add-member.ts'
import { createOrganisation } from '../actions/create-organisation.ts'
import { editOrganisation } from '../actions/edit-organisation.ts'
import { removeMember } from '../actions/remove-member.ts'
import { resolveTerritoryField } from '../actions/resolve-territory-field.ts'
import { type TerritoryAnswer, withTerritoryProblem } from '../answer.ts'
import { organisationShape } from '../organisation.ts'
import { OrganisationPage } from '../pages/OrganisationPage.tsx'
import { paths } from '../paths.ts'
import { mayEditOrganisation } from '../permissions.ts'
import { listMembers } from '../store/dossier.ts'
import { findShortName } from '../store/organisations.ts'
import { searchTerritories } from '../store/search.ts'
import { findTerritoryBySlug, listTerritoriesBySiren } from '../store/territories.ts'
import type { Territory } from '../territory.ts'
import { pageTexts, type Refusal } from '../texts/pages.ts'

export const organisationRoutes: readonly Route[] = [
  get(paths.newOrganisation, 'staff', (c) =>
    page(c, <OrganisationPage frame={c.var.frame} territory={undefined} form={emptyForm} />),
  ),
  post(paths.newOrganisation, 'staff', create),
  get(paths.edit(':slug'), 'staff', showEdit),
  post(paths.edit(':slug'), 'staff', edit),
  post(paths.members(':slug'), 'staff', joinMember),
  post(paths.removeMember(':slug'), 'staff', leaveMember),
]

/** Field beside which a refusal is said; the others are said on top of the form. */
const fieldOf: Partial<Record<Refusal, string>> = { 'siren-known': 'siren', 'name-known': 'name' }

async function create(c: HttpContext) {
  const { ctx, frame } = c.var
  const raw = await readForm(c)
  const read = await readOrganisation(c, raw)
  if (!read.ok) {
    return again(c, <OrganisationPage frame={frame} territory={undefined} {...read} />)
  }

  const done = await createOrganisation(ctx, { ...read.value, sure: raw['sure'] === 'yes' })
  if (done.ok) {
    return seeOther(c, paths.territory(done.value.slug), pageTexts[ctx.locale].created)
  }
  if (done.refusal === 'not-allowed') return forbidden(c)
  return again(
    c,
    <OrganisationPage
      frame={frame}
      territory={undefined}
      form={refusedForm(c, raw, done.refusal)}
      seat={read.seat}
      lookalikes={await lookalikesOf(c, read.value)}
    />,
  )
}

/** The fields and the seat together, so that all that is wrong is said at once. */
async function readOrganisation(c: HttpContext, raw: RawForm) {
  const { db, locale } = c.var.ctx
  const seat = await resolveTerritoryField(db, raw, 'seat', { kinds: ['commune'] })
  const read = parseForm(organisationShape, raw, locale)
  if (!read.ok || seat.kind === 'choices') {
    const typed = read.ok ? formOf(raw) : read.form
    const form = seat.kind === 'choices' ? withTerritoryProblem(typed, 'seat', seat, locale) : typed
    return { ok: false as const, form, seat }
  }
  const seatId = seat.kind === 'chosen' ? seat.territory.id : undefined
  return { ok: true as const, value: { ...read.value, seatId }, seat }
}

async function lookalikesOf(
  c: HttpContext,
  { name, siren }: { name: string; siren?: string | undefined },
) {
  const { db } = c.var.ctx
  const [twins, namesakes] = await Promise.all([
    siren === undefined ? [] : listTerritoriesBySiren(db, siren),
    searchTerritories(db, name),
  ])
  const same = namesakes.filter((namesake) => namesake.exact).map((namesake) => namesake.territory)
  return [...new Map([...twins, ...same].map((place) => [place.id, place])).values()]
}

function refusedForm(c: HttpContext, raw: RawForm, refusal: Refusal): FormState {
  return formRefused(raw, pageTexts[c.var.ctx.locale].refusals[refusal], fieldOf[refusal])
}

/** The organisation at this address, when this person may edit it. */
async function editable(c: HttpContext): Promise<Territory | undefined> {
  const territory = await findTerritoryBySlug(c.var.ctx.db, c.req.param('slug') ?? '')
  return territory && mayEditOrganisation(c.var.ctx.person, territory) ? territory : undefined
}

async function showEdit(c: HttpContext) {
  const territory = await editable(c)
  if (!territory) return notFound(c)
  return page(c, await editPage(c, territory, {}))
}

async function editPage(
  c: HttpContext,
  territory: Territory,
  input: {
    form?: FormState
    seat?: TerritoryAnswer
    memberForm?: FormState
    member?: TerritoryAnswer
  },
) {
  const { db } = c.var.ctx
  const [members, shortName] = await Promise.all([
    listMembers(db, territory.id),
    findShortName(db, territory.id),
  ])
  const values = {
    name: territory.name,
    shortName: shortName ?? '',
    type: territory.subtype,
    siren: territory.siren ?? '',
    population: territory.population === undefined ? '' : String(territory.population),
    website: territory.website,
  }
  return (
    <OrganisationPage
      frame={c.var.frame}
      territory={territory}
      members={members}
      {...input}
      form={input.form ?? { values, problems: {} }}
    />
  )
}

async function edit(c: HttpContext) {
  const territory = await editable(c)
  if (!territory) return notFound(c)
  const saved = { act: 'territory.changed', subject: `territory:${territory.id}` }
  const sent = await readEdit(c, () => editPage(c, territory, {}), saved)
  if (!sent.ok) {
    const { form } = sent
    const seat = await resolveTerritoryField(c.var.ctx.db, form.values, 'seat', {
      kinds: ['commune'],
    })
    return again(c, await editPage(c, territory, { form, seat }))
  }
  const { raw } = sent
  const read = await readOrganisation(c, raw)
  if (!read.ok) return again(c, await editPage(c, territory, read))

  const done = await editOrganisation(c.var.ctx, territory.id, read.value)
  if (!done.ok) {
    const form = refusedForm(c, raw, done.refusal)
    return again(c, await editPage(c, territory, { form, seat: read.seat }))
  }
  return seeOther(c, paths.territory(territory.slug), pageTexts[c.var.ctx.locale].saved)
}

async function joinMember(c: HttpContext) {
  const { ctx } = c.var
  const territory = await editable(c)
  if (!territory) return notFound(c)
  const raw = await readForm(c)
  const member = await resolveTerritoryField(ctx.db, raw, 'member')
  if (member.kind !== 'chosen') {
    const memberForm = withTerritoryProblem(formOf(raw), 'member', member, ctx.locale)
    return again(c, await editPage(c, territory, { memberForm, member }))
  }

  const done = await addMember(ctx, territory.id, member.territory.id)
  if (!done.ok) {
    const memberForm = formRefused(raw, pageTexts[ctx.locale].refusals[done.refusal], 'member')
    return again(c, await editPage(c, territory, { memberForm, member }))
  }
  return seeOther(c, paths.edit(territory.slug), pageTexts[ctx.locale].memberAdded)
}

async function leaveMember(c: HttpContext) {
  const { ctx } = c.var
  const territory = await editable(c)
  const { member } = await readForm(c)
  if (!territory || typeof member !== 'string' || !isId(member)) return notFound(c)
  const done = await removeMember(ctx, territory.id, member)
  if (!done.ok) return notFound(c)
  return seeOther(c, paths.edit(territory.slug), pageTexts[ctx.locale].memberRemoved)
}

function formOf(raw: RawForm): FormState {
  return { values: typedValues(raw), problems: {} }
}
