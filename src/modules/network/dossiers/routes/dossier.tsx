import { dayOf } from '#kit/dates.ts'
import { withinDays } from '#kit/day-range.ts'
import { emptyForm, type FormState, formRefused, parseForm } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { findTerritoryBySlug, type Territory } from '#modules/territories/index.ts'
import { again, forbidden, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { readEdit } from '#platform/forms/read-edit.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import {
  addCommitment,
  CommitmentPage,
  listCommitments,
  markCommitment,
} from '../../declaration/index.ts'
import {
  commitmentDays,
  commitmentShape,
  commitmentStateShape,
  declarationTexts,
} from '../../declaration/nouns.ts'
import { paths } from '../../paths.ts'
import { mayFollowCommitments, mayNoteExchange, maySeeDossier } from '../../permissions.ts'
import { closeExchange, noteExchange } from '../actions/note-exchange.ts'
import { type Rooms, readDossier } from '../actions/read-dossier.ts'
import { exchangeFormDays, exchangeShape } from '../exchange.ts'
import { DossierPage } from '../pages/DossierPage.tsx'
import type { DossierPageProps } from '../pages/dossier-page-props.ts'
import { dossierTexts } from '../texts/dossier.ts'

/** The page of a territory for those who work with it, and what they note there. */
export function dossierRoutes(rooms: Rooms): readonly Route[] {
  return [
    get(paths.dossier(':slug'), 'signed-in', (c) => show(c, rooms)),
    post(paths.commitments(':slug'), 'signed-in', (c) => promise(c, rooms)),
    get(paths.commitment(':slug', ':id'), 'signed-in', showCommitment),
    post(paths.commitment(':slug', ':id'), 'signed-in', mark),
    post(paths.exchanges(':slug'), 'staff', (c) => note(c, rooms)),
    post(paths.nextDone(':slug', ':id'), 'staff', closeNext),
  ]
}

/** The territory of this address, when this person may do that with it; otherwise it is not there. */
async function territoryFor(
  c: HttpContext,
  may: (territory: Territory) => boolean,
): Promise<Territory | undefined> {
  const territory = await findTerritoryBySlug(c.var.ctx.db, c.req.param('slug') ?? '')
  return territory && may(territory) ? territory : undefined
}

function seeing(c: HttpContext) {
  return territoryFor(c, ({ id }) => maySeeDossier(c.var.ctx.person, id))
}

function following(c: HttpContext) {
  return territoryFor(c, ({ id }) => mayFollowCommitments(c.var.ctx.person, id))
}

function noting(c: HttpContext) {
  return territoryFor(c, () => mayNoteExchange(c.var.ctx.person))
}

async function dossierPage(
  c: HttpContext,
  rooms: Rooms,
  territory: Territory,
  refused?: DossierPageProps['refused'],
) {
  const { ctx, frame } = c.var
  const dossier = await readDossier(ctx, rooms, territory)
  return <DossierPage frame={frame} today={dayOf(ctx.now)} dossier={dossier} refused={refused} />
}

async function show(c: HttpContext, rooms: Rooms) {
  const territory = await seeing(c)
  return territory ? page(c, await dossierPage(c, rooms, territory)) : notFound(c)
}

async function promise(c: HttpContext, rooms: Rooms) {
  const { ctx } = c.var
  const texts = declarationTexts[ctx.locale]
  const territory = await following(c)
  if (!territory) return notFound(c)
  const raw = await readForm(c)
  const refuse = async (form: FormState) =>
    again(c, await dossierPage(c, rooms, territory, { act: 'commitment', form }))
  const parsed = withinDays(parseForm(commitmentShape, raw, ctx.locale), {
    raw,
    ranges: commitmentDays,
    today: dayOf(ctx.now),
    locale: ctx.locale,
  })
  if (!parsed.ok) return refuse(parsed.form)

  const added = await addCommitment(ctx, territory.id, parsed.value)
  if (added.ok) return seeOther(c, paths.dossier(territory.slug), texts.added)
  if (added.refusal === 'forbidden') return forbidden(c)
  return refuse(formRefused(raw, texts.refusals[added.refusal]))
}

/** One promise of this territory, for those who may follow it. */
async function oneCommitment(c: HttpContext) {
  const territory = await following(c)
  const id = c.req.param('id') ?? ''
  if (!territory || !isId(id)) return undefined
  const all = await listCommitments(c.var.ctx.db, territory.id)
  const commitment = all.find((item) => item.id === id)
  return commitment && { territory, commitment }
}

async function showCommitment(c: HttpContext) {
  const found = await oneCommitment(c)
  if (!found) return notFound(c)
  return page(c, <CommitmentPage frame={c.var.frame} {...found} form={emptyForm} />)
}

async function mark(c: HttpContext) {
  const { ctx, frame } = c.var
  const found = await oneCommitment(c)
  if (!found) return notFound(c)
  const opened = () => <CommitmentPage frame={frame} {...found} form={emptyForm} />
  const sent = await readEdit(c, opened)
  const parsed = sent.ok ? parseForm(commitmentStateShape, sent.raw, ctx.locale) : sent
  if (!parsed.ok) return again(c, <CommitmentPage frame={frame} {...found} form={parsed.form} />)

  const { territory, commitment } = found
  const marked = await markCommitment(ctx, territory.id, commitment.id, parsed.value)
  if (!marked.ok) return marked.refusal === 'forbidden' ? forbidden(c) : notFound(c)
  return seeOther(c, paths.dossier(territory.slug), declarationTexts[ctx.locale].marked)
}

async function note(c: HttpContext, rooms: Rooms) {
  const { ctx } = c.var
  const texts = dossierTexts[ctx.locale]
  const territory = await noting(c)
  if (!territory) return notFound(c)
  const raw = await readForm(c)
  const refuse = async (form: FormState) =>
    again(c, await dossierPage(c, rooms, territory, { act: 'exchange', form }))
  const parsed = withinDays(parseForm(exchangeShape, raw, ctx.locale), {
    raw,
    ranges: exchangeFormDays,
    today: dayOf(ctx.now),
    locale: ctx.locale,
  })
  if (!parsed.ok) return refuse(parsed.form)

  const noted = await noteExchange(ctx, territory.id, parsed.value)
  if (noted.ok) return seeOther(c, paths.dossier(territory.slug), texts.noted)
  if (noted.refusal === 'forbidden') return forbidden(c)
  return refuse(formRefused(raw, texts.refusals[noted.refusal], 'heldOn'))
}

async function closeNext(c: HttpContext) {
  const { ctx } = c.var
  const territory = await noting(c)
  const id = c.req.param('id') ?? ''
  if (!territory || !isId(id)) return notFound(c)
  const closed = await closeExchange(ctx, territory.id, id)
  if (!closed.ok) return closed.refusal === 'forbidden' ? forbidden(c) : notFound(c)
  return seeOther(c, paths.dossier(territory.slug), dossierTexts[ctx.locale].closed)
}
