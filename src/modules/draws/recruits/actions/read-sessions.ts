import { listSessions } from '#modules/events/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Draw } from '../../draw.ts'
import type { Recruitment } from '../../recruitment.ts'
import type { ToldSessions } from '../told-sessions.ts'

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
