import { done, refused } from '#kit/result.ts'
import type { FormQuestionsChange, FormQuestionsChanged } from '#modules/questionnaires/index.ts'
import type { Ctx } from '#platform/context.ts'
import { mayManageEvents } from '../../permissions.ts'
import { lockEvent } from '../../store/events.ts'
import { programmeOf, saveCallQuestions } from '../store/programmes.ts'

/** One change of the questions of a call, run on those that stand: two people who write two questions keep both. */
export async function changeCallQuestions(
  ctx: Ctx,
  eventId: string,
  change: FormQuestionsChange,
): Promise<FormQuestionsChanged> {
  const event = await lockEvent(ctx.db, eventId)
  if (!event) return refused('not-found')
  if (!mayManageEvents(ctx.person)) return refused('forbidden')

  const programme = await programmeOf(ctx.db, eventId)
  const changed = change(programme.questions)
  if (!changed.ok) return changed
  await saveCallQuestions(ctx.db, programme, changed.value)

  ctx.audit({
    act: 'programme-call.questions-written',
    subject: `event:${eventId}`,
    public: false,
  })
  ctx.changed(`event:${eventId}`)
  return done()
}
