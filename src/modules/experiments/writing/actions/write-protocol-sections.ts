import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { openProtocol, saveVersion, type WriteProtocolRefusal } from '../../protocol/index.ts'
import { findSection, type ProtocolContent } from '../../template/nouns.ts'
import { normalAnswer } from './save-protocol-section.ts'

export type WriteSectionsRefusal = WriteProtocolRefusal | 'section-unknown'

/**
 * Several sections in one version, as when a text that was prepared elsewhere is brought in. What they
 * held before stays in the version before.
 */
export async function writeProtocolSections(
  ctx: Ctx,
  experimentId: string,
  answers: ProtocolContent,
): Promise<Result<{ version: number }, WriteSectionsRefusal>> {
  const open = await openProtocol(ctx, experimentId)
  if (!open.ok) return open

  const keys = Object.keys(answers)
  if (keys.some((key) => !findSection(key))) return refused('section-unknown')

  const version = await saveVersion(ctx.db, open.value.protocol, {
    act: 'written',
    authorId: ctx.person?.id,
    at: ctx.now,
    answers: Object.fromEntries(
      Object.entries(answers).map(([key, answer]) => [key, normalAnswer(answer)]),
    ),
  })

  ctx.audit({
    act: 'protocol.saved',
    subject: `experiment:${experimentId}`,
    public: false,
    detail: { sections: keys.length, version },
  })
  ctx.changed(`experiment:${experimentId}`)
  return done({ version })
}
