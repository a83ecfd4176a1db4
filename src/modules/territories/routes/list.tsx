import { downloadInTurns, jsonAnswer, page } from '#platform/answers.ts'
import type { Module } from '#platform/module.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { csvInTurns } from '#platform/sheets/write-csv.ts'
import type { MapPoint } from '#ui/FranceMap/FranceMap.tsx'
import { directoryEntry, directorySheet } from '../documents/directory.ts'
import { filterQuery, type ListFilter, listFilterShape, readKinds } from '../list-filter.ts'
import { choiceNote } from '../pages/TerritoryField.tsx'
import { TerritoryListPage } from '../pages/TerritoryListPage.tsx'
import { paths } from '../paths.ts'
import { mayAddOrganisation } from '../permissions.ts'
import { countFiltered, listNamedCodes, listTerritories } from '../store/list.ts'
import { searchTerritories, type TerritoryFound } from '../store/search.ts'
import { getTerritories } from '../store/territories.ts'
import { type Territory, territoryLabel } from '../territory.ts'

type Rooms = () => readonly Pick<Module, 'activeTerritories'>[]

const pageSize = 30
const mostFound = 60
const mostExported = 50_000
const readTogether = 1_000
const offered = 8

export function listRoutes(rooms: Rooms): readonly Route[] {
  return [
    get(paths.list, 'anyone', (c) => showList(c, rooms), { cached: true }),
    get(paths.search, 'anyone', suggest, { open: true, perMinute: 600 }),
    get(paths.asCsv, 'anyone', (c) => sendAll(c, 'csv'), { perMinute: 20, open: true }),
    get(paths.asJson, 'anyone', (c) => sendAll(c, 'json'), { perMinute: 20, open: true }),
  ]
}

async function showList(c: HttpContext, rooms: Rooms) {
  const { ctx, frame } = c.var
  const filter = listFilterShape.parse(c.req.query())
  const [total, listed, regions, departments, active] = await Promise.all([
    countFiltered(ctx.db, { type: undefined }),
    listOf(c, filter),
    listNamedCodes(ctx.db, 'region'),
    departmentChoices(c, filter),
    filterQuery(filter) === '' ? activePoints(c, rooms) : [],
  ])
  return page(
    c,
    <TerritoryListPage
      frame={frame}
      filter={filter}
      choices={{ regions, departments }}
      total={total}
      territories={listed.found}
      count={listed.count}
      pages={Math.max(1, Math.ceil(listed.count / pageSize))}
      active={active}
      mayAdd={mayAddOrganisation(ctx.person)}
    />,
  )
}

/** The departments of the region that was chosen, or the one that a link has named. */
async function departmentChoices(c: HttpContext, { region, departement }: ListFilter) {
  if (region === undefined && departement === undefined) return []
  const departments = await listNamedCodes(c.var.ctx.db, 'department', region)
  return region === undefined ? departments.filter(({ code }) => code === departement) : departments
}

/** Words are answered by likelihood on one page; filters alone, by population, page after page. */
async function listOf(c: HttpContext, filter: ListFilter) {
  const { db } = c.var.ctx
  if (filter.q !== '') {
    const found = await searchFiltered(c, filter)
    return { found, count: found.length }
  }
  const span = { limit: pageSize, offset: (filter.page - 1) * pageSize }
  const [territories, count] = await Promise.all([
    listTerritories(db, filter, span),
    countFiltered(db, filter),
  ])
  return { found: territories.map((territory) => ({ territory, matched: undefined })), count }
}

async function searchFiltered(c: HttpContext, filter: ListFilter): Promise<TerritoryFound[]> {
  const { db } = c.var.ctx
  const departmentCodes = await departmentsIn(c, filter)
  return await searchTerritories(db, filter.q, {
    kinds: filter.type && [filter.type],
    departmentCodes,
    limit: mostFound,
  })
}

async function departmentsIn(c: HttpContext, { departement, region }: ListFilter) {
  if (departement !== undefined) return [departement]
  if (region === undefined) return undefined
  const departments = await listNamedCodes(c.var.ctx.db, 'department', region)
  return departments.map(({ code }) => code)
}

/** Each room says where something of its own happens; one place is one point. */
async function activePoints(c: HttpContext, rooms: Rooms): Promise<MapPoint[]> {
  const { db, person } = c.var.ctx
  const lists = await Promise.all(rooms().map((room) => room.activeTerritories?.(db, person) ?? []))
  const active = new Map(lists.flat().map((territory) => [territory.territoryId, territory.kind]))
  const territories = await getTerritories(db, [...active.keys()])
  return [...territories.values()].flatMap((territory) => {
    const { lon, lat, slug } = territory
    if (lon === undefined || lat === undefined) return []
    const kind = active.get(territory.id) ?? 'place'
    return [{ label: territoryLabel(territory), lon, lat, kind, href: paths.territory(slug) }]
  })
}

/** For the combobox: `[{ value, label, note }]`, the same search as the page. */
async function suggest(c: HttpContext) {
  const { ctx, frame } = c.var
  const query = c.req.query('q') ?? ''
  const kinds = readKinds(c.req.queries('type'))
  const territories =
    query.trim() === '' ? [] : await searchTerritories(ctx.db, query, { kinds, limit: offered })
  return c.json(
    territories.map((hit) => ({
      value: hit.territory.id,
      label: territoryLabel(hit.territory),
      note: choiceNote(hit, frame.locale),
    })),
  )
}

/** Page after page: thousands of rows read at once would hold the others while they are taken apart. */
async function listAll(c: HttpContext, filter: ListFilter): Promise<readonly Territory[]> {
  const all: Territory[] = []
  for (let offset = 0; offset < mostExported; offset += readTogether) {
    const some = await listTerritories(c.var.ctx.db, filter, { limit: readTogether, offset })
    for (const territory of some) all.push(territory)
    if (some.length < readTogether) break
  }
  return all
}

async function sendAll(c: HttpContext, format: 'csv' | 'json') {
  const { ctx, frame } = c.var
  const filter = listFilterShape.parse(c.req.query())
  const territories =
    filter.q === ''
      ? await listAll(c, filter)
      : (await searchFiltered(c, filter)).map((hit) => hit.territory)
  const { baseUrl } = ctx.settings
  if (format === 'csv') {
    const sheet = directorySheet(territories, frame.locale, baseUrl)
    return downloadInTurns(c, csvInTurns(sheet), {
      name: 'territoires.csv',
      mediaType: 'text/csv; charset=utf-8',
    })
  }
  return jsonAnswer(c, territories, (territory) => directoryEntry(territory, baseUrl))
}
