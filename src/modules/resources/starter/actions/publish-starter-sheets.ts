import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { findTerritoryByCode, registerPlace, type Territory } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { ResourceWords } from '../../resource.ts'
import { insertResources, listTakenSlugs, type Publication } from '../../store/resources.ts'
import { wordsProblem } from '../../words-problem.ts'
import type { StarterPlace } from '../sheet-places.ts'
import { sourcesReadAt } from '../starter-author.ts'
import type { StarterSheet } from '../starter-sheets.ts'
import { readStarterSheets, starterSlugs } from './read-starter-sheets.ts'

/**
 * Publishes the starter sheets that this house does not have yet, all at once. Run again, it changes
 * nothing: a sheet is known by its address, even after it moved, so what was written by hand stays.
 */
export async function publishStarterSheets(ctx: Ctx): Promise<number> {
  const slugs = starterSlugs()
  const known = await listTakenSlugs(ctx.db, slugs)
  // The files are read by a house that lacks one of them only.
  if (slugs.every((slug) => known.has(slug))) return 0
  const sheets = await readStarterSheets()
  const publications: Publication[] = []
  // The last ones first, a minute apart: the list shows the newest on top.
  for (const [rank, sheet] of sheets.toReversed().entries()) {
    const { slug } = sheet
    if (known.has(slug)) continue
    const now = new Date(sourcesReadAt.getTime() + rank * 60_000)
    const words = await starterWords(ctx, sheet)
    publications.push({
      id: newId(now, ctx.chance),
      slug,
      words,
      now,
      verifiedOn: dayOf(now),
      authorId: undefined,
    })
  }
  await insertResources(ctx.db, publications)
  for (const publication of publications) tell(ctx, publication)
  return publications.length
}

function tell(ctx: Ctx, { id, slug }: Publication) {
  ctx.audit({
    act: 'resource.published',
    subject: `resource:${id}`,
    public: true,
    detail: { version: 1, slug },
  })
  ctx.announce('resource.published', { id, version: 1 })
  ctx.changed(`resource:${id}`)
}

async function starterWords(ctx: Ctx, { words, where }: StarterSheet): Promise<ResourceWords> {
  const places: Territory[] = []
  // A place that this house does not know is left out.
  for (const place of where) {
    const territory = await findPlace(ctx, place)
    if (territory) places.push(territory)
  }
  const placed = {
    ...words,
    territoryIds: places.map(({ id }) => id),
    regionCodes: [...new Set(places.flatMap(({ regionCode }) => regionCode ?? []))],
  }
  const problem = wordsProblem(placed)
  if (problem) throw new Error(`the starter sheet “${words.title}” is refused: ${problem}`)
  return placed
}

function findPlace(ctx: Pick<Ctx, 'db' | 'now'>, place: StarterPlace) {
  if ('code' in place) return findTerritoryByCode(ctx.db, place.code, place.kind)
  return registerPlace(ctx, { ...place, source: 'added' })
}
