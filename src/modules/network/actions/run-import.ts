import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { type ContactImport, groupSize } from '../contact-import.ts'
import { ContactPlan } from '../contact-plan.ts'
import { mayProspect } from '../permissions.ts'
import { lockBook } from '../store/contact-book.ts'
import { listLines, lockImport, saveImport, saveLines } from '../store/contact-imports.ts'
import { applyDecisions } from './apply-decisions.ts'
import { planLines } from './plan-lines.ts'

export const importAnnouncement = 'network.contacts-import-goes-on'

export type RunRefusal = 'not-found' | 'forbidden' | 'not-tried'

/** Confirmed: the lines are written by groups, in the background. */
export async function startImport(
  ctx: Ctx,
  importId: string,
): Promise<Result<ContactImport, RunRefusal>> {
  const one = await lockImport(ctx.db, importId)
  if (!one) return refused('not-found')

  if (!mayProspect(ctx.person)) return refused('forbidden')

  if (one.state !== 'tried' || one.origin === undefined) return refused('not-tried')
  const running: ContactImport = { ...one, state: 'running', handled: 0 }

  await saveImport(ctx.db, running)

  ctx.audit({
    act: 'contacts-import.started',
    subject: `contacts-import:${one.id}`,
    public: false,
    detail: { lines: one.total },
  })
  ctx.announce(importAnnouncement, { id: one.id })
  return done(running)
}

/** The next group of lines, in one transaction. Run twice, it does nothing the second time. */
export async function importGroup(ctx: Ctx, importId: string): Promise<ContactImport | undefined> {
  await lockBook(ctx.db)
  const one = await lockImport(ctx.db, importId)
  if (one?.state !== 'running') return one

  const lines = await listLines(ctx.db, one.id, { limit: groupSize, outcomes: ['waiting'] })
  const decisions = await planLines(
    ctx.db,
    one,
    lines,
    new ContactPlan({ persons: [], contacts: [] }),
  )
  await saveLines(ctx.db, one.id, await applyDecisions(ctx, one, decisions))

  const handled = one.handled + lines.length
  const over = lines.length < groupSize
  const next: ContactImport = {
    ...one,
    handled: over ? one.total : handled,
    state: over ? 'done' : 'running',
    finishedAt: over ? ctx.now : undefined,
  }
  await saveImport(ctx.db, next)
  ctx.changed(`contacts-import:${one.id}`)
  if (over) {
    ctx.audit({
      act: 'contacts-import.done',
      subject: `contacts-import:${one.id}`,
      public: false,
      detail: { lines: one.total },
    })
  } else ctx.announce(importAnnouncement, { id: one.id })
  return next
}
