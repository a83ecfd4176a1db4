import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx, Db } from '#platform/context.ts'
import { fieldsOf, wordsOf } from '../../fields.ts'
import { mayWrite } from '../../permissions.ts'
import type { Resource } from '../../resource.ts'
import { readingMinutes } from '../../sheet-content.ts'
import { findResourceBySlug, lockResourceBySlug } from '../../store/resources.ts'
import type { Working } from '../../working-text.ts'
import { findWorking, insertWorking, lockWorking } from '../store/workings.ts'
import { listWriters } from '../store/writers.ts'

export interface OpenText {
  readonly resource: Resource
  readonly working: Working
  readonly writers: readonly string[]
}

export type OpenRefusal = 'not-found' | 'forbidden' | 'retired'

/** For a change: the resource and its text, locked in this order; the text begins when there is none. */
export async function openText(ctx: Ctx, slug: string): Promise<Result<OpenText, OpenRefusal>> {
  const resource = await lockResourceBySlug(ctx.db, slug)
  if (!resource) return refused('not-found')

  const writers = await listWriters(ctx.db, resource.id)
  if (!mayWrite(ctx.person, { resource, writers })) return refused('forbidden')
  if (resource.state === 'retired') return refused('retired')

  const fields = fieldsOf(resource)
  const baseVersion = resource.state === 'draft' ? 0 : resource.version
  await insertWorking(ctx.db, { resourceId: resource.id, fields, baseVersion, now: ctx.now })
  const working = await lockWorking(ctx.db, resource.id)
  if (!working) throw new Error('a text that was just written is not there')
  return done({ resource, working, writers })
}

/** For reading: the text being written, or the one that would begin from what is published. */
export async function readText(db: Db, slug: string): Promise<OpenText | undefined> {
  const resource = await findResourceBySlug(db, slug)
  if (!resource) return undefined
  const [writers, working] = await Promise.all([
    listWriters(db, resource.id),
    findWorking(db, resource.id),
  ])
  return { resource, writers, working: working ?? untouched(resource) }
}

function untouched(resource: Resource): Working {
  return {
    resourceId: resource.id,
    stage: 'writing',
    number: 0,
    fields: fieldsOf(resource),
    changedAt: {},
    baseVersion: resource.state === 'draft' ? 0 : resource.version,
    held: false,
    signs: [],
    startedAt: resource.updatedAt,
    updatedAt: resource.updatedAt,
    submittedAt: undefined,
    submittedBy: undefined,
  }
}

/** The resource as it would be with the text being written. */
export function writtenWords({ resource, working }: Pick<OpenText, 'resource' | 'working'>) {
  return wordsOf(working.fields, resource)
}

/** The same, whole: for the page as it will be read. */
export function writtenResource(text: Pick<OpenText, 'resource' | 'working'>): Resource {
  const { resource } = text
  const words = writtenWords(text)
  return {
    ...resource,
    ...words,
    facets: { ...resource.facets, ...words.facets },
    participedia: words.participedia ?? {},
    original: resource.original,
    stewardId: resource.stewardId,
    readingMinutes: readingMinutes(words.content),
  }
}
