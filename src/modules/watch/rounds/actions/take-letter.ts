import { newId } from '#kit/ids.ts'
import type { Ctx } from '#platform/context.ts'
import type { RawLetter } from '#platform/mail/mailbox.ts'
import type { ReadLetter } from '../../reading/index.ts'
import { findSourceAt, insertSource, lockPlace, savePlace } from '../../sources/index.ts'
import { recordReading } from './record-reading.ts'

/**
 * One letter becomes a find, and the mailbox is read that far, in one act: cut in the middle, it is read
 * again, and taken once. A list, or a domain, that the team paused brings nothing.
 */
export async function takeLetter(
  ctx: Ctx,
  keyHash: string,
  { uidValidity, uid }: Pick<RawLetter, 'uidValidity' | 'uid'>,
  letter: ReadLetter,
): Promise<{ readonly fresh: number }> {
  const place = await lockPlace(ctx.db, keyHash)
  if (place?.uidValidity === uidValidity && uid <= place.lastUid) return { fresh: 0 }
  await savePlace(ctx.db, keyHash, { uidValidity, lastUid: uid })

  const source = await sourceOf(ctx, letter)
  if (!source || source.state === 'paused') return { fresh: 0 }
  const feed = {
    title: letter.source.title,
    home: letter.source.home,
    language: undefined,
    licenceSaid: [],
    items: [letter.item],
  }
  const read = { feed, etag: undefined, lastModified: undefined, movedTo: undefined }
  return recordReading(ctx, source.id, { kind: 'read', ...read })
}

/** Known by its list or its domain; met for the first time, it is a source like the others. */
async function sourceOf(ctx: Ctx, { source }: ReadLetter) {
  const known = await findSourceAt(ctx.db, source.address)
  if (known) return known
  await insertSource(ctx.db, {
    id: newId(ctx.now, ctx.chance),
    kind: 'mail',
    ...source,
    themes: [],
    ownerId: undefined,
    assigneeId: undefined,
    licence: '',
    state: 'active',
    everyMinutes: 60,
    nextAt: ctx.now,
    etag: undefined,
    lastModified: undefined,
    lastReadAt: undefined,
    lastNewAt: undefined,
    failures: 0,
    lastProblem: '',
    origin: '',
    createdAt: ctx.now,
  })
  ctx.audit({ act: 'source.met', subject: 'watch', public: false, detail: { kind: 'mail' } })
  return findSourceAt(ctx.db, source.address)
}
