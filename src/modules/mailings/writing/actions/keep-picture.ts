import { type Result, refused } from '#kit/result.ts'
import type { Ctx, NewFile } from '#platform/context.ts'
import { mayRunMailings } from '../../permissions.ts'
import { withBlock, withBlockAt } from '../blocks.ts'
import type { PictureSize, PictureWords } from '../picture.ts'
import { withinWeight } from '../pictures.ts'
import { changeBlocks, type Saved, type Seen, type WritingRefusal } from './write-letter.ts'

export interface PictureGiven {
  readonly words: PictureWords
  /** As `pictureFile` lets it in; none, the picture that is there stays. */
  readonly file: (NewFile & PictureSize) | undefined
  /** The place of the picture that changes; none, it is a new one. */
  readonly at?: number
}

/** A picture put in a letter, or changed. The file that it replaces is erased once no letter names it. */
export async function keepPicture(
  ctx: Ctx,
  seen: Seen,
  { words, file, at }: PictureGiven,
): Promise<Result<Saved, WritingRefusal | 'no-picture'>> {
  if (!mayRunMailings(ctx.person)) return refused('forbidden')
  if (!file && at === undefined) return refused('no-picture')
  const sent = file && (await savedPicture(ctx, file))
  return await changeBlocks(ctx, seen, (blocks) => {
    const before = at === undefined ? undefined : blocks[at]
    const picture = sent ?? (before?.kind === 'picture' ? before : undefined)
    if (!picture) return refused('not-there')
    const block = { ...picture, ...words, kind: 'picture' as const }
    const changed = at === undefined ? withBlock(blocks, block) : withBlockAt(blocks, at, block)
    return changed.ok ? withinWeight(changed.value) : changed
  })
}

async function savedPicture(ctx: Ctx, { width, height, ...file }: NewFile & PictureSize) {
  return { file: await ctx.files.save(file), width, height, bytes: file.bytes.length }
}
