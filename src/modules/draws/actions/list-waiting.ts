import { addDays, dayOf } from '#kit/dates.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { WaitingLine } from '#kit/waiting-line.ts'
import type { WaitingAsked } from '#platform/module.ts'
import { sealPaths } from '../paths/ceremony.ts'
import { recruitPaths } from '../paths/recruiting.ts'
import { drawPaths } from '../paths.ts'
import { mayRunDraw } from '../permissions.ts'
import { countAlike, countSilent, listDrawsDue, listHalfSigned } from '../store/waiting.ts'
import { waitingLineTexts } from '../texts/waiting-lines.ts'

const aheadDays = 7
const work = { family: 'instruments' } as const

/** What the draws await from this person: the next day of each, look-alikes, silent seats, second signatures. */
export async function listWaitingDraws(
  ctx: WaitingAsked,
  viewer: Viewer,
): Promise<readonly WaitingLine[]> {
  // Nobody else runs any draw: nothing is asked of the base for them.
  if (!viewer.roles.some(({ role }) => role === 'administrator' || role === 'lab-team')) return []
  const today = dayOf(ctx.now)
  const texts = waitingLineTexts[ctx.locale]
  const [due, alike, silent, signed] = await Promise.all([
    listDrawsDue(ctx.db, addDays(today, aheadDays)),
    countAlike(ctx.db),
    countSilent(ctx.db, today),
    listHalfSigned(ctx.db, viewer.id),
  ])
  const own = <T extends { readonly experimentId: string | undefined }>(draws: readonly T[]) =>
    draws.filter((draw) => mayRunDraw(viewer, draw))
  const at = { ...work, why: texts.why }
  return [
    ...own(due).map(({ id, slug, title, state, day }) => {
      const step = stepOf(state)
      return {
        ...at,
        key: `draw:${id}:${step}`,
        label: texts.steps[step](title),
        href: stepHref[step](slug),
        where: texts.where,
        minutes: stepMinutes[step],
        dueOn: day,
      }
    }),
    ...own(alike).map(({ id, slug, title, count }) => ({
      ...at,
      key: `draw:${id}:alike`,
      label: texts.alike(count),
      href: recruitPaths.duplicates(slug),
      where: title,
      minutes: Math.min(60, 2 * count),
      dueOn: undefined,
    })),
    ...own(silent).map(({ id, slug, title, count }) => ({
      ...at,
      key: `draw:${id}:silent`,
      label: texts.silent(count),
      href: recruitPaths.panel(slug),
      where: title,
      minutes: Math.min(60, 5 * count),
      dueOn: undefined,
    })),
    ...own(signed).map(({ id, slug, title, signedAt }) => ({
      ...at,
      key: `draw-decision:${id}`,
      label: texts.second,
      href: sealPaths.emptySeats(slug),
      where: title,
      minutes: 5,
      dueOn: dayOf(signedAt),
    })),
  ]
}

type Step = 'publish' | 'freeze' | 'draw'

function stepOf(state: string): Step {
  if (state === 'preparing') return 'publish'
  return state === 'recruiting' ? 'freeze' : 'draw'
}

const stepHref: Readonly<Record<Step, (slug: string) => string>> = {
  publish: drawPaths.rule,
  freeze: recruitPaths.board,
  draw: sealPaths.proceedings,
}
const stepMinutes: Readonly<Record<Step, number>> = { publish: 30, freeze: 15, draw: 60 }
