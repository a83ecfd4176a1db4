import type { NoticesRead } from '#engines/funding-notices/index.ts'
import { houseViewer, type Viewer } from '#kit/viewer.ts'
import { importTexts, keepNotices, tryNotices } from '#modules/funding/index.ts'
import { sha256Of } from '#platform/secrets/sha256.ts'
import { act } from '#platform/world.ts'
import { withInstance } from '../instance.ts'
import { CommandRefused } from '../terminal.ts'

/** Whoever types here answers for the house. */
const administrator: Viewer = { ...houseViewer, roles: [{ role: 'administrator' }] }

/** Looked at and kept in one act: a file that brings nothing leaves nothing. */
export async function keepFile(file: {
  readonly name: string
  readonly bytes: Uint8Array
  readonly read: Extract<NoticesRead, { readonly ok: true }>
}) {
  const { name, bytes, read } = file
  return withInstance(({ house }) =>
    act(house, { person: administrator }, async (ctx) => {
      const tried = await tryNotices(ctx, { name, sha256: sha256Of(bytes), read })
      if (!tried.ok) throw new Error(tried.refusal)
      const kept = await keepNotices(ctx, tried.value.id)
      if (kept.ok) return kept.value
      if (kept.refusal === 'forbidden' || kept.refusal === 'not-found')
        throw new Error(kept.refusal)
      throw new CommandRefused(importTexts.fr.refusals[kept.refusal])
    }),
  )
}
