import { diceOfList, panelIndex, ticketsOf } from '#engines/sortition/index.ts'
import { emptyForm, type FormState, formRefused } from '#kit/form.ts'
import { again, forbidden, page, readForm, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { instantOfRound } from '../../commitment.ts'
import type { Draw } from '../../draw.ts'
import { sealPaths } from '../../paths/ceremony.ts'
import { mayRunDraw } from '../../permissions.ts'
import { mirrors } from '../../receipts/nouns.ts'
import { onDraw, onOwnDraw } from '../../routes/on-draw.ts'
import { panelsIn } from '../../seal-rows.ts'
import { readSeals, type Seals } from '../../seals/index.ts'
import { proceedingsTexts, sealRefusals } from '../../seals/nouns.ts'
import { listDrawEvents } from '../../store/draw-events.ts'
import { enterDice, holdDraw } from '../actions/hold-draw.ts'
import { CeremonyPage } from '../pages/CeremonyPage.tsx'

export const ceremonyRoutes: readonly Route[] = [
  get(
    sealPaths.ceremony(':slug'),
    'anyone',
    onDraw((c, draw) => show(c, draw, '', emptyForm)),
  ),
  post(sealPaths.ceremony(':slug'), 'signed-in', onOwnDraw(act)),
]

async function show(c: HttpContext, draw: Draw, step: string, form: FormState) {
  const { ctx, frame } = c.var
  const seals = await readSeals(ctx.db, draw.id)
  const { commitment, chance, pool, dice, list } = seals
  const log = await listDrawEvents(ctx.db, draw.id)
  const size = list?.size ?? 1000
  const digits = (number: number) => String(number).padStart(String(size - 1).length, '0')
  const isAgreed = dice.length === 2 && dice[0]?.dice === dice[1]?.dice
  const drawn = (
    <CeremonyPage
      frame={frame}
      draw={draw}
      step={step}
      form={form}
      mayRun={mayRunDraw(ctx.person, draw) && draw.state === 'committed'}
      poolSize={pool?.size ?? 0}
      mirrors={commitment ? mirrors(JSON.parse(commitment.fixed), log) : []}
      sealed={
        commitment && {
          sha256: commitment.sha256,
          round: commitment.round,
          speaks: instantOfRound(commitment.round),
          withDice: commitment.withDice,
          alone: commitment.diceAlone,
          count: diceOfList(size),
          dice: isAgreed ? 'agreed' : dice.length > 0 ? 'first' : 'none',
          // Until both agree, what the first one typed is shown to nobody.
          thrown: isAgreed ? (dice[0]?.dice ?? '') : '',
          byDice:
            commitment.diceAlone && isAgreed
              ? panelOfDice(seals, Number(dice[0]?.dice))
              : undefined,
        }
      }
      result={
        chance && {
          dice: chance.dice,
          beacon: digits(chance.beacon),
          index: digits(chance.panelIndex),
          size,
          alone: commitment?.diceAlone === true,
          panel: chance.panel,
        }
      }
    />
  )
  return Object.keys(form.problems).length > 0 ? again(c, drawn) : page(c, drawn)
}

function panelOfDice({ list, pool }: Seals, thrown: number) {
  const tickets = pool ? ticketsOf(pool.file) : []
  const panels = list ? panelsIn(list.panels) : []
  const index = panelIndex(thrown, 0, panels.length)
  return {
    index: String(index).padStart(String(panels.length - 1).length, '0'),
    panel: (panels[index] ?? []).map((row) => tickets[row] ?? ''),
  }
}

async function act(c: HttpContext, draw: Draw) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const step = String(raw['step'] ?? '')
  const done =
    step === 'dice'
      ? await enterDice(ctx, draw.id, String(raw['dice'] ?? ''))
      : await holdDraw(ctx, draw.id, String(raw['signature'] ?? ''))
  const texts = proceedingsTexts[ctx.locale]
  if (done.ok) {
    // Nothing is in the public log until both have typed the same.
    const notices = { first: texts.diceFirst, differ: texts.diceDiffer, agreed: texts.saved }
    const notice = typeof done.value === 'string' ? notices[done.value] : texts.saved
    return seeOther(c, sealPaths.ceremony(draw.slug), notice)
  }
  if (done.refusal === 'forbidden') return forbidden(c)
  const field = step === 'dice' ? 'dice' : 'signature'
  const refused = formRefused(raw, sealRefusals[ctx.locale][done.refusal], field)
  return show(c, draw, step, refused)
}
