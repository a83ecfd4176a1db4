import { type FormState, formRefused, type RawForm } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { notFound, seeOther } from '#platform/answers.ts'
import { readCopy } from '#platform/copies/copies.ts'
import type { HttpContext } from '#platform/routes.ts'
import { countAudience } from '../../audience/index.ts'
import { filled, writingPaths } from '../../paths/writing.ts'
import { drawLetter } from '../actions/draw-letter.ts'
import { copiedLetter } from '../actions/letter-copy.ts'
import { type TrialRefusal, trialAddress } from '../actions/try-letter.ts'
import type { Saved, WritingRefusal } from '../actions/write-letter.ts'
import { letterProblems } from '../blocks.ts'
import { WritingPage } from '../pages/WritingPage.tsx'
import { previewViewOf } from '../preview-view.ts'
import { savedWords } from '../ready-words.ts'
import { findLetter } from '../store/letters.ts'
import { writingTexts } from '../texts/writing.ts'
import type { Letter } from '../written-letter.ts'

export async function letterAt(c: HttpContext): Promise<Letter | undefined> {
  const id = c.req.param('id') ?? ''
  return isId(id) ? findLetter(c.var.ctx.db, id) : undefined
}

export function onLetter(
  handler: (c: HttpContext, letter: Letter) => Response | Promise<Response>,
) {
  return async (c: HttpContext) => {
    const letter = await letterAt(c)
    return letter ? handler(c, letter) : notFound(c)
  }
}

/** A page to write on: that of a letter that left says so, and writes nothing. */
export function onOpenLetter(
  handler: (c: HttpContext, letter: Letter) => Response | Promise<Response>,
) {
  return onLetter((c, letter) =>
    letter.state === 'draft' || letter.state === 'ready'
      ? handler(c, letter)
      : c.redirect(writeAddress(letter), 303),
  )
}

export const seenOf = (raw: RawForm, letter: Letter) => ({
  id: letter.id,
  updatedAt: typeof raw['seen'] === 'string' ? raw['seen'] : '',
})

export const writeAddress = (letter: Letter) => filled(writingPaths.write, { id: letter.id })

export async function writingPage(c: HttpContext, letter: Letter, form: FormState) {
  const { ctx, frame } = c.var
  const { bytes } = drawLetter(ctx, letter)
  const readers = await countAudience(ctx, letter)
  const problems = letterProblems(letter, bytes)
  const view = previewViewOf(c.req.query('apercu'))
  const own = await trialAddress(ctx)
  const copied = await readCopy(ctx, copiedLetter, letter.id)
  return <WritingPage {...{ frame, letter, form, bytes, readers, problems, view, own, copied }} />
}

/** Where a piece of the letter stands on its page. */
export const pieceAddress = (letter: Letter, at: number) =>
  `${writeAddress(letter)}#morceau-${at + 1}`

export function kept(c: HttpContext, letter: Saved, at: number) {
  return seeOther(c, pieceAddress(letter, at), savedWords(c.var.ctx.locale, letter))
}

export function refusedForm(
  c: HttpContext,
  raw: RawForm,
  refusal: WritingRefusal | TrialRefusal | 'no-picture',
): FormState {
  const { refusals, noPicture } = writingTexts[c.var.ctx.locale]
  return formRefused(raw, refusal === 'no-picture' ? noPicture : refusals[refusal])
}
