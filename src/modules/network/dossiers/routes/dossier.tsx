import { dayOf } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import type { Locale } from '#kit/texts.ts'
import { findTerritoryBySlug, type Territory } from '#modules/territories/index.ts'
import { notFound, page } from '#platform/answers.ts'
import { actRoute, buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
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
import { idIn } from '../../routes/help-answers.ts'
import { closeExchange, noteExchange } from '../actions/note-exchange.ts'
import { type Rooms, readDossier } from '../actions/read-dossier.ts'
import { exchangeFormDays, exchangeShape } from '../exchange.ts'
import { DossierPage } from '../pages/DossierPage.tsx'
import type { DossierPageProps } from '../pages/dossier-page-props.ts'
import { dossierTexts } from '../texts/dossier.ts'

const toDossier = ({ slug }: Territory) => paths.dossier(slug)

const onPromises = {
  audience: 'signed-in',
  refusals: (locale: Locale) => declarationTexts[locale].refusals,
} as const

const onJournal = {
  audience: 'staff',
  on: territoryAt,
  may: mayNoteExchange,
  refusals: (locale: Locale) => dossierTexts[locale].refusals,
  next: toDossier,
} as const

/** The page of a territory for those who work with it, and what they note there. */
export function dossierRoutes(rooms: Rooms): readonly Route[] {
  return [
    get(paths.dossier(':slug'), 'signed-in', (c) => show(c, rooms)),
    actRoute({
      ...onPromises,
      path: paths.commitments(':slug'),
      on: territoryAt,
      may: (viewer, { id }) => mayFollowCommitments(viewer, id),
      fresh: true,
      shape: commitmentShape,
      days: commitmentDays,
      draw: (c, territory, form) => dossierPage(c, rooms, territory, { act: 'commitment', form }),
      act: (c, { id }, input) => addCommitment(c.var.ctx, id, input),
      next: toDossier,
      notice: (locale) => declarationTexts[locale].added,
    }),
    ...formRoutes({
      ...onPromises,
      path: paths.commitment(':slug', ':id'),
      on: commitmentAt,
      may: (viewer, { territory }) => mayFollowCommitments(viewer, territory.id),
      shape: commitmentStateShape,
      draw: commitmentPage,
      act: (c, { territory, commitment }, input) =>
        markCommitment(c.var.ctx, territory.id, commitment.id, input),
      next: ({ territory }) => toDossier(territory),
      notice: (locale) => declarationTexts[locale].marked,
    }),
    actRoute({
      ...onJournal,
      path: paths.exchanges(':slug'),
      fresh: true,
      shape: exchangeShape,
      days: exchangeFormDays,
      draw: (c, territory, form) => dossierPage(c, rooms, territory, { act: 'exchange', form }),
      act: (c, { id }, input) => noteExchange(c.var.ctx, id, input),
      under: { 'in-the-future': 'heldOn' },
      notice: (locale) => dossierTexts[locale].noted,
    }),
    buttonRoute({
      ...onJournal,
      path: paths.nextDone(':slug', ':id'),
      act: (c, territory) => closeExchange(c.var.ctx, territory.id, idIn(c)),
      back: toDossier,
      notice: (locale) => dossierTexts[locale].closed,
    }),
  ]
}

/** The territory of this address, for whoever reads its dossier; otherwise it is not there. */
async function territoryAt(c: HttpContext): Promise<Territory | undefined> {
  const territory = await findTerritoryBySlug(c.var.ctx.db, c.req.param('slug') ?? '')
  return territory && maySeeDossier(c.var.ctx.person, territory.id) ? territory : undefined
}

/** One promise of this territory. */
async function commitmentAt(c: HttpContext) {
  const territory = await territoryAt(c)
  const id = c.req.param('id') ?? ''
  if (!territory || !isId(id)) return undefined
  const all = await listCommitments(c.var.ctx.db, territory.id)
  const commitment = all.find((item) => item.id === id)
  return commitment && { territory, commitment }
}

type OneCommitment = NonNullable<Awaited<ReturnType<typeof commitmentAt>>>

function commitmentPage({ var: { frame } }: HttpContext, on: OneCommitment, form: FormState) {
  return <CommitmentPage frame={frame} {...on} form={form} />
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
  const territory = await territoryAt(c)
  return territory ? page(c, await dossierPage(c, rooms, territory)) : notFound(c)
}
