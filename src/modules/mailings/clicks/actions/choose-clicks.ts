import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { keyOfHouse } from '../../actions/sign-links.ts'
import { mayChooseClicks } from '../../permissions.ts'
import { keepClicksDecision } from '../store/clicks.ts'

/** The association has decided to count clicks on this day, or no longer to count them. */
export async function chooseClicks(
  ctx: Ctx,
  decidedOn: string | undefined,
): Promise<Result<undefined, 'forbidden'>> {
  if (!mayChooseClicks(ctx.person)) return refused('forbidden')
  // The row of the house is there from the first link on.
  await keyOfHouse(ctx)
  await keepClicksDecision(ctx.db, decidedOn)
  ctx.audit({
    act: decidedOn ? 'clicks.counted' : 'clicks.not-counted',
    subject: 'house:mailings',
    public: true,
    detail: decidedOn ? { decidedOn } : {},
  })
  return done()
}
