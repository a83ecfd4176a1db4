import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { Answer } from '../../answer.ts'
import {
  openProtocol,
  removeOpenDrafts,
  saveVersion,
  type WriteProtocolRefusal,
} from '../../protocol/index.ts'
import { same } from '../../protocol/nouns.ts'
import { findSection, type ProtocolContent } from '../../template/nouns.ts'
import { normalAnswer } from './section-saved.ts'

export type WriteSectionsRefusal = WriteProtocolRefusal | 'section-unknown'

export interface SectionsWritten {
  /** The version that holds them: the one that stood, when nothing was new. */
  readonly version: number
  /** Keys of the sections that changed. */
  readonly changed: readonly string[]
}

/**
 * Several sections in one version: the questions of a part, or a text that was prepared elsewhere. What they held before
 * stays in the version before; what is not new makes none.
 */
export async function writeProtocolSections(
  ctx: Ctx,
  experimentId: string,
  answers: ProtocolContent,
  /** What their writer had typed of them before, and that these answers hold. */
  drafts: readonly string[] = [],
): Promise<Result<SectionsWritten, WriteSectionsRefusal>> {
  const open = await openProtocol(ctx, experimentId)
  if (!open.ok) return open
  const { protocol } = open.value

  const keys = Object.keys(answers)
  if (keys.some((key) => !findSection(key))) return refused('section-unknown')

  const authorId = ctx.person?.id
  await removeOpenDrafts(ctx.db, { experimentId, sections: keys, ids: drafts, authorId })
  const fresh = Object.entries(answers)
    .map(([key, answer]) => [key, normalAnswer(answer)] as const)
    .filter(([key, answer]) => !same(protocol.content[key] ?? emptyLike(answer), answer))
  if (fresh.length === 0) return done({ version: protocol.version, changed: [] })

  const version = await saveVersion(ctx.db, protocol, {
    act: 'written',
    authorId,
    at: ctx.now,
    answers: Object.fromEntries(fresh),
  })

  ctx.audit({
    act: 'protocol.saved',
    subject: `experiment:${experimentId}`,
    public: false,
    detail: { sections: fresh.length, version },
  })
  ctx.changed(`experiment:${experimentId}`)
  return done({ version, changed: fresh.map(([key]) => key) })
}

/** A question that nobody answered, and one that is sent empty, say the same. */
function emptyLike(answer: Answer): Answer {
  if (!('answer' in answer)) return { answer: '' }
  if (Array.isArray(answer.answer)) return { answer: [] }
  return { answer: answer.answer === null ? null : '' }
}
