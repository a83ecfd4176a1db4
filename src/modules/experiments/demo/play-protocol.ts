import { dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Answer } from '../answer.ts'
import {
  freezeProtocol,
  freezeProtocolAmendment,
  openProtocolAmendment,
  recordProtocolAdoption,
} from '../freezing/index.ts'
import { findProtocol, listComments } from '../protocol/index.ts'
import { openComments } from '../protocol/nouns.ts'
import { findSection, type ProtocolContent } from '../template/nouns.ts'
import {
  attachProtocolChecklist,
  beginProtocol,
  commentProtocol,
  resolveProtocolComment,
  writeProtocolSections,
} from '../writing/index.ts'
import type { Plays, Scene } from './stories/scene.ts'

/** The protocol: written section by section, adopted, frozen, amended. */
export const protocolPlays: Plays<
  | 'begin-protocol'
  | 'write-protocol'
  | 'attach-checklist'
  | 'comment'
  | 'settle-comments'
  | 'adopt-protocol'
  | 'freeze'
  | 'amend'
> = {
  'begin-protocol': ({ ctx, experimentId }) => beginProtocol(ctx, experimentId),
  'write-protocol': (scene, { answers }) => writeParts(scene, answers),
  'attach-checklist': ({ ctx, experimentId }, { name }) =>
    attachProtocolChecklist(ctx, experimentId, name),
  comment: ({ ctx, experimentId }, { section, text }) => {
    const found = findSection(section)
    return found
      ? commentProtocol(ctx, experimentId, { section: found, text })
      : Promise.resolve(refused('not-found'))
  },
  'settle-comments': async ({ ctx, experimentId }) => {
    for (const { id } of openComments(await listComments(ctx.db, experimentId))) {
      const settled = await resolveProtocolComment(ctx, experimentId, { id, resolved: true })
      if (!settled.ok) return settled
    }
    return done()
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
    const written = await writeParts(scene, answers)
    if (!written.ok) return written
    return freezeProtocolAmendment(scene.ctx, scene.experimentId, scene.kinds)
  },
}

/** A version for each part of the text, as a team that writes one part after the other would make. */
async function writeParts(
  { ctx, experimentId }: Scene,
  answers: ProtocolContent,
): Promise<Result<undefined, string>> {
  const begun = await beginProtocol(ctx, experimentId)
  if (!begun.ok && begun.refusal !== 'already-begun') return begun
  for (const part of partsOf(answers)) {
    const written = await writeProtocolSections(ctx, experimentId, part)
    if (!written.ok) return written
  }
  return done()
}

function partsOf(answers: ProtocolContent): readonly ProtocolContent[] {
  const parts = new Map<string, Record<string, Answer>>()
  for (const [key, answer] of Object.entries(answers)) {
    const name = findSection(key)?.part ?? key
    const part = parts.get(name) ?? {}
    part[key] = answer
    parts.set(name, part)
  }
  return [...parts.values()]
}
