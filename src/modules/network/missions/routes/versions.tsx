import { z } from 'zod'
import { writtenLocale } from '#kit/texts.ts'
import type { PlainState } from '#kit/undo.ts'
import { toldVersions } from '#modules/people/index.ts'
import { historyRoutes } from '#platform/histories/history-routes.ts'
import type { Route } from '#platform/routes.ts'
import { TextHistoryPage } from '#ui/TextHistory/TextHistoryPage.tsx'
import { historyTexts } from '#ui/TextHistory/texts.ts'
import { mayLeadMission } from '../../mission-permissions.ts'
import { missionPaths } from '../../paths/mission.ts'
import { coachingRefusalTexts } from '../../texts/help-refusals.ts'
import { missionText, restoreMissionText } from '../actions/mission-versions.ts'
import type { Mission } from '../mission.ts'
import { findMission } from '../store/missions.ts'
import { missionTexts } from '../texts/mission.ts'

const keptShape = z.object({ title: z.string(), text: z.string() })

/** What a mission asks for, as it was written each time: for whoever leads it. */
export const missionVersionRoutes: readonly Route[] = historyRoutes({
  path: missionPaths.versions(':slug'),
  audience: 'signed-in',
  on: (c) => findMission(c.var.ctx.db, c.req.param('slug') ?? ''),
  may: mayLeadMission,
  subject: ({ id }: Mission) => `mission:${id}`,
  present: (mission) => ({ kept: missionText(mission), at: mission.publishedAt }),
  draw: async (c, { slug, title, state }, { versions, isNewest, standing }) => {
    const { ctx, frame } = c.var
    const texts = missionTexts[frame.locale]
    return (
      <TextHistoryPage
        frame={frame}
        crumbs={[
          { label: texts.missions, href: missionPaths.list },
          { label: title, labelIn: writtenLocale, href: missionPaths.show(slug) },
        ]}
        path={missionPaths.versions(slug)}
        versions={await toldVersions(ctx, versions)}
        isNewest={isNewest}
        standing={standing}
        isWritten={state === 'open'}
        words={(kept: PlainState) => {
          const written = keptShape.parse(kept)
          return [
            { label: texts.titleField, text: written.title },
            { label: texts.text, text: written.text },
          ]
        }}
      />
    )
  },
  restore: (c, { slug }, kept, stillShown) =>
    restoreMissionText(c.var.ctx, slug, keptShape.parse(kept), stillShown),
  refusals: (locale) => coachingRefusalTexts[locale],
  back: ({ slug }) => missionPaths.versions(slug),
  notice: (locale) => historyTexts[locale].restored,
})
