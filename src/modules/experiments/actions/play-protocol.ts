import { dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { ProtocolContent } from '../protocol-answer.ts'
import { findSection } from '../protocol-sections.ts'
import { findProtocol } from '../store/protocol-versions.ts'
import type { Plays, Scene } from '../stories/scene.ts'
import { attachProtocolChecklist } from './attach-protocol-checklist.ts'
import { beginProtocol } from './begin-protocol.ts'
import { commentProtocol } from './comment-protocol.ts'
import { freezeProtocol } from './freeze-protocol.ts'
import { freezeProtocolAmendment } from './freeze-protocol-amendment.ts'
import { openProtocolAmendment } from './open-protocol-amendment.ts'
import { recordProtocolAdoption } from './record-protocol-adoption.ts'
import { saveProtocolSection } from './save-protocol-section.ts'

/** The protocol: written section by section, adopted, frozen, amended. */
export const protocolPlays: Plays<
  'write-protocol' | 'attach-checklist' | 'comment' | 'adopt-protocol' | 'freeze' | 'amend'
> = {
  'write-protocol': (scene, { answers }) => writeSections(scene, answers),
  'attach-checklist': ({ ctx, experimentId }, { name }) =>
    attachProtocolChecklist(ctx, experimentId, name),
  comment: ({ ctx, experimentId }, { section, text }) => {
    const found = findSection(section)
    return found
      ? commentProtocol(ctx, experimentId, { section: found, text })
      : Promise.resolve(refused('not-found'))
  },
  'adopt-protocol': async ({ ctx, experimentId }, { circle, minutes, link }) => {
    const protocol = await findProtocol(ctx.db, experimentId)
    return recordProtocolAdoption(ctx, experimentId, {
      circle,
      minutes,
      link,
      adoptedOn: dayOf(ctx.now),
      version: protocol?.version ?? 0,
      file: undefined,
    })
  },
  freeze: ({ ctx, experimentId, kinds }) => freezeProtocol(ctx, experimentId, kinds),
  amend: async (scene, { reason, answers }) => {
    const opened = await openProtocolAmendment(scene.ctx, scene.experimentId, reason)
    if (!opened.ok) return opened
    const written = await writeSections(scene, answers)
    if (!written.ok) return written
    return freezeProtocolAmendment(scene.ctx, scene.experimentId, scene.kinds)
  },
}

async function writeSections(
  { ctx, experimentId }: Scene,
  answers: ProtocolContent,
): Promise<Result<undefined, string>> {
  const begun = await beginProtocol(ctx, experimentId)
  if (!begun.ok && begun.refusal !== 'already-begun') return begun
  const protocol = await findProtocol(ctx.db, experimentId)
  for (const [key, answer] of Object.entries(answers)) {
    const section = findSection(key)
    if (!section) return refused(`no section ${key}`)
    const baseVersion = protocol?.changedAt[key] ?? 0
    const saved = await saveProtocolSection(ctx, experimentId, { section, answer, baseVersion })
    if (!saved.ok) return saved
    if (saved.value.kind === 'aside') return refused(`${key} was set aside`)
  }
  return done()
}
