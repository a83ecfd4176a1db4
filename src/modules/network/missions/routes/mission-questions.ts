import { writtenLocale } from '#kit/texts.ts'
import { type EditedForm, formEditorRoutes } from '#modules/questionnaires/index.ts'
import { seeRefused } from '#platform/answers.ts'
import type { Route } from '#platform/routes.ts'
import { mayLeadMission } from '../../mission-permissions.ts'
import { missionPaths } from '../../paths/mission.ts'
import { coachingRefusalTexts } from '../../texts/help-refusals.ts'
import { changeMissionQuestions } from '../actions/change-mission-questions.ts'
import type { Mission } from '../mission.ts'
import { findMission, listAnsweredQuestions } from '../store/missions.ts'
import { missionTexts } from '../texts/mission.ts'

interface EditedMission extends EditedForm {
  readonly mission: Mission
}

/** What a mission asks of whoever offers, beside a message and a way to be reached. */
export const missionQuestionRoutes: readonly Route[] = formEditorRoutes<EditedMission>({
  at: missionPaths.questions(':slug'),
  audience: 'signed-in',
  on: async (c) => {
    const { ctx } = c.var
    const mission = await findMission(ctx.db, c.req.param('slug') ?? '')
    if (!mission) return undefined
    const { slug, title, questions, state } = mission
    // Once it is over nobody answers: an address that was kept leads to the mission, which says so.
    if (state !== 'open' && mayLeadMission(ctx.person, mission))
      return seeRefused(
        c,
        missionPaths.show(slug),
        coachingRefusalTexts[ctx.locale]['mission-over'],
      )
    return {
      ...{ mission, questions, href: missionPaths.questions(slug) },
      answered: await listAnsweredQuestions(ctx.db, mission.id),
      crumbs: [
        { label: missionTexts[ctx.locale].missions, href: missionPaths.list },
        { label: title, labelIn: writtenLocale, href: missionPaths.show(slug) },
      ],
    }
  },
  may: (viewer, { mission }) => mayLeadMission(viewer, mission),
  change: (c, { mission }, change) => changeMissionQuestions(c.var.ctx, mission.slug, change),
  saved: ({ mission }) => ({ act: 'mission.questions-written', subject: `mission:${mission.id}` }),
})
