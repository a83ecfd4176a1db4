import { type FormState, formRefused, tooLong } from '#kit/form.ts'
import { again, forbidden, page, readForm, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { paths } from '../../paths.ts'
import { liftSuppression } from '../actions/lift-suppression.ts'
import { SuppressionsPage } from '../pages/SuppressionsPage.tsx'
import { listSuppressions } from '../store/suppressions.ts'
import { suppressionTexts } from '../texts/suppressions.ts'

const suppressionsShown = 300

export const suppressionRoutes: readonly Route[] = [
  get(paths.suppressions, 'staff', show),
  post(paths.lift, 'staff', lift),
]

async function show(c: HttpContext) {
  const suppressions = await listSuppressions(c.var.ctx.db, suppressionsShown)
  return page(c, <SuppressionsPage frame={c.var.frame} suppressions={suppressions} />)
}

async function lift(c: HttpContext) {
  const { ctx } = c.var
  const fields = await readForm(c)
  const hash = String(fields['hash'] ?? '')
  const long = tooLong(fields, { reason: 500 }, ctx.locale)
  if (long) return refused(c, hash, long)
  const done = await liftSuppression(ctx, hash, String(fields['reason'] ?? ''))
  const texts = suppressionTexts[ctx.locale]
  if (done.ok) return seeOther(c, paths.suppressions, texts.lifted)
  if (done.refusal === 'forbidden') return forbidden(c)
  const field = done.refusal === 'without-reason' ? 'reason' : 'form'
  const form = formRefused(fields, texts.refusals[done.refusal], field)
  return refused(c, hash, form)
}

async function refused(c: HttpContext, hash: string, form: FormState) {
  const { ctx, frame } = c.var
  const suppressions = await listSuppressions(ctx.db, suppressionsShown)
  const props = { frame, suppressions, refused: { hash, form } }
  return again(c, <SuppressionsPage {...props} />)
}
