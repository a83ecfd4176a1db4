import { dayOf } from '#kit/dates.ts'
import { emptyForm, type FormState, type RawForm } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { done, orGone } from '#kit/result.ts'
import type { Locale } from '#kit/texts.ts'
import {
  addressRefusals,
  findPersonNames,
  listMandatesAt,
  listMandatesAtMany,
  listReferents,
} from '#modules/people/index.ts'
import {
  findTerritory,
  findTerritoryBySlug,
  getTerritories,
  territoryLabel,
} from '#modules/territories/index.ts'
import { actRoute, formRoutes } from '#platform/forms/act-routes.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import { listMembers } from '../../membership/index.ts'
import { paths } from '../../paths.ts'
import { mayFollowMandates } from '../../permissions.ts'
import { checkMember, openElection } from '../actions/follow-election.ts'
import { handOver } from '../actions/hand-over.ts'
import {
  type Election,
  type ElectionCheckForm,
  electionCheckShape,
  electionShape,
  handOverShape,
  heldDays,
  passedDays,
} from '../election.ts'
import { ElectionPage } from '../pages/ElectionPage.tsx'
import { HandOverPage } from '../pages/HandOverPage.tsx'
import { findElection, listChecks } from '../store/elections.ts'
import { mandateTexts } from '../texts/mandates.ts'
import { drawMandates, mandateListRoutes } from './mandate-list.tsx'

const byTeam = {
  audience: 'staff',
  may: mayFollowMandates,
  refusals: (locale: Locale) => mandateTexts[locale].refusals,
} as const

/** People who leave, people who come: what an election changes for the network. */
export const mandateRoutes: readonly Route[] = [
  ...mandateListRoutes,
  actRoute({
    ...byTeam,
    path: paths.elections,
    on: () => true as const,
    fresh: true,
    shape: electionShape,
    days: heldDays,
    draw: drawMandates,
    act: (c, _, input) => openElection(c.var.ctx, input),
    next: (_, { id }) => paths.election(id),
    notice: (locale) => mandateTexts[locale].created,
  }),
  ...formRoutes({
    ...byTeam,
    path: paths.election(':id'),
    on: electionAt,
    // One form for each member, all of one address: which of them stands beside which is not known.
    fresh: true,
    shape: electionCheckShape,
    draw: electionPage,
    act: check,
    next: ({ id }, { onlyLeft, territoryId }) =>
      paths.election(id) + (onlyLeft ? '?voir=reste' : `#membre-${territoryId}`),
    notice: (locale, { place }) => mandateTexts[locale].saved(place),
  }),
  ...formRoutes({
    ...byTeam,
    path: paths.handOver(':slug', ':person'),
    on: passing,
    fresh: true,
    shape: handOverShape,
    days: passedDays,
    draw: (c, found, form) => <HandOverPage frame={c.var.frame} {...found} form={form} />,
    act: async (c, { territory, personId }, input) =>
      orGone(await handOver(c.var.ctx, territory.id, personId, input)),
    refusals: (locale) => ({ ...byTeam.refusals(locale), ...addressRefusals[locale] }),
    under: {
      'address-of-another': 'email',
      'same-person': 'email',
      'in-the-future': 'onDay',
      'before-it-began': 'onDay',
      'ends-before': 'onDay',
    },
    next: ({ territory }) => paths.dossier(territory.slug),
    notice: (locale) => mandateTexts[locale].passed,
  }),
]

async function check(
  { var: { ctx } }: HttpContext,
  { id }: Election,
  input: ElectionCheckForm,
  raw: RawForm,
) {
  const checked = await checkMember(ctx, id, input)
  if (!checked.ok) return checked
  const { territoryId } = input
  const place = await findTerritory(ctx.db, territoryId)
  return done({
    territoryId,
    place: place ? territoryLabel(place) : '',
    onlyLeft: raw['voir'] === 'reste',
  })
}

async function electionAt(c: HttpContext): Promise<Election | undefined> {
  const id = c.req.param('id') ?? ''
  return isId(id) ? findElection(c.var.ctx.db, id) : undefined
}

/** A form comes back to the member, and to the part of the list, that it was sent from. */
async function electionPage(c: HttpContext, election: Election, form: FormState) {
  const { ctx, frame } = c.var
  const { db } = ctx
  const [members, checks] = await Promise.all([listMembers(db), listChecks(db, election.id)])
  const ids = members.map((member) => member.territoryId)
  const [places, mandates] = await Promise.all([
    getTerritories(db, ids),
    listMandatesAtMany(db, ids, dayOf(ctx.now)),
  ])
  const shown = [...places.values()]
    .map((place) => ({
      territoryId: place.id,
      place: territoryLabel(place),
      slug: place.slug,
      people: mandates
        .filter((mandate) => mandate.territoryId === place.id)
        .map((mandate) => `${mandate.personName} (${mandate.title})`),
      check: checks.find((electionCheck) => electionCheck.territoryId === place.id),
    }))
    .toSorted((a, b) => a.place.localeCompare(b.place, 'fr'))
  return (
    <ElectionPage
      frame={frame}
      election={election}
      members={shown}
      onlyLeft={(form.values['voir'] ?? c.req.query('voir')) === 'reste'}
      refused={
        form === emptyForm ? undefined : { territoryId: form.values['territoryId'] ?? '', form }
      }
    />
  )
}

/** The person and the territory of this address, and what may pass from one to the next. */
async function passing(c: HttpContext) {
  const { ctx } = c.var
  const personId = c.req.param('person') ?? ''
  const territory = await findTerritoryBySlug(ctx.db, c.req.param('slug') ?? '')
  if (!territory || !isId(personId)) return undefined
  const today = dayOf(ctx.now)
  const [mandates, referents, names] = await Promise.all([
    listMandatesAt(ctx.db, territory.id, today),
    listReferents(ctx.db, today, [territory.id]),
    findPersonNames(ctx.db, [personId], ctx.locale),
  ])
  const theirs = mandates.filter((mandate) => mandate.personId === personId)
  const isReferent = referents.some((referent) => referent.personId === personId)
  if (theirs.length === 0 && !isReferent) return undefined
  const name = names.get(personId) ?? ''
  return { territory, personId, name, mandates: theirs, isReferent, today }
}
