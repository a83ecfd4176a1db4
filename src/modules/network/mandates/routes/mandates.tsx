import { dayOf } from '#kit/dates.ts'
import { withinDays } from '#kit/day-range.ts'
import { emptyForm, type FormState, formRefused, parseForm } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import {
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
import { again, forbidden, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { listMembers } from '../../membership/index.ts'
import { paths } from '../../paths.ts'
import { checkMember, openElection } from '../actions/follow-election.ts'
import { handOver } from '../actions/hand-over.ts'
import { readMandates } from '../actions/read-mandates.ts'
import {
  type Election,
  electionCheckShape,
  electionShape,
  handOverShape,
  heldDays,
  passedDays,
  readAhead,
} from '../election.ts'
import { ElectionPage, type ElectionPageProps } from '../pages/ElectionPage.tsx'
import { HandOverPage } from '../pages/HandOverPage.tsx'
import { MandatesPage } from '../pages/MandatesPage.tsx'
import { findElection, listChecks, listElections } from '../store/elections.ts'
import { mandateTexts } from '../texts/mandates.ts'

/** People who leave, people who come: what an election changes for the network. */
export const mandateRoutes: readonly Route[] = [
  get(paths.mandates, 'staff', async (c) => page(c, await mandatesPage(c, emptyForm))),
  post(paths.elections, 'staff', open),
  get(paths.election(':id'), 'staff', showElection),
  post(paths.election(':id'), 'staff', check),
  get(paths.handOver(':slug', ':person'), 'staff', showHandOver),
  post(paths.handOver(':slug', ':person'), 'staff', pass),
]

async function mandatesPage(c: HttpContext, form: FormState) {
  const { ctx, frame } = c.var
  const ahead = readAhead(c.req.query('mois'))
  const [found, elections] = await Promise.all([readMandates(ctx, ahead), listElections(ctx.db)])
  return <MandatesPage frame={frame} ahead={ahead} {...found} elections={elections} form={form} />
}

async function open(c: HttpContext) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const parsed = withinDays(parseForm(electionShape, raw, ctx.locale), {
    raw,
    ranges: heldDays,
    today: dayOf(ctx.now),
    locale: ctx.locale,
  })
  if (!parsed.ok) return again(c, await mandatesPage(c, parsed.form))

  const opened = await openElection(ctx, parsed.value)
  if (!opened.ok) return forbidden(c)
  return seeOther(c, paths.election(opened.value.id), mandateTexts[ctx.locale].created)
}

async function electionOf(c: HttpContext): Promise<Election | undefined> {
  const id = c.req.param('id') ?? ''
  return isId(id) ? findElection(c.var.ctx.db, id) : undefined
}

async function electionPage(
  c: HttpContext,
  election: Election,
  onlyLeft: boolean,
  refused?: ElectionPageProps['refused'],
) {
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
      onlyLeft={onlyLeft}
      refused={refused}
    />
  )
}

async function showElection(c: HttpContext) {
  const election = await electionOf(c)
  if (!election) return notFound(c)
  return page(c, await electionPage(c, election, c.req.query('voir') === 'reste'))
}

async function check(c: HttpContext) {
  const { ctx } = c.var
  const texts = mandateTexts[ctx.locale]
  const election = await electionOf(c)
  if (!election) return notFound(c)
  const raw = await readForm(c)
  const onlyLeft = raw['voir'] === 'reste'
  const parsed = parseForm(electionCheckShape, raw, ctx.locale)
  if (!parsed.ok) {
    const territoryId = String(raw['territoryId'] ?? '')
    const refused = { territoryId, form: parsed.form }
    return again(c, await electionPage(c, election, onlyLeft, refused))
  }

  const checked = await checkMember(ctx, election.id, parsed.value)
  if (!checked.ok) return checked.refusal === 'forbidden' ? forbidden(c) : notFound(c)
  const place = await findTerritory(ctx.db, parsed.value.territoryId)
  const next = `${paths.election(election.id)}${onlyLeft ? '?voir=reste' : ''}`
  const anchor = onlyLeft ? '' : `#membre-${parsed.value.territoryId}`
  return seeOther(c, next + anchor, texts.saved(place ? territoryLabel(place) : ''))
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

async function showHandOver(c: HttpContext) {
  const found = await passing(c)
  if (!found) return notFound(c)
  return page(c, <HandOverPage frame={c.var.frame} {...found} form={emptyForm} />)
}

async function pass(c: HttpContext) {
  const { ctx, frame } = c.var
  const texts = mandateTexts[ctx.locale]
  const found = await passing(c)
  if (!found) return notFound(c)
  const raw = await readForm(c)
  const parsed = withinDays(parseForm(handOverShape, raw, ctx.locale), {
    raw,
    ranges: passedDays,
    today: dayOf(ctx.now),
    locale: ctx.locale,
  })
  if (!parsed.ok) return again(c, <HandOverPage frame={frame} {...found} form={parsed.form} />)

  const passed = await handOver(ctx, found.territory.id, found.personId, parsed.value)
  if (passed.ok) return seeOther(c, paths.dossier(found.territory.slug), texts.passed)
  if (passed.refusal === 'forbidden') return forbidden(c)
  const field = passed.refusal === 'same-person' ? 'email' : 'onDay'
  const onField = passed.refusal !== 'nothing-to-pass' && passed.refusal !== 'not-found'
  const form = formRefused(raw, texts.refusals[passed.refusal], onField ? field : 'form')
  return again(c, <HandOverPage frame={frame} {...found} form={form} />)
}
