import { dayOf } from '#kit/dates.ts'
import { listMandatesAt } from '#modules/people/index.ts'
import { download, notFound, page } from '#platform/answers.ts'
import { sendPoster } from '#platform/documents/shared-poster.ts'
import type { Module } from '#platform/module.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { directoryEntry } from '../documents/directory.ts'
import { jsonLdOf, jsonLdText } from '../documents/json-ld.ts'
import { territoryPicture } from '../documents/picture.ts'
import { endsSoon } from '../mandate.ts'
import type { MandateShown } from '../pages/MandateList.tsx'
import { type Section, TerritoryPage } from '../pages/TerritoryPage.tsx'
import { paths } from '../paths.ts'
import { mayEditOrganisation, maySeeMandates } from '../permissions.ts'
import { findContour, listContoursAround, listContoursInside } from '../store/contours.ts'
import { getSurroundings } from '../store/dossier.ts'
import { findTerritoryByCode, findTerritoryBySlug } from '../store/territories.ts'
import { within } from '../surroundings.ts'
import { codeOfSlug, type Territory, territoryLabel } from '../territory.ts'
import { kindWord } from '../texts/kinds.ts'

type Rooms = () => readonly Pick<Module, 'territorySections'>[]

export function dossierRoutes(rooms: Rooms): readonly Route[] {
  return [
    get(paths.territory(':slug'), 'anyone', (c) => showTerritory(c, rooms), { cached: true }),
    get(paths.territoryJson(':slug'), 'anyone', sendTerritory, { open: true }),
    get(paths.picture(':slug'), 'anyone', sendPicture, { cached: true }),
    get(paths.sharedPicture(':slug'), 'anyone', sendSharedPicture, {
      cached: true,
      perMinute: 60,
    }),
  ]
}

async function showTerritory(c: HttpContext, rooms: Rooms) {
  const { ctx, frame } = c.var
  const territory = await findTerritoryBySlug(ctx.db, slugIn(c))
  if (!territory) return (await movedTo(c)) ?? notFound(c)

  const [around, sections, mandates] = await Promise.all([
    getSurroundings(ctx.db, territory),
    sectionsOf(c, rooms, territory),
    mandatesAt(c, territory),
  ])
  const { baseUrl } = ctx.settings
  return page(
    c,
    <TerritoryPage
      frame={frame}
      territory={territory}
      around={around}
      sections={sections}
      mandates={mandates}
      mayEdit={mayEditOrganisation(ctx.person, territory)}
      jsonLd={jsonLdText(jsonLdOf(territory, within(around), baseUrl))}
    />,
  )
}

/** A name changes, a code does not: an old address leads to the new one. */
async function movedTo(c: HttpContext): Promise<Response | undefined> {
  const code = codeOfSlug(slugIn(c))
  const territory = code && (await findTerritoryByCode(c.var.ctx.db, code))
  return territory ? c.redirect(paths.territory(territory.slug), 301) : undefined
}

async function sectionsOf(c: HttpContext, rooms: Rooms, { id }: Territory): Promise<Section[]> {
  const { db, person, locale } = c.var.ctx
  const lists = await Promise.all(
    rooms().map((room) => room.territorySections?.(db, id, person, locale) ?? []),
  )
  // Two parts of a room may say things under one title: it is printed once.
  const all = lists.flat()
  const titles = [...new Set(all.map(({ title }) => title))]
  return titles
    .map((title) => ({
      title,
      items: all.filter((section) => section.title === title).flatMap(({ items }) => items),
    }))
    .filter(({ items }) => items.length > 0)
}

async function mandatesAt(c: HttpContext, { id }: Territory): Promise<MandateShown[] | undefined> {
  const { db, person, now } = c.var.ctx
  if (!maySeeMandates(person)) return undefined
  const today = dayOf(now)
  const mandates = await listMandatesAt(db, id, today)
  return mandates.map((mandate) => ({ ...mandate, endsSoon: endsSoon(mandate.endsOn, today) }))
}

async function sendTerritory(c: HttpContext) {
  const { db, settings } = c.var.ctx
  const territory = await findTerritoryBySlug(db, slugIn(c))
  if (!territory) return notFound(c)
  const around = await getSurroundings(db, territory)
  const entry = (place: Territory) => directoryEntry(place, settings.baseUrl)
  return c.json({
    ...entry(territory),
    codesPostaux: around.postalCodes,
    anciensNoms: around.formerNames,
    dans: within(around).map(entry),
    membres: around.members.map(entry),
  })
}

/** For those who show the link: in French, as the house is, whoever asks. */
async function sendSharedPicture(c: HttpContext) {
  const territory = await findTerritoryBySlug(c.var.ctx.db, slugIn(c))
  if (!territory) return notFound(c)
  const kind = kindWord(territory, 'fr')
  return sendPoster(c, {
    kind: kind.charAt(0).toUpperCase() + kind.slice(1),
    title: territoryLabel(territory),
  })
}

async function sendPicture(c: HttpContext) {
  const { db } = c.var.ctx
  const territory = await findTerritoryBySlug(db, slugIn(c))
  const outline = territory && (await findContour(db, territory.id))
  if (!outline) return notFound(c)
  const [inside, around] = await Promise.all([
    listContoursInside(db, territory.id),
    listContoursAround(db, territory.id),
  ])
  const svg = territoryPicture({ title: territory.name, outline, inside, around })
  return download(c, svg, {
    name: `${territory.slug}.svg`,
    mediaType: 'image/svg+xml; charset=utf-8',
    inline: true,
  })
}

function slugIn(c: HttpContext): string {
  return c.req.param('slug') ?? ''
}
