import type { z } from 'zod'
import { emptyForm, type FormState, type Parsed, parseForm, type RawForm } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { page } from '#platform/answers.ts'
import { actRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import type { Draw } from '../../draw.ts'
import { sealPaths } from '../../paths/ceremony.ts'
import { mayRunDraw } from '../../permissions.ts'
import { listDecisions } from '../../receipts/index.ts'
import { onDraw, onOwn } from '../../routes/on-draw.ts'
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
  actRoute({
    ...onOwn,
    path: sealPaths.emptySeats(':slug'),
    fresh: true,
    shape: decisionIn,
    draw: show,
    act: (c, draw, input) =>
      'choice' in input
        ? proposeDecision(c.var.ctx, draw.id, input)
        : acceptDecision(c.var.ctx, draw.id, isId(input.id) ? input.id : ''),
    refusals: (locale) => sealRefusals[locale],
    next: ({ slug }) => sealPaths.emptySeats(slug),
    notice: (locale) => proceedingsTexts[locale].decisionKept,
  }),
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
  const open = emptySeats(chance?.panel ?? [], log).filter((seat) => seat.leftEmpty && !seat.stays)
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
        const waiting = decisions.find(
          (decision) => decision.seat === seat && decision.secondBy === null,
        )
        return {
          seat,
          since,
          open: open.some((item) => item.seat === seat),
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

/** A proposal, or the one that waits and is agreed with. */
function decisionIn(
  { var: { ctx } }: HttpContext,
  _draw: Draw,
  raw: RawForm,
): Parsed<z.infer<typeof decisionShape> | { readonly id: string }> {
  const id = String(raw['decision'] ?? '')
  return id ? { ok: true, value: { id } } : parseForm(decisionShape, raw, ctx.locale)
}
