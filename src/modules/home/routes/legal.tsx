import { dayOf } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import { page } from '#platform/answers.ts'
import { formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { changePublisher } from '../actions/change-publisher.ts'
import { AccessibilityPage } from '../pages/AccessibilityPage.tsx'
import { LegalPage } from '../pages/LegalPage.tsx'
import { PublisherPage } from '../pages/PublisherPage.tsx'
import { StylePage } from '../pages/StylePage.tsx'
import { paths } from '../paths.ts'
import { maySayPublisher } from '../permissions.ts'
import { publisherShape } from '../publisher.ts'
import { getPublisher } from '../store.ts'
import { legalTexts } from '../texts/legal.ts'

export const legalRoutes: readonly Route[] = [
  get(paths.legal, 'anyone', showLegal, { cached: true }),
  get(paths.accessibility, 'anyone', showAccessibility, { cached: true }),
  ...formRoutes({
    path: paths.publisher,
    audience: 'administrator',
    on: () => ({}),
    may: maySayPublisher,
    shape: publisherShape,
    days: { auditedOn: 'up-to-today' },
    draw: drawPublisher,
    act: (c, _, publisher) => changePublisher(c.var.ctx, publisher),
    refusals: () => ({}),
    next: () => paths.publisher,
    notice: (locale) => legalTexts[locale].saved,
  }),
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

async function drawPublisher(c: HttpContext, _: unknown, form: FormState) {
  const { ctx, frame } = c.var
  const { publisher } = await getPublisher(ctx.db)
  return <PublisherPage frame={frame} publisher={publisher} form={form} />
}
