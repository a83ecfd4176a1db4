import { done, refused } from '#kit/result.ts'
import type { FormQuestionsChange, FormQuestionsChanged } from '#modules/questionnaires/index.ts'
import type { TerritoryKind } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import { mayManageMemberships } from '../../membership-permissions.ts'
import { lockJoinQuestions, saveJoinQuestions } from '../store/join-questions.ts'

/** One change of what a kind of territory is asked at joining: two people who write two questions keep both. */
export async function changeJoinQuestions(
  ctx: Ctx,
  kind: TerritoryKind,
  change: FormQuestionsChange,
): Promise<FormQuestionsChanged> {
  if (!mayManageMemberships(ctx.person)) return refused('forbidden')

  const changed = change(await lockJoinQuestions(ctx.db, kind))
  if (!changed.ok) return changed
  await saveJoinQuestions(ctx.db, kind, changed.value)

  ctx.audit({
    act: 'membership.questions-written',
    subject: `join-questions:${kind}`,
    public: false,
  })
  return done()
}
