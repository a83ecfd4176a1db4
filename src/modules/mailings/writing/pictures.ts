import { done, type Result, refused } from '#kit/result.ts'
import type { LetterBlock } from './blocks.ts'
import type { LetterPicture } from './picture.ts'

/** Of all pictures of a letter: each reader gets a copy, and mail servers refuse what is heavy. */
export const heaviestPictures = 600_000

export function picturesOf(blocks: readonly LetterBlock[]): readonly LetterPicture[] {
  return blocks.filter((block) => block.kind === 'picture')
}

/** Each file once, whatever the number of its places. */
export function pictureFiles(blocks: readonly LetterBlock[]): readonly string[] {
  return [...new Set(picturesOf(blocks).map(({ file }) => file))]
}

export function picturesWeight(blocks: readonly LetterBlock[]): number {
  const byFile = new Map(picturesOf(blocks).map(({ file, bytes }) => [file, bytes]))
  return [...byFile.values()].reduce((sum, bytes) => sum + bytes, 0)
}

export function withinWeight(
  blocks: readonly LetterBlock[],
): Result<readonly LetterBlock[], 'pictures-too-heavy'> {
  return picturesWeight(blocks) > heaviestPictures ? refused('pictures-too-heavy') : done(blocks)
}
