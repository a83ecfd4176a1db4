import { dayOf } from '#kit/dates.ts'
import { emptyForm, type FormState, parseForm } from '#kit/form.ts'
import { again, forbidden, page, seeOther } from '#platform/answers.ts'
import { readEdit } from '#platform/forms/read-edit.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { changePublisher } from '../actions/change-publisher.ts'
import { AccessibilityPage } from '../pages/AccessibilityPage.tsx'
import { LegalPage } from '../pages/LegalPage.tsx'
import { PublisherPage } from '../pages/PublisherPage.tsx'
import { StylePage } from '../pages/StylePage.tsx'
import { paths } from '../paths.ts'
import { publisherShape } from '../publisher.ts'
import { getPublisher } from '../store.ts'
import { legalTexts } from '../texts/legal.ts'

export const legalRoutes: readonly Route[] = [
  get(paths.legal, 'anyone', showLegal, { cached: true }),
  get(paths.accessibility, 'anyone', showAccessibility, { cached: true }),
  get(paths.publisher, 'administrator', showForm),
  post(paths.publisher, 'administrator', change),
  get(paths.style, 'anyone', (c) => page(c, <StylePage frame={c.var.frame} />), { cached: true }),
]

async function showLegal(c: HttpContext) {
  const { ctx, frame } = c.var
  const { publisher } = await getPublisher(ctx.db)
  const { contactEmail } = ctx.settings
  return page(c, <LegalPage frame={frame} publisher={publisher} contactEmail={contactEmail} />)
}

async function showAccessibility(c: HttpContext) {
  const { ctx, frame } = c.var
  return page(
    c,
    <AccessibilityPage
      frame={frame}
      {...(await getPublisher(ctx.db))}
      contactEmail={ctx.settings.contactEmail}
      today={dayOf(ctx.now)}
    />,
  )
}

async function showForm(c: HttpContext) {
  return page(c, await drawForm(c, emptyForm))
}

async function drawForm(c: HttpContext, form: FormState) {
  const { ctx, frame } = c.var
  const { publisher } = await getPublisher(ctx.db)
  return <PublisherPage frame={frame} publisher={publisher} form={form} />
}

async function change(c: HttpContext) {
  const { ctx } = c.var
  const sent = await readEdit(c, () => drawForm(c, emptyForm))
  if (!sent.ok) return again(c, await drawForm(c, sent.form))
  const read = parseForm(publisherShape, sent.raw, ctx.locale)
  if (!read.ok) return again(c, await drawForm(c, read.form))
  const changed = await changePublisher(ctx, read.value)
  if (!changed.ok) return forbidden(c)
  return seeOther(c, paths.publisher, legalTexts[ctx.locale].saved)
}
