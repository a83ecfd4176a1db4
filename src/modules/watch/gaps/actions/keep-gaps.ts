import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { plainWords } from '#kit/words.ts'
import { findResourceBySlug, listUnansweredSearches } from '#modules/resources/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Module } from '#platform/module.ts'
import { mayWatch } from '../../permissions.ts'
import { type Asked, type Gap, type GapMove, type GapRefusal, moveGap, slugIn } from '../gap.ts'
import { lockGap, noteAsked, saveGap } from '../store/gaps.ts'

/** Searches of the resources that found nothing, counted without persons. */
/** Gathers what other rooms know of needs, and what was searched in vain. Each is noted once. */
export async function gatherGaps(
  ctx: Ctx,
  rooms: readonly Pick<Module, 'reportedNeeds'>[],
): Promise<void> {
  const needs = await Promise.all(rooms.map((room) => room.reportedNeeds?.(ctx.db, 'fr') ?? []))
  const since = new Date(ctx.now.getTime() - 90 * 86_400_000)
  const searches = await listUnansweredSearches(ctx.db, { since, limit: 100 })
  const asked: Asked[] = [
    ...needs.flat().map((need) => ({ ...need, origin: 'need' as const, count: 1 })),
    ...searches.map(({ words, count, lastWeek }) => ({
      origin: 'search' as const,
      key: `search:${plainWords(words)}`,
      words,
      href: '',
      count,
      at: new Date(`${lastWeek}T12:00:00Z`),
    })),
  ]
  const once = new Map(asked.map((one) => [one.key, one]))
  await noteAsked(
    ctx.db,
    [...once.values()].map((one) => ({ ...one, id: newId(ctx.now, ctx.chance) })),
  )
}

/** The team itself sees that something is missing. */
export async function addGap(ctx: Ctx, words: string): Promise<Result<undefined, 'forbidden'>> {
  if (!mayWatch(ctx.person)) return refused('forbidden')

  const id = newId(ctx.now, ctx.chance)
  const key = `team:${plainWords(words)}`
  await noteAsked(ctx.db, [{ id, origin: 'team', key, words, href: '', count: 1, at: ctx.now }])

  ctx.audit({ act: 'gap.added', subject: `gap:${id}`, public: false })
  ctx.changed('watch')
  return done()
}

export type MoveGapRefusal = 'not-found' | 'forbidden' | 'no-such-resource' | GapRefusal

export async function moveGapTo(
  ctx: Ctx,
  id: string,
  input: { move: GapMove; resource: string; why: string },
): Promise<Result<Gap, MoveGapRefusal>> {
  const gap = await lockGap(ctx.db, id)
  if (!gap) return refused('not-found')

  if (!mayWatch(ctx.person)) return refused('forbidden')

  const slug = input.move === 'answer' ? slugIn(input.resource) : ''
  const resource = slug ? await findResourceBySlug(ctx.db, slug) : undefined
  if (slug && resource?.state !== 'published') return refused('no-such-resource')
  const moved = moveGap(gap, input.move, {
    personId: ctx.person?.id,
    answerSlug: slug,
    why: input.why,
  })
  if (!moved.ok) return moved
  const next: Gap = {
    ...gap,
    ...moved.value,
    takenAt: moved.value.takenBy === undefined ? undefined : (gap.takenAt ?? ctx.now),
    answeredAt: moved.value.state === 'answered' ? ctx.now : undefined,
  }

  await saveGap(ctx.db, next)

  ctx.audit({
    act: 'gap.moved',
    subject: `gap:${id}`,
    public: false,
    detail: { to: next.state },
  })
  ctx.changed('watch')
  return done(next)
}
