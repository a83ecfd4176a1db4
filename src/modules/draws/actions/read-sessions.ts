import type { Day } from '#kit/dates.ts'
import { listSessions } from '#modules/events/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Draw } from '../draw.ts'
import type { Recruitment } from '../recruitment.ts'

/** A session as people are told of it: local time, `18:30`; empty words where nobody said it yet. */
export interface ToldSession {
  readonly id: string
  readonly title: string
  readonly onDay: Day
  readonly startsAt: string
  readonly minutes: number
  readonly place: string
}

/** When, where and how many times: what a letter says, and what whoever comes reads again. */
export interface ToldSessions {
  readonly first: Pick<ToldSession, 'onDay' | 'startsAt' | 'place'> | undefined
  /** The sessions that are planned; none when the draw has no set of sessions yet. */
  readonly all: readonly ToldSession[]
}

export async function readSessions(
  ctx: Pick<Ctx, 'db'>,
  draw: Pick<Draw, 'firstSessionOn'>,
  recruitment: Pick<Recruitment, 'setId'> | undefined,
): Promise<ToldSessions> {
  const setId = recruitment?.setId
  const planned = setId === undefined ? [] : await listSessions(ctx.db, setId)
  const all = planned.filter(({ state }) => state !== 'cancelled')
  const [first] = all
  const announced = draw.firstSessionOn
  return {
    all,
    first: first ?? (announced ? { onDay: announced, startsAt: '', place: '' } : undefined),
  }
}
