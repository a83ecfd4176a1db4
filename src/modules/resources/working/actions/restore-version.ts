import { done, type Result, refused } from '#kit/result.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { Ctx } from '#platform/context.ts'
import { type Fields, fieldsOf } from '../../fields.ts'
import type { Resource } from '../../resource.ts'
import { stageAfterEdit } from '../../working-text.ts'
import { listVersions, type Version } from '../store/versions.ts'
import { replaceFields } from '../store/workings.ts'
import { type OpenRefusal, openText } from './open-working.ts'

/**
 * An older version becomes the text being written: it is read again by a second person, and published
 * as a new version. What stood in the workshop stays in its history.
 */
export async function restoreVersion(
  ctx: Ctx,
  slug: string,
  number: number,
): Promise<Result<undefined, OpenRefusal>> {
  const open = await openText(ctx, slug)
  if (!open.ok) return open
  const { resource, working } = open.value
  const version = (await listVersions(ctx.db, resource.id)).find((item) => item.number === number)
  if (!version) return refused('not-found')

  await replaceFields(ctx.db, working, versionFields(resource, version), {
    authorId: (ctx.person as Viewer).id,
    now: ctx.now,
    stage: stageAfterEdit(working.stage),
  })

  ctx.audit({
    act: 'resource.set-back',
    subject: `resource:${resource.id}`,
    public: false,
    detail: { version: number },
  })
  return done()
}

/** The whole text of a version; one that another room published keeps today’s classification. */
export function versionFields(resource: Resource, version: Version): Fields {
  if (version.fields) return version.fields
  const { plain: _words, ...content } = version.content
  return fieldsOf({ ...resource, title: version.title, lead: version.lead, content })
}
