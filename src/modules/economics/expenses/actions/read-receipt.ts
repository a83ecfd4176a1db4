import type { Viewer } from '#kit/viewer.ts'
import type { Ctx } from '#platform/context.ts'
import { openBytes } from '#platform/secrets/sealed-bytes.ts'
import type { Note } from '../../expense-line.ts'
import { mayKeepEconomics } from '../../permissions.ts'
import { findNoteKey, findReceipt } from '../../store/notes.ts'

type Reading = Pick<Ctx, 'db' | 'files'>

/** The receipt of an expense, opened for whoever wrote it and for those who keep the accounts. */
export async function readReceipt(
  world: Reading,
  note: Note,
  { viewer, lineId }: { readonly viewer: Viewer | undefined; readonly lineId: string },
) {
  const isOwn = note.personId !== undefined && note.personId === viewer?.id
  if (!isOwn && !mayKeepEconomics(viewer)) return undefined
  if (!note.lines.some((line) => line.id === lineId)) return undefined
  const kept = await findReceipt(world.db, lineId)
  if (!kept) return undefined
  const keyFile = await findNoteKey(world.db, note.id)
  if (keyFile === undefined) throw new Error(`note ${note.id} has receipts and no key`)
  const bytes = openBytes(await keptKey(world, keyFile), kept.sealed)
  return { name: kept.name, mediaType: kept.mediaType, bytes }
}

export async function keptKey({ files }: Pick<Ctx, 'files'>, keyFile: string): Promise<Uint8Array> {
  const kept = await files.read(keyFile)
  if (!kept) throw new Error(`the key ${keyFile} is gone`)
  return new Uint8Array(Buffer.from(new TextDecoder().decode(kept.bytes).trim(), 'hex'))
}
