import { dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayWatch } from '../../permissions.ts'
import { type Decision, sameStory, type TriageRefusal, triage, type WatchItem } from '../item.ts'
import { listTwins, lockItems, saveItem } from '../store/items.ts'

export interface Triaged {
  readonly done: number
  /** Could not be moved any more: published, or being read. */
  readonly left: number
}

/** One decision for several finds. What tells the same as them goes with them. */
export async function triageItems(
  ctx: Ctx,
  input: { ids: readonly string[]; decision: Decision; why: string; until: string | undefined },
): Promise<Result<Triaged, 'forbidden' | 'not-found' | TriageRefusal>> {
  const twins = await listTwins(ctx.db, input.ids)
  const items = await lockItems(ctx.db, [...new Set([...input.ids, ...twins])])
  const chosen = items.filter(({ id }) => input.ids.includes(id))
  if (chosen.length === 0) return refused('not-found')

  if (!mayWatch(ctx.person)) return refused('forbidden')

  const today = dayOf(ctx.now)
  const decided = chosen.map((item) => ({ item, next: triage(item, input, today) }))
  const moved = decided.flatMap(({ item, next }) => (next.ok ? [{ ...item, ...next.value }] : []))
  const first = decided[0]?.next
  if (moved.length === 0 && first && !first.ok) return first

  for (const item of moved) await saveItem(ctx.db, { ...item, ...stamp(ctx) })
  const groups = new Set(moved.map(({ groupId }) => groupId))
  for (const twin of items) {
    if (!groups.has(twin.groupId) || input.ids.includes(twin.id) || !waits(twin)) continue
    await saveItem(ctx.db, { ...twin, ...follows(input.decision, input.until), ...stamp(ctx) })
  }

  ctx.audit({
    act: 'finds.triaged',
    subject: `watch:${input.decision}`,
    public: false,
    detail: { count: moved.length },
  })
  ctx.changed('watch')
  return done({ done: moved.length, left: chosen.length - moved.length })
}

function stamp(ctx: Ctx) {
  return { decidedBy: ctx.person?.id, decidedAt: ctx.now }
}

function waits({ state }: WatchItem): boolean {
  return state === 'new' || state === 'later'
}

/**
 * The states that follow for the group: one item of it is enough to keep; the others are dropped with the reason of
 * the house.
 */
function follows(decision: Decision, until: string | undefined) {
  if (decision === 'later') return { state: 'later' as const, until }
  return { state: 'dropped' as const, why: sameStory, until: undefined }
}
