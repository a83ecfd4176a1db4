import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { freeSlug } from '../../actions/publish-resource.ts'
import type { CompatibilityReason } from '../../licence-compatibility.ts'
import { creditedNames } from '../../papers/index.ts'
import { resourcePath } from '../../paths.ts'
import { mayAdapt } from '../../permissions.ts'
import { keepParent } from '../../store/lineages.ts'
import { findResourceBySlug, insertDraft } from '../../store/resources.ts'
import { insertFile, listFiles } from '../../view/index.ts'
import { addMakingWriters } from '../../working/index.ts'
import { acceptLicence, type DerivationForm } from '../derivation.ts'

export type DeriveRefusal = CompatibilityReason | 'not-found' | 'forbidden'

/**
 * A draft drawn from a published resource: its words and its files, each under its own licence, with
 * the line that credits the original. It is read before it shows, like any first contribution.
 */
export async function deriveResource(
  ctx: Ctx,
  slug: string,
  form: DerivationForm,
): Promise<Result<{ slug: string }, DeriveRefusal>> {
  const parent = await findResourceBySlug(ctx.db, slug)
  if (parent?.state !== 'published') return refused('not-found')

  if (!ctx.person || !mayAdapt(parent)) return refused('forbidden')

  const licence = acceptLicence(parent.licence, form.licence)
  if (!licence.ok) return licence

  const id = newId(ctx.now, ctx.chance)
  const own = await freeSlug(ctx, form.title)
  const authors = form.authors.split('\n').flatMap((line) => {
    const organisation = line.trim()
    return organisation ? [{ name: '', organisation }] : []
  })
  const words = {
    ...parent,
    title: form.title,
    licence: licence.value,
    isStarter: false,
    // What happened to the original did not happen here: evidence starts again.
    evidenceLevel: 0,
    content: { ...parent.content, authors, figures: [], evidenceReason: '' },
    outcome: 'ongoing' as const,
    origin: undefined,
    original: undefined,
    source: 'house',
    territoryIds: [],
    stewardId: ctx.person.id,
  }
  await insertDraft(ctx.db, { id, slug: own, words, now: ctx.now })
  await addMakingWriters(ctx.db, [id], ctx.person.id, ctx.now)
  await keepParent(ctx.db, id, {
    id: parent.id,
    version: parent.version,
    title: parent.title,
    authors: creditedNames(parent),
    href: ctx.settings.baseUrl + resourcePath(parent.slug),
    licence: parent.licence,
    changes: form.changes,
    at: ctx.now,
  })
  for (const file of await listFiles(ctx.db, parent.id)) {
    await insertFile(ctx.db, {
      ...file,
      id: newId(ctx.now, ctx.chance),
      resourceId: id,
      at: ctx.now,
      by: ctx.person.id,
    })
  }

  ctx.audit({ act: 'resource.derived', subject: `resource:${id}`, public: false })
  ctx.announce('resource.derived', { id, parentId: parent.id })
  return done({ slug: own })
}
