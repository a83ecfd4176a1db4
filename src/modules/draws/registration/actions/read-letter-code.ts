import type { Ctx } from '#platform/context.ts'
import type { LetterFault } from '#platform/module.ts'
import { codePaths } from '../../paths/recruiting.ts'
import { drawPaths } from '../../paths.ts'
import { codeLength, codeSigns, readCode, strangeSymbols } from '../../recruits/nouns.ts'
import { closedTexts } from '../texts/closed.ts'
import { findCodeHolder } from './find-code-holder.ts'

/** The code of a letter of this room leads to its page, which says by itself what it opens, or why nothing. */
export async function readLetterCode(
  ctx: Pick<Ctx, 'db'>,
  typed: string,
): Promise<string | undefined> {
  const code = readCode(typed)
  return code !== undefined && (await findCodeHolder(ctx, code)) ? codePaths.code(code) : undefined
}

/**
 * Eight signs that open nothing: misread, or of no letter. A code that was replaced, and the codes of a draw whose names are
 * erased, are not known any more: nothing tells them from others.
 */
export async function readLetterFault(
  ctx: Pick<Ctx, 'locale'>,
  typed: string,
): Promise<LetterFault | undefined> {
  const texts = closedTexts[ctx.locale].faults
  const signs = codeSigns(typed)
  if (signs.length !== codeLength) return undefined
  const strange = strangeSymbols(signs)
  if (strange.length > 0) return { said: texts.strange(strange.join(', ')) }
  if (readCode(signs) === undefined) return { said: texts.misread }
  return { said: texts.unknown, more: { label: texts.draws, href: drawPaths.list } }
}
