import { isId, newId } from '#kit/ids.ts'
import type { Ctx } from '#platform/context.ts'
import { fieldsOf } from '../../fields.ts'
import { type Resource, type ResourceWords, slugTry } from '../../resource.ts'
import { keepParent, setOriginal } from '../../store/lineages.ts'
import {
  findResource,
  insertDraft,
  insertResource,
  listTakenSlugs,
  lockAddresses,
  replaceDraft,
  updateResource,
} from '../../store/resources.ts'
import { licenceProblem } from '../../words-problem.ts'
import {
  addMakers,
  addMakingWriters,
  findWorking,
  insertWorking,
  lockWorking,
  removeWorking,
  replaceFields,
} from '../../working/index.ts'
import type { Candidate } from '../candidate.ts'
import type { ImportLine, LineTold, ResourceImport } from '../staged.ts'
import {
  claimSources,
  listKnownSources,
  listPresent,
  markWritten,
  type SourceToKeep,
} from '../store/sources.ts'
import { givePictures } from './give-pictures.ts'
import type { ImportDecision } from './plan-import.ts'

type Written = Omit<ImportLine, 'cells'>

/** Decisions are written: what became of each line. */
export async function applyImport(
  ctx: Ctx,
  resourceImport: ResourceImport,
  decisions: readonly ImportDecision[],
): Promise<readonly Written[]> {
  const told = toldBy(ctx, resourceImport)
  const lines: Written[] = []
  const kept: SourceToKeep[] = []
  const created = await create(
    ctx,
    resourceImport,
    decisions.flatMap((decision) => (decision.kind === 'create' ? [decision] : [])),
  )
  for (const decision of decisions) {
    const { line } = decision
    const bare = { line, reason: '' as const, before: undefined, told: toldOf(decision) }
    if (decision.kind === 'rejected') {
      lines.push({
        ...bare,
        outcome: 'rejected',
        reason: decision.faults[0]?.problem ?? '',
        resourceId: undefined,
      })
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
      const done = await update(ctx, resourceImport, decision)
      if (!done) {
        lines.push({ ...bare, outcome: 'edited', resourceId })
        continue
      }
      lines.push({ ...bare, outcome: 'updated', resourceId, before: done.before })
      kept.push({ sourceId: decision.candidate.sourceId, resourceId, lineMark: decision.mark })
    } else lines.push({ ...bare, outcome: decision.kind, resourceId: decision.resourceId })
  }
  await markWritten(ctx.db, told, kept)
  if (resourceImport.pictures > 0) await givePictures(ctx, resourceImport.id, kept)
  return lines
}

type Creation = Extract<ImportDecision, { kind: 'create' }>

/** Line → its resource; lines whose number somebody else has taken meanwhile are not there. */
async function create(
  ctx: Ctx,
  resourceImport: ResourceImport,
  creations: readonly Creation[],
): Promise<ReadonlyMap<number, string>> {
  const ids = new Map(creations.map(({ line }) => [line, newId(ctx.now, ctx.chance)]))
  const claimed = await claimSources(
    ctx.db,
    toldBy(ctx, resourceImport),
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
  const hidden: string[] = []
  for (const [at, { line, candidate }] of ours.entries()) {
    const id = ids.get(line) ?? ''
    const publication = { id, slug: slugs[at] ?? '', words: candidate.words, now: ctx.now }
    // Published only with what a reader needs to know; the rest waits as a draft, and is counted.
    if (!resourceImport.publish || licenceProblem(candidate.words)) {
      await insertDraft(ctx.db, publication)
      hidden.push(id)
    } else {
      const verifiedOn = ctx.now.toISOString().slice(0, 10)
      await insertResource(ctx.db, {
        ...publication,
        verifiedOn,
        authorId: resourceImport.byPersonId,
      })
    }
    made.set(line, id)
  }
  await addMakingWriters(ctx.db, hidden, resourceImport.byPersonId, ctx.now)
  for (const { line, candidate } of ours) {
    await linkKin(ctx, resourceImport.source, made.get(line) ?? '', candidate)
  }
  return made
}

function toldBy(ctx: Ctx, resourceImport: ResourceImport) {
  return {
    source: resourceImport.source,
    fileHash: resourceImport.fileHash,
    importId: resourceImport.id,
    now: ctx.now,
  }
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

function toldOf(decision: ImportDecision): LineTold {
  if (decision.kind !== 'rejected') {
    const { notes, assumed } = decision.candidate
    return { cells: notes, assumed }
  }
  return { cells: [...decision.faults, ...decision.notes], assumed: [] }
}

/**
 * What it said before is kept with the line, so that the import can be taken back. What everybody reads
 * is not written over: its new words go to its workshop, for a second person. Nothing when a hand is there.
 */
async function update(
  ctx: Ctx,
  resourceImport: ResourceImport,
  { candidate, known }: Extract<ImportDecision, { kind: 'update' }>,
): Promise<{ before: ResourceWords | undefined } | undefined> {
  const before = await findResource(ctx.db, known.resourceId)
  if (!before) return { before: undefined }
  const { licence } = candidate.words
  const words = {
    ...candidate.words,
    // What the file does not know of was put there by a hand, or by another room.
    territoryIds: before.territoryIds,
    // A line that names no licence takes none away.
    licence: licence === 'unknown' ? before.licence : licence,
  }
  if (before.state === 'published' && !resourceImport.publish) {
    return (await propose(ctx, resourceImport, before, words)) ? { before: undefined } : undefined
  }
  if (before.state !== 'published') {
    const working = await findWorking(ctx.db, before.id)
    if (working && working.number > 0) return undefined
    if (working) await removeWorking(ctx.db, before.id)
  }
  await writeAgain(ctx, known.resourceId, words, resourceImport.byPersonId)
  return { before }
}

async function propose(
  ctx: Ctx,
  resourceImport: ResourceImport,
  published: Resource,
  words: ResourceWords,
) {
  await insertWorking(ctx.db, {
    resourceId: published.id,
    fields: fieldsOf(published),
    baseVersion: published.version,
    now: ctx.now,
  })
  const working = await lockWorking(ctx.db, published.id)
  if (!working || working.number > 0 || working.stage !== 'writing') return false
  const by = { authorId: resourceImport.byPersonId, now: ctx.now, stage: working.stage }
  await replaceFields(ctx.db, working, fieldsOf(words), by)
  return true
}

/** New words for a resource, as a new version when it is published. */
export async function writeAgain(
  ctx: Ctx,
  id: string,
  words: ResourceWords,
  byId: string | undefined,
): Promise<void> {
  const now = await findResource(ctx.db, id)
  if (!now) return
  if (now.state !== 'published') {
    await replaceDraft(ctx.db, id, words, ctx.now)
    return addMakers(ctx.db, [id], byId)
  }
  const verifiedOn = ctx.now.toISOString().slice(0, 10)
  const publication = { id, slug: now.slug, words, now: ctx.now, verifiedOn }
  await updateResource(ctx.db, { ...publication, authorId: byId }, now.version + 1)
}

/** What it was drawn from, and of what it is a translation, when the house has that too. */
async function linkKin(ctx: Ctx, source: string, id: string, { kin }: Candidate): Promise<void> {
  if (!kin) return
  const { parent, translationOf } = kin
  const asked = [parent?.sourceId, translationOf?.sourceId].flatMap((one) => one ?? [])
  const known = await listKnownSources(ctx.db, source, asked)
  const present = await listPresent(ctx.db, asked.filter(isId))
  const here = (sourceId: string | undefined) =>
    sourceId === undefined
      ? undefined
      : (known.get(sourceId)?.resourceId ?? (present.has(sourceId) ? sourceId : undefined))
  if (parent) await keepParent(ctx.db, id, { ...parent, id: here(parent.sourceId) })
  const original = here(translationOf?.sourceId)
  if (translationOf && original) {
    await setOriginal(ctx.db, id, { id: original, version: translationOf.version })
  }
}
