import { dayOf } from '#kit/dates.ts'
import type { GlanceFigure } from '#kit/frames/glance-figure.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { WaitingAsked } from '#platform/module.ts'
import { paths } from '../../paths.ts'
import { mayReviewProposals, maySeePortfolio } from '../../permissions.ts'
import { countEach } from '../../store/lists.ts'
import { knownExperiments as known, spentPercent } from '../list-view.ts'
import { glanceTexts } from '../texts/glance.ts'

/** The lab in a few figures, counted by the filters of the portfolio, in one question. */
export async function listGlanceOfExperiments(
  ctx: WaitingAsked,
  viewer: Viewer,
): Promise<readonly GlanceFigure[]> {
  if (!maySeePortfolio(viewer)) return []
  const [late = 0, seeking = 0, spent = 0, toReview = 0] = await countEach(ctx.db, [
    { visibility: known, lateOn: dayOf(ctx.now) },
    { visibility: known, seeking: true },
    { visibility: known, spentFrom: spentPercent },
    { visibility: ['in-review'] },
  ])
  const texts = glanceTexts[ctx.locale]
  const lab = { subject: 'lab', heedFrom: 1 } as const
  return [
    {
      ...lab,
      key: 'experiments:late',
      count: late,
      label: texts.late(late),
      why: texts.lateWhy,
      href: paths.portfolioBy({ vue: 'en-retard' }),
    },
    ...(mayReviewProposals(viewer)
      ? [
          {
            ...lab,
            key: 'experiments:to-review',
            count: toReview,
            label: texts.toReview(toReview),
            why: texts.toReviewWhy,
            href: paths.toReview,
          },
        ]
      : []),
    {
      key: 'experiments:seeking',
      subject: 'lab',
      count: seeking,
      label: texts.seeking(seeking),
      why: texts.seekingWhy(seeking),
      href: paths.portfolioBy({ vue: 'cherche' }),
    },
    {
      key: 'experiments:spent',
      subject: 'money',
      count: spent,
      label: texts.spent(spent),
      why: texts.spentWhy(spentPercent),
      href: paths.portfolioBy({ vue: 'budget-depense' }),
      heedFrom: 1,
    },
  ]
}
