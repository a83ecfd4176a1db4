import { dayOf } from '#kit/dates.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { WaitingLine } from '#kit/waiting-line.ts'
import type { WaitingAsked } from '#platform/module.ts'
import { votePaths } from '../paths.ts'
import { mayRunVotes, maySeeVote } from '../permissions.ts'
import { listToCast, listToCount } from '../store/waiting.ts'
import { waitingTexts } from '../texts/waiting.ts'

const work = { family: 'instruments' } as const

/** What the votes await from this person: their ballot, and for the team, a count to do. */
export async function listWaitingVotes(
  ctx: WaitingAsked,
  viewer: Viewer,
): Promise<readonly WaitingLine[]> {
  const texts = waitingTexts[ctx.locale]
  const [toCast, toCount] = await Promise.all([
    listToCast(ctx.db, viewer.id, ctx.now),
    mayRunVotes(viewer) ? listToCount(ctx.db, ctx.now) : [],
  ])
  return [
    ...toCast
      .filter((vote) => maySeeVote(viewer, vote))
      .map(({ id, slug, title, closesAt }) => ({
        ...work,
        key: `vote:${id}:cast`,
        label: texts.cast(title),
        href: votePaths.enter(slug),
        where: texts.where,
        why: texts.whys.roll,
        minutes: 5,
        dueOn: dayOf(closesAt),
      })),
    ...toCount.map(({ id, slug, title, closesAt }) => ({
      ...work,
      key: `vote:${id}:count`,
      label: texts.count(title),
      href: votePaths.prepare(slug),
      where: texts.where,
      why: texts.whys.team,
      minutes: 15,
      dueOn: dayOf(closesAt),
    })),
  ]
}
