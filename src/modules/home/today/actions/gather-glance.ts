import { dayOf, writtenHour } from '#kit/dates.ts'
import type { GlanceFigure } from '#kit/frames/glance-figure.ts'
import type { Viewer } from '#kit/viewer.ts'
import { findPersonNames, listHolders } from '#modules/people/index.ts'
import type { Module, WaitingAsked } from '#platform/module.ts'
import { paths } from '../../paths.ts'
import { maySeeLoad } from '../../permissions.ts'
import { listCounts } from '../store/counts.ts'
import { glanceTexts } from '../texts/glance.ts'
import { viewWords } from '../waiting-view.ts'

/** Beyond, whoever leads shares the work out. */
const heavyLoad = 15

/** Those of the team, wherever they work. */
export function listTeam(ctx: WaitingAsked): Promise<readonly string[]> {
  return listHolders(ctx.db, ['administrator', 'lab-team'], dayOf(ctx.now))
}

/** What each room counts, for this person. */
export async function gatherGlance(
  ctx: WaitingAsked,
  viewer: Viewer,
  rooms: readonly Pick<Module, 'glance'>[],
): Promise<readonly GlanceFigure[]> {
  return (await Promise.all(rooms.map((room) => room.glance?.(ctx, viewer) ?? []))).flat()
}

/**
 * How much waits for each of the team: the numbers of their rails, which are kept, so that nothing is counted here; and the
 * one that this page has just counted for whoever looks.
 */
export async function glanceOfLoad(
  ctx: WaitingAsked,
  viewer: Viewer,
  ownCount: number,
): Promise<readonly GlanceFigure[]> {
  if (!maySeeLoad(viewer)) return []
  const team = await listTeam(ctx)
  const [counts, names] = await Promise.all([
    listCounts(ctx.db, team),
    findPersonNames(ctx.db, team, ctx.locale),
  ])
  const texts = glanceTexts[ctx.locale]
  return counts
    .map(({ personId, count, countedAt }): GlanceFigure => {
      const isOwn = personId === viewer.id
      const shown = isOwn ? ownCount : count
      return {
        key: `load:${personId}`,
        subject: 'people',
        count: shown,
        label: texts.load(names.get(personId) ?? '', shown),
        why: isOwn ? texts.ownLoad : texts.counted(writtenHour(countedAt, ctx.locale)),
        href: isOwn ? paths.dashboardBy(viewWords.all) : paths.load(personId),
        heedFrom: heavyLoad,
      }
    })
    .toSorted((a, b) => b.count - a.count)
}
