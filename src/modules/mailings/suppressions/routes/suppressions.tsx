import { z } from 'zod'
import { optionalText } from '#kit/fields.ts'
import type { FormState } from '#kit/form.ts'
import { orGone } from '#kit/result.ts'
import { page } from '#platform/answers.ts'
import { actRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { paths } from '../../paths.ts'
import { mayRunMailings } from '../../permissions.ts'
import { liftSuppression } from '../actions/lift-suppression.ts'
import { SuppressionsPage } from '../pages/SuppressionsPage.tsx'
import { listSuppressions } from '../store/suppressions.ts'
import { suppressionTexts } from '../texts/suppressions.ts'

const suppressionsShown = 300

export const suppressionRoutes: readonly Route[] = [
  get(paths.suppressions, 'staff', show),
  actRoute({
    audience: 'staff',
    path: paths.lift,
    on: () => ({}),
    may: mayRunMailings,
    fresh: true,
    shape: z.object({ hash: z.string().default(''), reason: optionalText(500) }),
    draw: drawRefused,
    act: async (c, _, { hash, reason }) => orGone(await liftSuppression(c.var.ctx, hash, reason)),
    refusals: (locale) => {
      const { refusals } = suppressionTexts[locale]
      return { ...refusals, gone: refusals['not-found'] }
    },
    under: { 'without-reason': 'reason' },
    next: () => paths.suppressions,
    notice: (locale) => suppressionTexts[locale].lifted,
  }),
]

async function show(c: HttpContext) {
  const suppressions = await listSuppressions(c.var.ctx.db, suppressionsShown)
  return page(c, <SuppressionsPage frame={c.var.frame} suppressions={suppressions} />)
}

/** The reason comes back beside the address that it was given for. */
async function drawRefused(c: HttpContext, _: unknown, form: FormState) {
  const { ctx, frame } = c.var
  const suppressions = await listSuppressions(ctx.db, suppressionsShown)
  const refused = { hash: form.values['hash'] ?? '', form }
  return <SuppressionsPage {...{ frame, suppressions, refused }} />
}
