import type { PlainState } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { keepTextVersion } from '#platform/histories/text-versions.ts'
import type { Envelope, LetterBlock } from '../blocks.ts'
import type { Letter } from '../written-letter.ts'

export interface LetterText extends Envelope {
  readonly blocks: readonly LetterBlock[]
}

/** What several people write of a letter while it has not left: its envelope and its pieces. */
export const letterText = ({ title, subject, preheader, blocks }: LetterText) =>
  ({ title, subject, preheader, blocks }) as unknown as PlainState

export async function keepLetterText(
  ctx: Ctx,
  before: Letter,
  after: Letter,
  isApart: boolean,
): Promise<void> {
  await keepTextVersion(ctx, {
    subject: `mailing:${before.id}`,
    before: { kept: letterText(before), at: before.updatedAt },
    after: letterText(after),
    isApart,
  })
}

/** Pictures that are no longer in the letter stay out of it: their files may be gone. */
export function setBack(letter: Letter, kept: PlainState): Letter {
  const { title, subject, preheader, blocks } = kept as unknown as LetterText
  const files = new Set(
    letter.blocks.flatMap((block) => (block.kind === 'picture' ? [block.file] : [])),
  )
  const there = blocks.filter((block) => block.kind !== 'picture' || files.has(block.file))
  return { ...letter, title, subject, preheader, blocks: there }
}
