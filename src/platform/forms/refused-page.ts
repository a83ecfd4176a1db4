import type { JSX } from 'hono/jsx/jsx-runtime'
import type { FormState } from '#kit/form.ts'
import { escaped } from '#kit/written-words.ts'
import { again, notFound } from '../answers.ts'
import type { HttpContext } from '../routes.ts'
import { refusedTexts } from './texts.ts'

type Drawn = JSX.Element | undefined

/**
 * The page again, with why. The form may not be there any more: somebody took its thing away, or closed it, while it was
 * kept open. Its page would then come back without a word: what was refused is said above it.
 */
export async function refusedPage(
  c: HttpContext,
  form: FormState,
  draw: () => Drawn | Promise<Drawn>,
): Promise<Response> {
  const element = await draw()
  if (element === undefined) return notFound(c)
  if (saysWhy(String(element), form)) return again(c, element)
  const { formGone } = refusedTexts[c.var.ctx.locale]
  const { form: ofAll = '' } = form.problems
  c.set('frame', { ...c.var.frame, notice: [ofAll, formGone].filter(Boolean).join(' ') })
  return again(c, (await draw()) ?? element)
}

/** A form that is refused says so aloud; a page that draws its own says the sentence. */
function saysWhy(html: string, { problems }: FormState): boolean {
  if (/ (?:role="alert"|aria-invalid="true")/.test(html)) return true
  return Object.values(problems).some((sentence) => html.includes(escaped(sentence)))
}
