import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { Ctx } from '#platform/context.ts'
import { freeSlug } from '../../actions/publish-resource.ts'
import { fieldsOf } from '../../fields.ts'
import { mayWrite } from '../../permissions.ts'
import { insertDraft, lockResource, lockResourceBySlug } from '../../store/resources.ts'
import {
  addMakingWriters,
  insertWorking,
  listTranslations,
  listWriters,
  markTranslated,
} from '../../working/index.ts'

export type TranslateRefusal = 'not-found' | 'forbidden' | 'not-published' | 'already-translated'

/**
 * Begins a translation: a resource of its own, linked to its original and to the version it says. Each
 * part holds the original words until somebody puts them in the other language.
 */
export async function translateResource(
  ctx: Ctx,
  slug: string,
): Promise<Result<{ readonly slug: string }, TranslateRefusal>> {
  const original = await lockResourceBySlug(ctx.db, slug)
  if (!original) return refused('not-found')

  const writers = await listWriters(ctx.db, original.id)
  if (!mayWrite(ctx.person, { resource: original, writers })) return refused('forbidden')
  const translator = ctx.person as Viewer
  if (original.state !== 'published' || original.original) return refused('not-published')
  const language = original.language === 'fr' ? 'en' : 'fr'
  const known = await listTranslations(ctx.db, original.id)
  if (known.some((entry) => entry.language === language)) return refused('already-translated')

  const id = newId(ctx.now, ctx.chance)
  const words = {
    ...original,
    language: language as 'fr' | 'en',
    origin: undefined,
    isStarter: false,
    original: { id: original.id, version: original.version },
    stewardId: translator.id,
  }
  const address = await freeSlug(ctx, `${original.title} ${language}`)
  await insertDraft(ctx.db, { id, slug: address, words, now: ctx.now })
  await insertWorking(ctx.db, {
    resourceId: id,
    fields: fieldsOf(words),
    baseVersion: 0,
    now: ctx.now,
  })
  await addMakingWriters(ctx.db, [id], translator.id, ctx.now)

  ctx.audit({
    act: 'resource.translation-begun',
    subject: `resource:${id}`,
    public: false,
    detail: { language, version: original.version },
  })
  return done({ slug: address })
}

/** What the original changed is in the translation now: it says the version of today. */
export async function takeOver(
  ctx: Ctx,
  slug: string,
  version: number,
): Promise<Result<undefined, 'not-found' | 'forbidden' | 'moved-again'>> {
  const translation = await lockResourceBySlug(ctx.db, slug)
  if (!translation?.original) return refused('not-found')
  const original = await lockResource(ctx.db, translation.original.id)
  if (!original) return refused('not-found')

  const writers = await listWriters(ctx.db, translation.id)
  if (!mayWrite(ctx.person, { resource: translation, writers })) return refused('forbidden')
  // Published again while the difference was being read: there is more to take over.
  if (original.version !== version) return refused('moved-again')

  await markTranslated(ctx.db, translation.id, version)

  ctx.audit({
    act: 'resource.translation-in-step',
    subject: `resource:${translation.id}`,
    public: false,
    detail: { version },
  })
  return done()
}
