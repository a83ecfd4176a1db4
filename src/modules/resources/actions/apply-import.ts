import { newId } from '#kit/ids.ts'
import type { Ctx } from '#platform/context.ts'
import type { ResourceWords } from '../resource.ts'
import { slugTry } from '../resource.ts'
import type { ImportLine, ResourceImport } from '../resource-import.ts'
import { claimSources, markWritten, type SourceToKeep } from '../store/import-sources.ts'
import {
  findResource,
  insertDraft,
  insertResource,
  listTakenSlugs,
  lockAddresses,
  replaceDraft,
  updateResource,
} from '../store/resources.ts'
import { givePictures } from './give-pictures.ts'
import type { ImportDecision } from './plan-import.ts'

type Written = Omit<ImportLine, 'cells'>

/** Decisions are written: what became of each line. */
export async function applyImport(
  ctx: Ctx,
  one: ResourceImport,
  decisions: readonly ImportDecision[],
): Promise<readonly Written[]> {
  const told = toldBy(ctx, one)
  const lines: Written[] = []
  const kept: SourceToKeep[] = []
  const created = await create(
    ctx,
    one,
    decisions.flatMap((decision) => (decision.kind === 'create' ? [decision] : [])),
  )
  for (const decision of decisions) {
    const { line } = decision
    const bare = { line, reason: '' as const, before: undefined }
    if (decision.kind === 'rejected') {
      lines.push({ ...bare, outcome: 'rejected', reason: decision.reason, resourceId: undefined })
    } else if (decision.kind === 'create') {
      const resourceId = created.get(line)
      // Another import of the same file was faster: its resource is this one.
      if (resourceId === undefined) lines.push({ ...bare, outcome: 'same', resourceId })
      else {
        lines.push({ ...bare, outcome: 'created', resourceId })
        kept.push({ sourceId: decision.candidate.sourceId, resourceId, lineMark: decision.mark })
      }
    } else if (decision.kind === 'update') {
      const { resourceId } = decision.known
      const before = await update(ctx, decision)
      lines.push({ ...bare, outcome: 'updated', resourceId, before })
      kept.push({ sourceId: decision.candidate.sourceId, resourceId, lineMark: decision.mark })
    } else {
      const { resourceId } = decision.known
      lines.push({ ...bare, outcome: decision.kind, resourceId })
    }
  }
  await markWritten(ctx.db, told, kept)
  if (one.pictures > 0) await givePictures(ctx, one.id, kept)
  return lines
}

type Creation = Extract<ImportDecision, { kind: 'create' }>

/** Line → its resource; lines whose number somebody else has taken meanwhile are not there. */
async function create(
  ctx: Ctx,
  one: ResourceImport,
  creations: readonly Creation[],
): Promise<ReadonlyMap<number, string>> {
  const ids = new Map(creations.map(({ line }) => [line, newId(ctx.now, ctx.chance)]))
  const claimed = await claimSources(
    ctx.db,
    toldBy(ctx, one),
    creations.map(({ line, candidate, mark }) => ({
      sourceId: candidate.sourceId,
      resourceId: ids.get(line) ?? '',
      lineMark: mark,
    })),
  )
  const ours = creations.filter(({ line }) => claimed.has(ids.get(line) ?? ''))
  const slugs = await freeSlugs(
    ctx,
    ours.map(({ candidate }) => candidate.words.title),
  )
  const made = new Map<number, string>()
  for (const [at, { line, candidate }] of ours.entries()) {
    const id = ids.get(line) ?? ''
    const publication = { id, slug: slugs[at] ?? '', words: candidate.words, now: ctx.now }
    if (!one.publish) await insertDraft(ctx.db, publication)
    else {
      const verifiedOn = ctx.now.toISOString().slice(0, 10)
      await insertResource(ctx.db, { ...publication, verifiedOn, authorId: ctx.person?.id })
    }
    made.set(line, id)
  }
  return made
}

function toldBy(ctx: Ctx, one: ResourceImport) {
  return { source: one.source, fileHash: one.fileHash, importId: one.id, now: ctx.now }
}

/** An address for each title: free in the house, and in the group. */
async function freeSlugs(ctx: Ctx, titles: readonly string[]): Promise<readonly string[]> {
  if (titles.length === 0) return []
  // Another import of the same titles waits here for our end, and sees the addresses that we took.
  await lockAddresses(ctx.db)
  const taken = new Set<string>()
  const slugs: string[] = []
  const first = titles.map((title) => slugTry(title, 0))
  for (const slug of await listTakenSlugs(ctx.db, first)) taken.add(slug)
  for (const title of titles) {
    let slug = slugTry(title, 0)
    for (let attempt = 1; taken.has(slug); attempt++) {
      // Titles that come back often would be tried for long: a few letters of chance end it.
      slug =
        attempt < 4
          ? slugTry(title, attempt)
          : `${slugTry(title, 0)}-${newId(ctx.now, ctx.chance).slice(-8)}`
      if (!taken.has(slug) && (await listTakenSlugs(ctx.db, [slug])).size > 0) taken.add(slug)
    }
    taken.add(slug)
    slugs.push(slug)
  }
  return slugs
}

/** What it said before is kept with the line, so that the import can be taken back. */
async function update(
  ctx: Ctx,
  { candidate, known }: Extract<ImportDecision, { kind: 'update' }>,
): Promise<ResourceWords | undefined> {
  const before = await findResource(ctx.db, known.resourceId)
  await writeAgain(ctx, known.resourceId, {
    ...candidate.words,
    // What the file does not know of was put there by a hand, or by another room.
    territoryIds: before?.territoryIds ?? [],
  })
  return before
}

/** New words for a resource, as a new version when it is published. */
export async function writeAgain(ctx: Ctx, id: string, words: ResourceWords): Promise<void> {
  const now = await findResource(ctx.db, id)
  if (!now) return
  if (now.state !== 'published') return replaceDraft(ctx.db, id, words, ctx.now)
  const verifiedOn = ctx.now.toISOString().slice(0, 10)
  const publication = { id, slug: now.slug, words, now: ctx.now, verifiedOn }
  await updateResource(ctx.db, { ...publication, authorId: ctx.person?.id }, now.version + 1)
}
