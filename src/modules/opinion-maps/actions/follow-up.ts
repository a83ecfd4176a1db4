import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayTell } from '../counted-map.ts'
import { mayKeepMaps } from '../permissions.ts'
import { agreedOn } from '../report.ts'
import type { Statement } from '../statement.ts'
import { lockMap } from '../store/maps.ts'
import { changeStatement, findStatement } from '../store/statements.ts'
import { remember } from './remember.ts'

/** What the authority answers to a statement on which people agree; corrected, it is answered again, and the log says it. */
export async function followUp(
  ctx: Ctx,
  slug: string,
  number: number,
  answer: string,
): Promise<Result<Statement, 'forbidden' | 'not-found' | 'not-now' | 'not-agreed'>> {
  const map = await lockMap(ctx.db, slug)
  const statement = map && (await findStatement(ctx.db, map.id, number))
  if (!map || !statement) return refused('not-found')

  if (!mayKeepMaps(ctx.person)) return refused('forbidden')
  if (map.state !== 'closed' || !map.counted) return refused('not-now')
  const isAgreed =
    mayTell(map.counted) && agreedOn(map.counted).some((agreed) => agreed.number === number)
  if (!isAgreed) return refused('not-agreed')

  await changeStatement(ctx.db, statement.id, { followUp: answer, followedAt: ctx.now })

  await remember(ctx, map, statement, 'answered', answer)
  return done(statement)
}
