import { emptyForm, type FormState, type RawForm, tooLong } from '#kit/form.ts'
import { done } from '#kit/result.ts'
import { colon } from '#kit/words.ts'
import { calendarText } from '#modules/events/index.ts'
import { houseHelp } from '#modules/letterheads/index.ts'
import { download, notFound, page } from '#platform/answers.ts'
import { formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { parisInstant } from '../../paris-time.ts'
import { seatPaths } from '../../paths/recruiting.ts'
import { drawPaths } from '../../paths.ts'
import { findRecruitment, findRegistration, readSessions } from '../../recruits/index.ts'
import { findDraw } from '../../store/draws.ts'
import { answerForPerson } from '../actions/answer-summons.ts'
import { needsBounds, needsSent } from '../needs.ts'
import { OldSeatPage, SeatPage } from '../pages/SeatPage.tsx'
import { findNeeds, findSummonsByToken, type Summons } from '../store/summons.ts'
import { seatTexts } from '../texts/seat.ts'

const slow = { perMinute: 20 }

/** What the link of a summons opens, without an account. */
export const seatRoutes: readonly Route[] = [
  ...formRoutes({
    path: seatPaths.seat(':token'),
    audience: 'anyone',
    options: slow,
    on: seatAt,
    fresh: true,
    shape: answerIn,
    draw: seatPage,
    act: answerByLink,
    refusals: (locale) => seatTexts[locale].refusals,
    under: { 'no-agreement': 'guardianAgrees' },
    next: ({ token }) => seatPaths.seat(token),
    notice: (locale, words) => seatTexts[locale][words],
  }),
  get(seatPaths.calendar(':token'), 'anyone', sendCalendar, slow),
]

interface Seat {
  readonly token: string
  readonly summons: Summons
}

/** The seat of a link; a link that was replaced says whom to ask. */
async function seatAt(c: HttpContext): Promise<Seat | Response> {
  const token = c.req.param('token') ?? ''
  const summons = /^[0-9a-f]{64}$/.test(token)
    ? await findSummonsByToken(c.var.ctx.db, token)
    : undefined
  if (summons) return { token, summons }
  const help = await houseHelp(c.var.ctx)
  return page(c, <OldSeatPage frame={c.var.frame} help={help} />, 404)
}

async function seatPage(c: HttpContext, { token, summons }: Seat, form: FormState) {
  const { ctx, frame } = c.var
  const draw = await findDraw(ctx.db, summons.drawId)
  if (!draw) throw new Error('a summons has its draw')
  const recruitment = await findRecruitment(ctx.db, draw.id)
  return (
    <SeatPage
      frame={frame}
      draw={draw}
      recruitment={recruitment}
      token={token}
      answerBy={summons.answerBy}
      answer={summons.answer}
      isMinor={(await findRegistration(ctx.db, summons.personId))?.isMinor === true}
      needs={await findNeeds(ctx.db, summons.personId)}
      sessions={await readSessions(ctx, draw, recruitment)}
      form={form}
    />
  )
}

/** A seat is taken or given back by somebody who says which, never by a form that arrived in part. */
export function saysAnswer(raw: RawForm): boolean {
  return raw['answer'] === 'declined' || raw['answer'] === 'confirmed'
}

/** What somebody sends of their seat, by their link or by the code of their letter. */
export function seatAnswer(raw: RawForm) {
  const needs = needsSent(raw)
  const answer: 'declined' | 'confirmed' = raw['answer'] === 'declined' ? 'declined' : 'confirmed'
  return {
    ...{ answer, medium: 'link', needs },
    neverAgain: raw['never'] === 'yes',
    guardianAgrees: raw['guardianAgrees'] === 'yes' && (needs.sent.guardianName ?? '').length > 1,
  }
}

function answerIn({ var: { ctx } }: HttpContext, _seat: Seat, raw: RawForm) {
  if (!saysAnswer(raw)) return { ok: false, form: emptyForm } as const
  const long = tooLong(raw, needsBounds, ctx.locale)
  return long
    ? ({ ok: false, form: long } as const)
    : ({ ok: true, value: seatAnswer(raw) } as const)
}

async function answerByLink(
  { var: { ctx } }: HttpContext,
  { summons }: Seat,
  asked: ReturnType<typeof seatAnswer>,
) {
  const answered = await answerForPerson(ctx, summons.personId, asked)
  const isChange = summons.answer === 'confirmed' && asked.answer === 'confirmed'
  const told: 'changed' | 'confirmed' | 'declined' = isChange ? 'changed' : asked.answer
  return answered.ok ? done(told) : answered
}

/** The sessions in one’s own calendar. Their times are those of Paris. */
async function sendCalendar(c: HttpContext) {
  const { ctx } = c.var
  const seat = await seatAt(c)
  if (seat instanceof Response) return seat
  const { summons } = seat
  const draw = await findDraw(ctx.db, summons.drawId)
  const { all } = draw
    ? await readSessions(ctx, draw, await findRecruitment(ctx.db, draw.id))
    : { all: [] }
  if (!draw || all.length === 0) return notFound(c)
  const entries = all.flatMap((session) => {
    const startsAt = parisInstant(session.onDay, session.startsAt)
    if (!startsAt) return []
    const event = {
      ...{
        id: session.id,
        title: `${draw.title}${colon[ctx.locale]}${session.title}`,
        startsAt,
        sequence: 0,
      },
      ...{ endsAt: new Date(startsAt.getTime() + session.minutes * 60_000), updatedAt: ctx.now },
      state: 'published' as const,
    }
    const href = `${ctx.settings.baseUrl}${drawPaths.draw(draw.slug)}`
    return [{ event, description: '', location: session.place, href }]
  })
  const text = calendarText({
    ...{ method: 'PUBLISH', name: draw.title, baseUrl: ctx.settings.baseUrl },
    ...{ now: ctx.now, entries },
  })
  return download(c, text, { name: 'seances.ics', mediaType: 'text/calendar; charset=utf-8' })
}
