import type { Ctx } from '#platform/context.ts'
import type { LetterFault } from '#platform/module.ts'
import { codeLength, codeSigns, listHash, readCode } from '../code.ts'
import { paths } from '../paths.ts'
import { findSurveyOfCode } from '../store/codes.ts'
import { letterTexts } from '../texts/letter.ts'

/** The code of a letter leads to its answer, which says by itself whether one may still answer. */
export async function readLetterCode(
  ctx: Pick<Ctx, 'db'>,
  typed: string,
): Promise<string | undefined> {
  const code = readCode(typed)
  const found = code && (await findSurveyOfCode(ctx.db, await listHash(code)))
  return code && found ? paths.answer(found.slug, code) : undefined
}

/** Signs that have about the length of a code of this room and open nothing. */
export async function readLetterFault(
  ctx: Pick<Ctx, 'locale'>,
  typed: string,
): Promise<LetterFault | undefined> {
  const texts = letterTexts[ctx.locale].faults
  const signs = codeSigns(typed).length
  if (Math.abs(signs - codeLength) > 2) return undefined
  if (signs !== codeLength) return { said: texts.length(signs) }
  if (readCode(typed) === undefined) return { said: texts.misread }
  return { said: texts.over, more: { label: texts.surveys, href: paths.list } }
}
