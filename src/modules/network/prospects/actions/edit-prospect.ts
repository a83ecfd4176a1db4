import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { mayProspect } from '../../permissions.ts'
import type { Prospect, ProspectForm } from '../prospect.ts'
import { lockProspect, saveProspect } from '../store/prospects.ts'
import { addNextAction } from './next-action.ts'
import { type PeopleRefusal, wrongPeople } from './people-of-prospect.ts'
import { prospectEditUndo } from './undo-edit.ts'

/** What we know of a territory, and what comes next with it. */
export async function editProspect(
  ctx: Ctx,
  prospectId: string,
  form: ProspectForm,
): Promise<Result<Prospect, 'not-found' | 'forbidden' | PeopleRefusal>> {
  const prospect = await lockProspect(ctx.db, prospectId)
  if (!prospect) return refused('not-found')

  if (!mayProspect(ctx.person)) return refused('forbidden')

  const wrong = await wrongPeople(ctx, form, prospect)
  if (wrong) return refused(wrong)

  const next: Prospect = {
    ...prospect,
    source: form.source,
    sourceDetail: form.sourceDetail,
    ownerId: form.owner || undefined,
    contactPersonId: form.contact || undefined,
    nextAction: form.nextAction,
    nextOn: form.nextOn,
    notes: form.notes,
    challenges: form.challenges,
    updatedAt: ctx.now,
  }

  const undo = await undoable(ctx, prospectEditUndo, prospect.id)
  await saveProspect(ctx.db, next)
  await addNextAction(ctx, prospect, next)

  const told = { subject: `prospect:${prospect.id}`, public: false } as const
  ctx.audit({ act: 'prospect.edited', ...told })
  ctx.changed('prospects')
  await undo(told)
  return done(next)
}
