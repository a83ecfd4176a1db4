import { z } from 'zod'
import type { PlainState } from '#kit/undo.ts'
import { toldVersions } from '#modules/people/index.ts'
import { historyRoutes } from '#platform/histories/history-routes.ts'
import type { Route } from '#platform/routes.ts'
import { TextHistoryPage } from '#ui/TextHistory/TextHistoryPage.tsx'
import { historyTexts } from '#ui/TextHistory/texts.ts'
import { paths } from '../../paths.ts'
import { inCircle, type OnCircle } from '../../routes/on-circle.ts'
import { circleTexts } from '../../texts/circles.ts'
import { circleText, restoreCircleText } from '../actions/edit-circle.ts'

const keptShape = z.object({ purpose: z.string(), domain: z.string() })

/** What a circle is for and what it decides, as it was written each time. */
export const circleVersionRoutes: readonly Route[] = historyRoutes({
  ...inCircle('keep'),
  path: paths.versions(':slug'),
  subject: ({ circle }: OnCircle) => `circle:${circle.id}`,
  present: ({ circle }) => ({ kept: circleText(circle), at: circle.updatedAt }),
  draw: async (c, { circle }, { versions, isNewest, standing }) => {
    const { ctx, frame } = c.var
    const texts = circleTexts[frame.locale]
    return (
      <TextHistoryPage
        frame={frame}
        crumbs={[
          { label: texts.circles, href: paths.circles },
          { label: circle.name, href: paths.circle(circle.slug) },
        ]}
        path={paths.versions(circle.slug)}
        versions={await toldVersions(ctx, versions)}
        isNewest={isNewest}
        standing={standing}
        isWritten={circle.closedAt === undefined}
        words={(kept: PlainState) => {
          const { purpose, domain } = keptShape.parse(kept)
          return [
            { label: texts.purpose, text: purpose },
            { label: texts.domain, text: domain },
          ]
        }}
      />
    )
  },
  restore: (c, { circle }, kept, stillShown) =>
    restoreCircleText(c.var.ctx, circle.id, keptShape.parse(kept), stillShown),
  refusals: (locale) => circleTexts[locale].refusals,
  back: ({ circle }) => paths.versions(circle.slug),
  notice: (locale) => historyTexts[locale].restored,
})
