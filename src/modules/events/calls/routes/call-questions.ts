import { writtenLocale } from '#kit/texts.ts'
import { type EditedForm, formEditorRoutes } from '#modules/questionnaires/index.ts'
import type { Route } from '#platform/routes.ts'
import type { NetworkEvent } from '../../event.ts'
import { programmePath, programmePaths } from '../../paths/programmes.ts'
import { paths } from '../../paths.ts'
import { mayManageEvents } from '../../permissions.ts'
import { eventAsked } from '../../seating/index.ts'
import { changeCallQuestions } from '../actions/change-call-questions.ts'
import { listAnsweredQuestions, programmeOf } from '../store/programmes.ts'
import { programmeTexts } from '../texts/programme.ts'

interface EditedCall extends EditedForm {
  readonly event: NetworkEvent
}

/** What a call asks beside a title, a summary, a format and speakers. */
export const callQuestionRoutes: readonly Route[] = formEditorRoutes<EditedCall>({
  at: programmePaths.questions,
  audience: 'staff',
  on: async (c) => {
    const event = await eventAsked(c)
    if (!event) return undefined
    const { ctx } = c.var
    const { questions } = await programmeOf(ctx.db, event.id)
    const texts = programmeTexts[ctx.locale]
    return {
      ...{ event, questions, href: programmePath('questions', event.slug) },
      answered: await listAnsweredQuestions(ctx.db, event.id),
      crumbs: [
        { label: texts.agenda, href: paths.agenda },
        {
          ...{ label: event.title, labelIn: writtenLocale },
          href: programmePath('prepare', event.slug),
        },
      ],
    }
  },
  may: mayManageEvents,
  change: (c, { event }, change) => changeCallQuestions(c.var.ctx, event.id, change),
  saved: ({ event }) => ({ act: 'programme-call.questions-written', subject: `event:${event.id}` }),
})
