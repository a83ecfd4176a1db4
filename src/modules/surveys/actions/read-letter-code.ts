import { codeLength, codeSigns, readCode } from '#kit/codes/letter-code.ts'
import type { Ctx } from '#platform/context.ts'
import type { LetterFault } from '#platform/module.ts'
import { answerHash, listHash } from '../code-marks.ts'
import { paths } from '../paths.ts'
import { findAnswerAmong } from '../store/answers.ts'
import { findSurveyOfCode } from '../store/codes.ts'
import { listSurveys } from '../store/surveys.ts'
import { letterTexts } from '../texts/letter.ts'

/** The code of a letter, or the one by which somebody comes back, leads to its answer, which says by itself whether one may still answer. */
export async function readLetterCode(
  ctx: Pick<Ctx, 'db'>,
  typed: string,
): Promise<string | undefined> {
  const code = readCode(typed)
  if (!code) return undefined
  const found = await findSurveyOfCode(ctx.db, await listHash(code))
  const slug = found?.slug ?? (await slugOfBegun(ctx, code))
  return slug === undefined ? undefined : paths.answer(slug, code)
}

/** The code of an open link is on no list: it leaves its mark beside its answer alone, mixed with the survey. */
async function slugOfBegun({ db }: Pick<Ctx, 'db'>, code: string): Promise<string | undefined> {
  const marked = (await listSurveys(db, true)).map(
    async ({ id, slug }) => [await answerHash(code, id), slug] as const,
  )
  const slugs = new Map(await Promise.all(marked))
  const mark = await findAnswerAmong(db, [...slugs.keys()])
  return mark === undefined ? undefined : slugs.get(mark)
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
