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
import { SuppressionsPage, type SuppressionsProps } from '../pages/SuppressionsPage.tsx'
import { countSuppressions, listSuppressions } from '../store/suppressions.ts'
import { suppressionTexts } from '../texts/suppressions.ts'

const perPage = 100

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
  return page(c, await draw(c))
}

/** The reason comes back beside the address that it was given for. */
function drawRefused(c: HttpContext, _: unknown, form: FormState) {
  return draw(c, { hash: form.values['hash'] ?? '', form })
}

/** The page that is asked; beyond the last one, the last one. */
async function draw(c: HttpContext, refused?: SuppressionsProps['refused']) {
  const { ctx, frame } = c.var
  const pages = Math.max(1, Math.ceil((await countSuppressions(ctx.db)) / perPage))
  const asked = Number(/^\d{1,6}$/.exec(c.req.query('page') ?? '')?.[0] ?? 1)
  const at = Math.min(Math.max(asked, 1), pages)
  const suppressions = await listSuppressions(ctx.db, perPage, (at - 1) * perPage)
  return <SuppressionsPage {...{ frame, suppressions, at, pages, refused }} />
}
