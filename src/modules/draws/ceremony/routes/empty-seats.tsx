import { emptyForm, type FormState, formRefused, parseForm } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { again, page, readForm, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import type { Draw } from '../../draw.ts'
import { sealPaths } from '../../paths/ceremony.ts'
import { mayRunDraw } from '../../permissions.ts'
import { listDecisions } from '../../receipts/index.ts'
import { onDraw, onOwnDraw } from '../../routes/on-draw.ts'
import { readSeals } from '../../seals/index.ts'
import { decisionShape, emptySeats, proceedingsTexts, sealRefusals } from '../../seals/nouns.ts'
import { listDrawEvents } from '../../store/draw-events.ts'
import { acceptDecision, proposeDecision } from '../actions/decide-seat.ts'
import { EmptySeatsPage } from '../pages/EmptySeatsPage.tsx'

/** Seats that the rule left empty: what is decided of them, by two people, for everybody to read. */
export const emptySeatRoutes: readonly Route[] = [
  get(
    sealPaths.emptySeats(':slug'),
    'anyone',
    onDraw(async (c, draw) => page(c, await show(c, draw, emptyForm))),
  ),
  post(sealPaths.emptySeats(':slug'), 'signed-in', onOwnDraw(decide)),
]

async function show(c: HttpContext, draw: Draw, form: FormState) {
  const { ctx, frame } = c.var
  const log = await listDrawEvents(ctx.db, draw.id)
  const { chance } = await readSeals(ctx.db, draw.id)
  const mayRun = mayRunDraw(ctx.person, draw) && draw.state === 'drawn'
  const decisions = mayRun ? await listDecisions(ctx.db, draw.id) : []
  const told = new Map(
    log.flatMap(({ kind, at, payload }) =>
      kind === 'left-empty' ? [[String(payload['seat']), at] as const] : [],
    ),
  )
  const open = emptySeats(chance?.panel ?? [], log).filter((one) => one.leftEmpty && !one.stays)
  return (
    <EmptySeatsPage
      frame={frame}
      draw={draw}
      form={form}
      mayRun={mayRun}
      seats={[...told].map(([seat, since]) => {
        const decided = log.find(
          ({ kind, payload }) => kind === 'decided' && payload['seat'] === seat,
        )
        const waiting = decisions.find((one) => one.seat === seat && one.secondBy === null)
        return {
          seat,
          since,
          open: open.some((one) => one.seat === seat),
          decided: decided && {
            at: decided.at,
            choice: decided.payload['choice'] === 'empty' ? ('empty' as const) : ('next' as const),
            reason: String(decided.payload['reason']),
          },
          waiting: waiting && { id: waiting.id, choice: waiting.choice, reason: waiting.reason },
        }
      })}
    />
  )
}

async function decide(c: HttpContext, draw: Draw) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const id = String(raw['decision'] ?? '')
  const parsed = id ? undefined : parseForm(decisionShape, raw, ctx.locale)
  if (parsed && !parsed.ok) return again(c, await show(c, draw, parsed.form))
  const done = parsed
    ? await proposeDecision(ctx, draw.id, parsed.value)
    : await acceptDecision(ctx, draw.id, isId(id) ? id : '')
  if (done.ok)
    return seeOther(c, sealPaths.emptySeats(draw.slug), proceedingsTexts[ctx.locale].decisionKept)
  return again(c, await show(c, draw, formRefused(raw, sealRefusals[ctx.locale][done.refusal])))
}
