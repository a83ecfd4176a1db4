import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { findTerritoryByCode, registerPlace, type Territory } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import { type ResourceWords, slugTry } from '../../resource.ts'
import { insertResources, listTakenSlugs, type Publication } from '../../store/resources.ts'
import { wordsProblem } from '../../words-problem.ts'
import { type StarterCase, type StarterPlace, sheetOf, sourcesReadAt } from '../case.ts'
import { wordsOf } from '../sheet.ts'
import { isCase, type StarterResource, starterResources } from '../starter-resources.ts'

/**
 * Publishes the starter sheets that this house does not have yet, all at once. Run again, it changes
 * nothing: a sheet is known by its address, even after it moved, so what was written by hand stays.
 */
export async function publishStarterSheets(ctx: Ctx): Promise<number> {
  const slugs = starterResources.map(({ title }) => slugTry(title, 0))
  const known = await listTakenSlugs(ctx.db, slugs)
  const publications: Publication[] = []
  // The last ones first, a minute apart: the list shows the newest on top.
  for (const [rank, one] of starterResources.toReversed().entries()) {
    const slug = slugTry(one.title, 0)
    if (known.has(slug)) continue
    const now = new Date(sourcesReadAt.getTime() + rank * 60_000)
    const words = await starterWords(ctx, one)
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
  for (const one of publications) tell(ctx, one)
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

async function starterWords(ctx: Ctx, one: StarterResource): Promise<ResourceWords> {
  const words = isCase(one) ? await caseWords(ctx, one) : wordsOf(one)
  const problem = wordsProblem(words)
  if (problem) throw new Error(`the starter sheet “${one.title}” is refused: ${problem}`)
  return words
}

async function caseWords(ctx: Ctx, one: StarterCase): Promise<ResourceWords> {
  const places: Territory[] = []
  // A place that this house does not know is left out.
  for (const place of one.where) {
    const found = await findPlace(ctx, place)
    if (found) places.push(found)
  }
  return sheetOf(one, {
    territoryIds: places.map(({ id }) => id),
    regionCodes: [...new Set(places.flatMap(({ regionCode }) => regionCode ?? []))],
  })
}

function findPlace(ctx: Pick<Ctx, 'db' | 'now'>, place: StarterPlace) {
  if ('code' in place) return findTerritoryByCode(ctx.db, place.code, place.kind)
  return registerPlace(ctx, { ...place, source: 'added' })
}
