import { z } from 'zod'
import { optionalText } from '#kit/fields.ts'
import { orGone } from '#kit/result.ts'
import { actRoute } from '#platform/forms/act-routes.ts'
import { listAskedBy } from '#platform/lists/list-routes.ts'
import type { Route } from '#platform/routes.ts'
import { paths } from '../../paths.ts'
import { mayRunMailings } from '../../permissions.ts'
import { liftSuppression } from '../actions/lift-suppression.ts'
import { suppressionTexts } from '../texts/suppressions.ts'
import { drawSuppressions, suppressionListOf, suppressionListRoutes } from './suppression-list.tsx'

export const suppressionRoutes: readonly Route[] = [
  ...suppressionListRoutes,
  actRoute({
    audience: 'staff',
    path: paths.lift,
    on: () => ({}),
    may: mayRunMailings,
    fresh: true,
    shape: z.object({ hash: z.string().default(''), reason: optionalText(500) }),
    draw: (c, _, form) => drawSuppressions(c, form),
    act: async (c, _, { hash, reason }) => {
      const lifted = orGone(await liftSuppression(c.var.ctx, hash, reason))
      return lifted.ok ? { ...lifted, value: listAskedBy(c, suppressionListOf(c)) } : lifted
    },
    refusals: (locale) => {
      const { refusals } = suppressionTexts[locale]
      return { ...refusals, gone: refusals['not-found'] }
    },
    under: { 'without-reason': 'reason' },
    next: (_, asked) => asked,
    notice: (locale) => suppressionTexts[locale].lifted,
  }),
]
