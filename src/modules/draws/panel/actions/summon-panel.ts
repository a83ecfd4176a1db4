import { addDays, dayOf } from '#kit/dates.ts'
import { newToken } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { Draw } from '../../draw.ts'
import { writtenTicket } from '../../draw-log.ts'
import { seatPaths } from '../../paths/recruiting.ts'
import { mayRunDraw } from '../../permissions.ts'
import { findRecruitment, listRecruits, readSessions } from '../../recruits/index.ts'
import { fullName, type Recruit } from '../../recruits/nouns.ts'
import { seatMail } from '../mails/seat.ts'
import { listSummons, putSummons } from '../store/summons.ts'
import { seatTexts } from '../texts/seat.ts'

export interface Summoned {
  readonly personId: string
  readonly name: string
  readonly phone: string
  readonly link: string
  /** Short enough for one message of a telephone. */
  readonly sms: string
  readonly byMail: boolean
  readonly answerBy: string
  /** For the address of a letter. */
  readonly recruit: Recruit
}

/**
 * Those who have a seat and were not told yet: a link of their own, by mail when there is an address; the text of a
 * message to be copied for the others. Links are shown once; asked again, they are made anew.
 */
export async function summonPanel(
  ctx: Ctx,
  draw: Draw,
  only?: string,
  input: { readonly having?: 'mail' | 'no-mail' } = {},
): Promise<Result<readonly Summoned[], 'forbidden' | 'not-now'>> {
  if (ctx.person && !mayRunDraw(ctx.person, draw)) return refused('forbidden')
  if (draw.state !== 'drawn') return refused('not-now')

  const told = new Set((await listSummons(ctx.db, draw.id)).map(({ personId }) => personId))
  const recruitment = await findRecruitment(ctx.db, draw.id)
  const answerBy = addDays(dayOf(ctx.now), recruitment?.answerDays ?? 5)
  const drawn = await listRecruits(ctx.db, draw.id, { statuses: ['drawn'] })
  const reached = await reachedByMail(ctx, drawn)
  const waiting = drawn
    .filter(({ id }) => (only === undefined ? !told.has(id) : id === only))
    .filter(({ id }) => input.having === undefined || (input.having === 'mail') === reached.has(id))
  const about = {
    ...{ draw, recruitment, sessions: await readSessions(ctx, draw, recruitment) },
    who: recruitment?.controller || draw.organiser || ctx.settings.houseName,
  }
  const summoned: Summoned[] = []
  for (const recruit of waiting) {
    const token = newToken(ctx.chance)
    await putSummons(ctx.db, {
      personId: recruit.id,
      drawId: draw.id,
      token,
      sentAt: ctx.now,
      answerBy,
    })
    summoned.push(tell(ctx, about, recruit, { token, answerBy, byMail: reached.has(recruit.id) }))
  }

  ctx.audit({
    act: 'draw.panel-summoned',
    subject: `draw:${draw.id}`,
    public: false,
    detail: { people: summoned.length },
  })
  return done(summoned)
}

/** Those who left an address where mail arrives: to the others a letter is sent by post, or a telephone rings. */
export async function reachedByMail(
  ctx: Pick<Ctx, 'unreachedAmong'>,
  recruits: readonly Recruit[],
): Promise<ReadonlySet<string>> {
  const addresses = recruits.flatMap(({ identity }) => identity?.email || [])
  const lost = new Set(await ctx.unreachedAmong(addresses))
  const isReached = ({ identity }: Recruit) => identity?.email && !lost.has(identity.email)
  return new Set(recruits.filter(isReached).map(({ id }) => id))
}

function tell(
  ctx: Ctx,
  about: Pick<Parameters<typeof seatMail>[0], 'draw' | 'recruitment' | 'sessions' | 'who'>,
  recruit: Recruit,
  input: { readonly token: string; readonly answerBy: string; readonly byMail: boolean },
): Summoned {
  const { token, answerBy, byMail } = input
  const texts = seatTexts[ctx.locale]
  const link = `${ctx.settings.baseUrl}${seatPaths.seat(token)}`
  const { baseUrl } = ctx.settings
  if (byMail) ctx.mail(seatMail({ ...about, recruit, link, answerBy, baseUrl, locale: ctx.locale }))
  return {
    personId: recruit.id,
    name: recruit.identity ? fullName(recruit.identity) : writtenTicket(recruit.ticket),
    phone: recruit.identity?.phone ?? '',
    link,
    sms: texts.sms(
      about.draw.title.slice(0, 40),
      answerBy.split('-').reverse().slice(0, 2).join('/'),
      link,
    ),
    byMail,
    ...{ answerBy, recruit },
  }
}
