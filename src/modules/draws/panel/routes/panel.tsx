import { z } from 'zod'
import { emptyForm, type FormState, type RawForm } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { type Result, refused } from '#kit/result.ts'
import { letterheadOf } from '#modules/letterheads/index.ts'
import { download, forbidden, page, readForm, seeOther } from '#platform/answers.ts'
import { writeLetters } from '#platform/documents/letters.ts'
import { writePdf } from '#platform/documents/pdf.ts'
import { actRoute, buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { writeXlsx } from '#platform/sheets/write-xlsx.ts'
import { recordLeaving } from '../../actions/record-leaving.ts'
import type { Draw } from '../../draw.ts'
import { writtenTicket } from '../../draw-log.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import {
  findRecruitment,
  listNotedSessions,
  listRecruits,
  readSessions,
} from '../../recruits/index.ts'
import { fullName, type Recruit, senderOf } from '../../recruits/nouns.ts'
import { onOwn, onOwnDraw } from '../../routes/on-draw.ts'
import { listFeatures } from '../../store/features.ts'
import { type AnswerRefusal, answerForPerson } from '../actions/answer-summons.ts'
import { joinSessions, markPresent, readAttendance } from '../actions/join-sessions.ts'
import { noteSessions } from '../actions/note-sessions.ts'
import { reachedByMail, type Summoned, summonPanel } from '../actions/summon-panel.ts'
import { readSessionNumbers, shownSessions } from '../attended-sessions.ts'
import { indemnityDocument, indemnitySheet } from '../documents/indemnities.ts'
import { seatLetters } from '../documents/seat-letters.ts'
import { PanelPage } from '../pages/PanelPage.tsx'
import { listNeeds, listSummons, type Summons } from '../store/summons.ts'
import { attendedTexts } from '../texts/attended.ts'
import { seatTexts } from '../texts/seat.ts'

const onPanel = {
  ...onOwn,
  back: (draw: Draw) => recruitPaths.panel(draw.slug),
  next: (draw: Draw) => recruitPaths.panel(draw.slug),
}

/** After the draw: told, confirmed, replaced by the rule, welcomed, paid. */
export const panelRoutes: readonly Route[] = [
  get(
    recruitPaths.panel(':slug'),
    'signed-in',
    onOwnDraw(async (c, draw) => page(c, await panelPage(c, draw))),
  ),
  post(recruitPaths.summon(':slug'), 'signed-in', onOwnDraw(summon)),
  buttonRoute({
    ...onPanel,
    path: recruitPaths.join(':slug'),
    act: async (c, draw) => {
      const joined = await joinSessions(c.var.ctx, draw)
      // Those who came to a session have a place, whether or not there is a list to join.
      if (joined.ok || joined.refusal === 'no-set') await markPresent(c.var.ctx, draw)
      return joined
    },
    refusals: (locale) => ({ 'no-set': seatTexts[locale].noSet }),
    notice: (locale, joined) => seatTexts[locale].joined(String(joined)),
  }),
  actRoute({
    ...onOwn,
    path: recruitPaths.sessions(':slug'),
    // Typed for each member: one press keeps the boxes that changed, and its action compares each of them.
    fresh: true,
    shape: sessionsTyped,
    draw: (c, draw, form) => panelPage(c, draw, [], form),
    act: (c, draw, numbers, raw) => noteSessions(c.var.ctx, draw, numbers, raw),
    refusals: () => ({}),
    next: onPanel.next,
    notice: (locale, noted) =>
      noted === 0 ? attendedTexts[locale].same : attendedTexts[locale].saved(noted),
  }),
  post(recruitPaths.indemnities(':slug'), 'signed-in', onOwnDraw(indemnities)),
  // Last: its parameter would take the words of the others.
  buttonRoute({
    ...onPanel,
    path: recruitPaths.seat(':slug', ':id'),
    shape: z.object({ answer: z.enum(['confirmed', 'declined']) }),
    act: (c, draw, { answer }) => answerAtDesk(c, draw, answer),
    refusals: (locale) => seatTexts[locale].deskRefusals,
  }),
]

export async function panelPage(
  c: HttpContext,
  draw: Draw,
  summoned: readonly Summoned[] = [],
  sessionsForm: FormState = emptyForm,
  following: FormState = emptyForm,
) {
  const { ctx, frame } = c.var
  const texts = seatTexts[ctx.locale]
  const seated = await listRecruits(ctx.db, draw.id, {
    statuses: ['drawn', 'confirmed', 'present'],
  })
  const recruitment = await findRecruitment(ctx.db, draw.id)
  const summons = new Map((await listSummons(ctx.db, draw.id)).map((item) => [item.personId, item]))
  const reached = await reachedByMail(ctx, seated)
  const needs = await listNeeds(ctx.db, draw.id)
  const attended = await readAttendance(ctx, draw)
  const features = (await listFeatures(ctx.db, draw.id)).filter(({ asked }) => asked)
  const ids = seated.filter(({ status }) => status !== 'drawn').map(({ id }) => id)
  return (
    <PanelPage
      frame={frame}
      draw={draw}
      summoned={summoned}
      sessionCents={recruitment?.sessionCents ?? 0}
      sessions={await readSessions(ctx, draw, recruitment)}
      sessionsShown={shownSessions(ids, await listNotedSessions(ctx.db, draw.id))}
      sessionsForm={sessionsForm}
      following={following}
      seats={seated.map((recruit) => {
        const own = summons.get(recruit.id)
        const need = needs.get(recruit.id)
        return {
          id: recruit.id,
          name: recruit.identity ? fullName(recruit.identity) : writtenTicket(recruit.ticket),
          phone: recruit.identity?.phone ?? '',
          status: recruit.status,
          hasMail: reached.has(recruit.id),
          answer: answerOf(recruit, own),
          answerBy: own?.answerBy,
          needs: need
            ? [
                need.childcare && texts.childcare,
                need.travel && texts.travel,
                need.interpreter,
                need.access,
              ]
                .filter(Boolean)
                .join(' · ')
            : '',
          attended: attended.get(recruit.id) ?? { sessions: 0, notedAt: undefined },
        }
      })}
      hasSet={recruitment?.setId !== undefined}
      presence={features.map((feature) => ({
        feature: feature.label,
        values: feature.values.map(({ key, label }) => {
          const own = seated.filter(({ answers }) => answers[feature.key] === key)
          return {
            value: label,
            panel: own.length,
            present: own.filter(({ id }) => (attended.get(id)?.sessions ?? 0) > 0).length,
          }
        }),
      }))}
    />
  )
}

/** A seat says more than a letter: whoever has confirmed it was told, by whatever way. */
function answerOf({ status }: Recruit, own: Summons | undefined) {
  if (status !== 'drawn') return 'confirmed' as const
  return own ? (own.answer ?? ('waiting' as const)) : ('none' as const)
}

/** Links are shown once, on the answer to the gesture itself: they are kept nowhere in clear. */
async function summon(c: HttpContext, draw: Draw) {
  const raw = await readForm(c)
  const only = String(raw['only'] ?? '')
  const isLetters = raw['format'] === 'letters'
  const summoned = await summonPanel(c.var.ctx, draw, isId(only) ? only : undefined, {
    ...(isLetters ? { having: 'no-mail' } : {}),
  })
  if (!summoned.ok)
    return summoned.refusal === 'forbidden'
      ? forbidden(c)
      : seeOther(c, recruitPaths.panel(draw.slug))
  if (isLetters && summoned.value.length > 0) return printLetters(c, draw, summoned.value)
  const texts = seatTexts[c.var.ctx.locale]
  const count = summoned.value.length
  const notice =
    count === 0 ? texts.nobodyToTell : isId(only) ? texts.newLink : texts.toldNow(count)
  c.set('frame', { ...c.var.frame, notice })
  return page(c, await panelPage(c, draw, summoned.value))
}

async function printLetters(c: HttpContext, draw: Draw, seats: readonly Summoned[]) {
  const { ctx } = c.var
  const recruitment = await findRecruitment(ctx.db, draw.id)
  const batch = seatLetters({
    ...{ draw, seats, now: ctx.now, locale: ctx.locale },
    who: recruitment?.controller || draw.organiser || ctx.settings.houseName,
    recruitment,
    sessions: await readSessions(ctx, draw, recruitment),
    baseUrl: ctx.settings.baseUrl,
  })
  const mediaType = 'application/pdf'
  return download(
    c,
    await writeLetters(batch, await letterheadOf(ctx, senderOf(draw, recruitment))),
    { name: 'lettres-places.pdf', mediaType },
  )
}

async function answerAtDesk(
  c: HttpContext,
  draw: Draw,
  answer: 'confirmed' | 'declined',
): Promise<Result<undefined, AnswerRefusal | 'not-found'>> {
  const { ctx } = c.var
  const id = c.req.param('id') ?? ''
  const seated = isId(id)
    ? await listRecruits(ctx.db, draw.id, { statuses: ['drawn', 'confirmed', 'present'] })
    : []
  return seated.some((recruit) => recruit.id === id)
    ? answerForPerson(ctx, id, { answer, medium: 'desk' })
    : refused('not-found')
}

async function sessionsTyped({ var: { ctx } }: HttpContext, draw: Draw, raw: RawForm) {
  const members = await listRecruits(ctx.db, draw.id, { statuses: ['confirmed', 'present'] })
  const ids = members.map(({ id }) => id)
  return readSessionNumbers(raw, ids, attendedTexts[ctx.locale].wrong)
}

async function indemnities(c: HttpContext, draw: Draw) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const recruitment = await findRecruitment(ctx.db, draw.id)
  const attended = await readAttendance(ctx, draw)
  const seated = await listRecruits(ctx.db, draw.id, { statuses: ['confirmed', 'present'] })
  const lines = seated.map((recruit) => {
    const { sessions = 0, notedAt } = attended.get(recruit.id) ?? {}
    return {
      name: recruit.identity ? fullName(recruit.identity) : writtenTicket(recruit.ticket),
      ...{ sessions, notedAt },
      cents: sessions * (recruitment?.sessionCents ?? 0),
    }
  })
  const left = await recordLeaving(ctx, draw, {
    act: 'draw.indemnities-printed',
    detail: { people: lines.length },
  })
  if (!left.ok) return forbidden(c)
  if (raw['format'] === 'pdf') {
    const author = recruitment?.controller || draw.organiser || ctx.settings.houseName
    const document = indemnityDocument(
      { title: draw.title, author, now: ctx.now, locale: ctx.locale },
      lines,
    )
    return download(
      c,
      await writePdf(document, await letterheadOf(ctx, senderOf(draw, recruitment))),
      {
        name: 'indemnites.pdf',
        mediaType: 'application/pdf',
      },
    )
  }
  const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const bytes = await writeXlsx(indemnitySheet(draw.title, lines, ctx.locale))
  return download(c, bytes, { name: 'indemnites.xlsx', mediaType })
}
