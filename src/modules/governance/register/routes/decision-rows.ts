import { z } from 'zod'
import { type Day, dayOf } from '#kit/dates.ts'
import { requiredDay } from '#kit/fields.ts'
import type { Bulk } from '#kit/lists/bulk.ts'
import { refused } from '#kit/result.ts'
import type { Locale } from '#kit/texts.ts'
import type { OpenedList } from '#platform/lists/opened-list.ts'
import { rowsRoute } from '#platform/lists/rows-routes.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import { reviewDecision } from '../../decisions/index.ts'
import { decisionPaths } from '../../paths/decisions.ts'
import { holdDecision } from '../../procedure/index.ts'
import { decisionRefusalTexts, reviewState } from '../../procedure/nouns.ts'
import type { ListedDecision } from '../pages/RegisterPage.tsx'
import { decisionRowTexts } from '../texts/decision-rows.ts'

const kept = z.object({ reviewOn: requiredDay })

/** One day for all of them: a circle that looks again at what it decided keeps most of it in one meeting. */
export function keptTogetherRoute(
  open: (c: HttpContext) => Promise<OpenedList<ListedDecision>>,
): Route {
  return rowsRoute({
    ...{ audience: 'signed-in', open, key: 'garder', path: decisionPaths.keepMany },
    ...{ shape: kept, days: { reviewOn: 'from-today' } },
    each: async (ctx, { decision: { slug } }, { reviewOn }) => {
      const held = await holdDecision(ctx, slug)
      if (!held) return refused('not-found')
      if (reviewState(held.decision, dayOf(ctx.now)) !== 'due') return refused('no-review')
      if (reviewOn <= dayOf(ctx.now)) return refused('day-passed')
      return reviewDecision(ctx, held, { result: 'kept', reviewOn, note: '' })
    },
    refusals: (locale) => decisionRefusalTexts[locale],
    done: (locale, count) => decisionRowTexts[locale].kept(count),
  })
}

/** Who leads a decision is known from its circle, when it is held: the others are refused one by one. */
export function decisionBulk(locale: Locale, today: Day): Bulk<ListedDecision> {
  const texts = decisionRowTexts[locale]
  const label = { fr: decisionRowTexts.fr.until, en: decisionRowTexts.en.until }
  return {
    idOf: ({ decision }) => decision.id,
    nameOf: ({ decision, circle }) => `${decision.title}, ${circle}`,
    acts: [
      {
        ...{ key: 'garder', label: texts.keep, action: decisionPaths.keepMany },
        leaves: ({ decision }) =>
          reviewState(decision, today) === 'due' ? undefined : texts.notDue,
        ...{ confirm: texts.keepConfirm, nothing: texts.keepNothing },
        asks: [{ name: 'reviewOn', asked: { type: 'date', label, required: true }, typed: '' }],
      },
    ],
  }
}
