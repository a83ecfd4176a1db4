import { emptyForm, type FormState, formRefused, type RawForm, tooLong } from '#kit/form.ts'
import { again, page, readForm, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { answerForPerson, findNeeds, saysAnswer, seatAnswer } from '../../panel/index.ts'
import { needsBounds, seatTexts } from '../../panel/nouns.ts'
import { codePaths } from '../../paths/recruiting.ts'
import { isSeated } from '../../person-status.ts'
import { chanceOf } from '../../receipts/index.ts'
import { findRegistration, readSessions } from '../../recruits/index.ts'
import { acknowledgeRegistration } from '../../seals/index.ts'
import { listFeatures } from '../../store/features.ts'
import type { Holder } from '../actions/register-recruit.ts'
import { PlacePage } from '../pages/CodePages.tsx'
import { registrationTexts } from '../texts/registration.ts'
import { holderOf } from './code-holder.ts'
import { drawShut } from './shut-letter.tsx'
import { checkYear, yearStopped } from './year-of-birth.tsx'

/** Guesses of years are slowed down: nobody types ten in a minute. */
const slow = { perMinute: 20 }

/** What the code of a letter and the year of birth open together: one’s ticket, one’s chance, and one’s seat. */
export const ownPlaceRoutes: readonly Route[] = [
  // A reload, a bookmark: the page of the code asks what is needed.
  get(codePaths.place(':code'), 'anyone', toCode, slow),
  get(codePaths.seat(':code'), 'anyone', toCode, slow),
  get(codePaths.withdraw(':code'), 'anyone', toCode, slow),
  post(codePaths.place(':code'), 'anyone', showPlace, slow),
  post(codePaths.seat(':code'), 'anyone', answerSeat, slow),
]

/** The code and the year of birth together; either alone opens nothing, and is answered why. */
export async function ownHolder(c: HttpContext, raw: RawForm): Promise<Holder | Response> {
  const holder = await holderOf(c)
  if (!holder) return noMatch(c, raw)
  const { registeredAt, identity } = holder.recruit
  const known = registeredAt ? identity?.birthYear : undefined
  const year = await checkYear(c, holder, known, raw['birthYear'])
  if (year === 'stopped') return yearStopped(c, holder)
  return year === 'right' ? holder : noMatch(c, raw)
}

async function noMatch(c: HttpContext, raw: RawForm) {
  const form = formRefused(raw, registrationTexts[c.var.ctx.locale].noMatch, 'birthYear')
  return again(c, await drawShut(c, await holderOf(c), form))
}

function toCode(c: HttpContext) {
  return seeOther(c, codePaths.code(c.req.param('code') ?? ''))
}

async function showPlace(c: HttpContext) {
  const raw = await readForm(c)
  const holder = await ownHolder(c, raw)
  if (holder instanceof Response) return holder
  return page(c, await placePage(c, holder, raw, emptyForm))
}

async function placePage(c: HttpContext, holder: Holder, raw: RawForm, form: FormState) {
  const { ctx, frame } = c.var
  const { draw, recruit, recruitment } = holder
  const registration = await findRegistration(ctx.db, recruit.id)
  const isDrawn = draw.state === 'drawn' && isSeated(recruit.status)
  return (
    <PlacePage
      frame={frame}
      {...holder}
      features={await listFeatures(ctx.db, draw.id)}
      chance={await chanceOf(ctx.db, draw, recruit.ticket)}
      code={c.req.param('code') ?? ''}
      birthYear={String(raw['birthYear'])}
      added={registration?.addedAnswers ?? {}}
      acknowledgement={await acknowledgeRegistration(ctx, recruit.id)}
      seat={
        isDrawn
          ? {
              isConfirmed: recruit.status !== 'drawn',
              isMinor: registration?.isMinor === true,
              needs: await findNeeds(ctx.db, recruit.id),
            }
          : undefined
      }
      sessions={await readSessions(ctx, draw, recruitment)}
      form={form}
    />
  )
}

async function answerSeat(c: HttpContext) {
  const { ctx } = c.var
  const texts = seatTexts[ctx.locale]
  const raw = await readForm(c)
  const holder = await ownHolder(c, raw)
  if (holder instanceof Response) return holder
  if (!saysAnswer(raw)) return again(c, await placePage(c, holder, raw, emptyForm))
  const long = tooLong(raw, needsBounds, c.var.ctx.locale)
  if (long) return again(c, await placePage(c, holder, raw, long))
  const asked = seatAnswer(raw)
  const answered = await answerForPerson(ctx, holder.recruit.id, asked)
  if (answered.ok)
    return seeOther(c, codePaths.code(c.req.param('code') ?? ''), texts[asked.answer])
  const field = answered.refusal === 'no-agreement' ? 'guardianAgrees' : 'form'
  const form = formRefused(raw, texts.refusals[answered.refusal], field)
  return again(c, await placePage(c, holder, raw, form))
}
