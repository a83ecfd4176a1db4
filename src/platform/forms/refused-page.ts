import type { JSX } from 'hono/jsx/jsx-runtime'
import type { FormState } from '#kit/form.ts'
import { writtenIn } from '#kit/sent-back.ts'
import { escaped } from '#kit/writing/written-words.ts'
import { again, notFound } from '../answers.ts'
import { sentFields } from '../http/sent-body.ts'
import type { HttpContext } from '../routes.ts'
import { refusedTexts } from './texts.ts'

type Drawn = JSX.Element | undefined

/**
 * The page again, with why. The form may not be there any more: somebody took its thing away, or closed it, while it was
 * kept open. Its page would then come back without a word: what was refused is said above it, with what was written.
 */
export async function refusedPage(
  c: HttpContext,
  form: FormState,
  draw: () => Drawn | Promise<Drawn>,
): Promise<Response> {
  const element = await draw()
  if (element === undefined) return notFound(c)
  if (saysWhy(String(element), form)) return again(c, element)
  const { formGone, writtenHere } = refusedTexts[c.var.ctx.locale]
  const { form: ofAll = '' } = form.problems
  // As it was sent, with what its page called each field; a form that was over its bound is not read.
  const sent = Object.keys(form.values).length > 0 ? await sentFields(c) : {}
  const written = writtenIn(sent)
  const isWritten = written.texts.length + written.short.length > 0
  const notice = [ofAll, formGone, isWritten ? writtenHere : ''].filter(Boolean).join(' ')
  c.set('frame', { ...c.var.frame, notice, written: isWritten ? written : undefined })
  return again(c, (await draw()) ?? element)
}

/** A form that is refused says so aloud; a page that draws its own says the sentence. */
function saysWhy(html: string, { problems }: FormState): boolean {
  if (/ (?:role="alert"|aria-invalid="true")/.test(html)) return true
  return Object.values(problems).some((sentence) => html.includes(escaped(sentence)))
}
