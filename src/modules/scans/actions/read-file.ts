import { newId } from '#kit/ids.ts'
import type { Ctx } from '#platform/context.ts'
import { readers } from '#platform/imports/readers.ts'
import { openBytes, sealBytes } from '#platform/secrets/sealed-bytes.ts'
import { runThread } from '#platform/threads/run-thread.ts'
import type { ReadScan, ScanTask } from '../scan.ts'
import { finishFile, insertPage, lockFile } from '../store/batches.ts'

/** Reads one file that was sent, apart; the picture goes at once, the cut-outs stay under the same key. */
export async function readSentFile(ctx: Ctx, id: string): Promise<void> {
  const file = await lockFile(ctx.db, id)
  if (!file) return
  const { batch } = file
  const key = await keyOf(ctx, batch.keyFile)
  const task: ScanTask = { bytes: openBytes(key, file.sealed), form: batch.form }
  const scans: ReadScan[] = []
  const { seconds, megabytes } = readers.scan
  const { result } = runThread<'done'>('modules/scans/routes', task, {
    ...{ seconds, megabytes, lane: 'readers' },
    onPart: (scan: ReadScan) => scans.push(scan),
  })
  const { ok } = await result
  if (!ok && scans.length === 0) scans.push({ page: 1, read: { ok: false, why: 'unreadable' } })
  for (const { page, read } of scans) {
    const cuttings = read.ok ? new TextEncoder().encode(JSON.stringify(read.cuttings)) : undefined
    await insertPage(ctx.db, {
      ...{ id: newId(ctx.now, ctx.chance), batchId: batch.id, fileId: id, position: page },
      refusal: read.ok ? null : read.why,
      reading: read.ok ? read.page : null,
      sealed: cuttings ? sealBytes(key, ctx.chance.bytes(12), cuttings) : null,
    })
  }
  await finishFile(ctx.db, id, ok ? 'read' : 'unreadable')
  ctx.changed(`scan:${batch.id}`)
}

export async function keyOf(ctx: Pick<Ctx, 'files'>, keyFile: string): Promise<Uint8Array> {
  const kept = await ctx.files.read(keyFile)
  if (!kept) throw new Error(`the key ${keyFile} is gone`)
  return new Uint8Array(Buffer.from(new TextDecoder().decode(kept.bytes).trim(), 'hex'))
}
