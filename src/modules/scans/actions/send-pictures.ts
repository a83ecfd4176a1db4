import type { SheetForm } from '#engines/mark-reading/index.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { Ctx } from '#platform/context.ts'
import { sealBytes } from '#platform/secrets/sealed-bytes.ts'
import { daysKept, type ScanSubject } from '../scan.ts'
import { insertBatch, insertFile } from '../store/batches.ts'

export interface SentPictures {
  readonly label: string
  /** Of the twin in large print, which is another form. */
  readonly isLarge: boolean
  /** Of the language in which they were printed. */
  readonly rank: number
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
}

export type SendRefusal = 'forbidden' | 'no-pictures' | 'too-many' | 'label-needed'

/** Files of one batch; a scanned PDF of many pages is one. */
export const mostFiles = 200

/** Keeps pictures of sheets under a key of their own, and has them read one after the other. */
export async function sendPictures(
  ctx: Ctx,
  may: (viewer: Viewer | undefined) => boolean,
  asked: ScanSubject & { readonly form: SheetForm },
  { label, files }: SentPictures,
): Promise<Result<string, SendRefusal>> {
  if (!may(ctx.person)) return refused('forbidden')
  if (label === '') return refused('label-needed')
  if (files.length === 0) return refused('no-pictures')
  if (files.length > mostFiles) return refused('too-many')

  const key = ctx.chance.bytes(32)
  const keyFile = await ctx.files.save({
    ...{ name: 'cle.txt', mediaType: 'text/plain', public: false },
    bytes: new TextEncoder().encode(Buffer.from(key).toString('hex')),
  })
  const id = newId(ctx.now, ctx.chance)
  const { purpose, subject, form } = asked
  const goneAt = new Date(ctx.now.getTime() + daysKept * 86_400_000)
  const times = { sentAt: ctx.now, goneAt, entered: false }
  await insertBatch(ctx.db, { id, purpose, subject, label, form, keyFile, ...times })
  for (const [position, { name, bytes }] of files.entries()) {
    const fileId = newId(ctx.now, ctx.chance)
    const sealed = sealBytes(key, ctx.chance.bytes(12), bytes)
    await insertFile(ctx.db, { id: fileId, batchId: id, position, name, sealed })
    ctx.announce('scans.file-sent', { id: fileId })
  }

  ctx.audit({
    act: 'scans.pictures-sent',
    subject: `scan:${id}`,
    public: false,
    detail: { files: files.length },
  })
  return done(id)
}
