import { z } from 'zod'
import {
  emptyForm,
  type FormState,
  type Parsed,
  parseForm,
  type RawForm,
  typedValues,
} from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import type { Locale } from '#kit/texts.ts'
import { actRoute, buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import { addMember } from '../actions/add-member.ts'
import { createOrganisation } from '../actions/create-organisation.ts'
import { editOrganisation } from '../actions/edit-organisation.ts'
import { removeMember } from '../actions/remove-member.ts'
import { resolveTerritoryField } from '../actions/resolve-territory-field.ts'
import { type TerritoryAnswer, withTerritoryProblem } from '../answer.ts'
import { organisationShape } from '../organisation.ts'
import { OrganisationPage } from '../pages/OrganisationPage.tsx'
import { paths } from '../paths.ts'
import { mayAddOrganisation, mayEditOrganisation } from '../permissions.ts'
import { listMembers } from '../store/dossier.ts'
import { findShortName } from '../store/organisations.ts'
import { searchTerritories } from '../store/search.ts'
import { findTerritoryBySlug, listTerritoriesBySiren } from '../store/territories.ts'
import type { Territory } from '../territory.ts'
import { pageTexts, type Refusal } from '../texts/pages.ts'

/** Field beside which a refusal is said; the others are said on top of the form. */
const fieldOf: Partial<Record<Refusal, string>> = { 'siren-known': 'siren', 'name-known': 'name' }

/** The organisation at this address, when this person may edit it. */
async function editableAt(c: HttpContext): Promise<Territory | undefined> {
  const territory = await findTerritoryBySlug(c.var.ctx.db, c.req.param('slug') ?? '')
  return territory && mayEditOrganisation(c.var.ctx.person, territory) ? territory : undefined
}

const refusals = (locale: Locale) => pageTexts[locale].refusals

const onOrganisation = {
  audience: 'staff',
  on: editableAt,
  may: mayEditOrganisation,
  refusals,
  next: ({ slug }: Territory) => paths.edit(slug),
} as const

export const organisationRoutes: readonly Route[] = [
  ...formRoutes({
    path: paths.newOrganisation,
    audience: 'staff',
    on: () => ({}),
    may: mayAddOrganisation,
    fresh: true,
    shape: async (c, _, raw) => (await readOrganisation(c, raw)).read,
    draw: (c, _, form) => newPage(c, form),
    act: (c, _, organisation, raw) =>
      createOrganisation(c.var.ctx, { ...organisation, sure: raw['sure'] === 'yes' }),
    refusals,
    under: fieldOf,
    next: (_, { slug }) => paths.territory(slug),
    notice: (locale) => pageTexts[locale].created,
  }),
  ...formRoutes({
    ...onOrganisation,
    path: paths.edit(':slug'),
    shape: async (c, _, raw) => (await readOrganisation(c, raw)).read,
    draw: drawEdited,
    act: (c, { id }, organisation) => editOrganisation(c.var.ctx, id, organisation),
    under: fieldOf,
    saved: ({ id }) => ({ act: 'territory.changed', subject: `territory:${id}` }),
    next: ({ slug }) => paths.territory(slug),
    notice: (locale) => pageTexts[locale].saved,
  }),
  actRoute({
    ...onOrganisation,
    path: paths.members(':slug'),
    fresh: true,
    shape: readMember,
    draw: drawJoining,
    act: (c, { id }, member) => addMember(c.var.ctx, id, member.id),
    under: { itself: 'member', 'not-allowed': 'member' },
    notice: (locale) => pageTexts[locale].memberAdded,
  }),
  buttonRoute({
    ...onOrganisation,
    path: paths.removeMember(':slug'),
    shape: z.object({ member: z.string().refine(isId) }),
    act: (c, { id }, { member }) => removeMember(c.var.ctx, id, member),
    back: onOrganisation.next,
    notice: (locale) => pageTexts[locale].memberRemoved,
  }),
]

async function newPage(c: HttpContext, form: FormState) {
  const { frame } = c.var
  if (form === emptyForm) {
    return <OrganisationPage frame={frame} territory={undefined} form={form} />
  }
  const { read, seat } = await readOrganisation(c, form.values)
  // What could be read was refused for what it resembles.
  const lookalikes = read.ok ? await lookalikesOf(c, read.value) : undefined
  return <OrganisationPage frame={frame} territory={undefined} {...{ form, seat, lookalikes }} />
}

/** The fields and the seat together, so that all that is wrong is said at once. */
async function readOrganisation(c: HttpContext, raw: RawForm) {
  const { db, locale } = c.var.ctx
  const seat = await resolveTerritoryField(db, raw, 'seat', { kinds: ['commune'] })
  const read = parseForm(organisationShape, raw, locale)
  return { read: withSeat(), seat }

  function withSeat(): Parsed<OrganisationRead> {
    if (seat.kind === 'choices') {
      const typed = read.ok ? formOf(raw) : read.form
      return { ok: false, form: withTerritoryProblem(typed, 'seat', seat, locale) }
    }
    if (!read.ok) return read
    const seatId = seat.kind === 'chosen' ? seat.territory.id : undefined
    return { ok: true, value: { ...read.value, seatId } }
  }
}

type OrganisationRead = z.infer<typeof organisationShape> & { readonly seatId: string | undefined }

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

async function drawEdited(c: HttpContext, territory: Territory, form: FormState) {
  if (form === emptyForm) return editPage(c, territory, {})
  const kinds = ['commune'] as const
  const seat = await resolveTerritoryField(c.var.ctx.db, form.values, 'seat', { kinds })
  return editPage(c, territory, { form, seat })
}

async function readMember(c: HttpContext, _: Territory, raw: RawForm): Promise<Parsed<Territory>> {
  const { db, locale } = c.var.ctx
  const member = await resolveTerritoryField(db, raw, 'member')
  if (member.kind === 'chosen') return { ok: true, value: member.territory }
  return { ok: false, form: withTerritoryProblem(formOf(raw), 'member', member, locale) }
}

async function drawJoining(c: HttpContext, territory: Territory, memberForm: FormState) {
  const member = await resolveTerritoryField(c.var.ctx.db, memberForm.values, 'member')
  return editPage(c, territory, { memberForm, member })
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

function formOf(raw: RawForm): FormState {
  return { values: typedValues(raw), problems: {} }
}
