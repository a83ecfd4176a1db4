import { emptyForm, type FormState, formRefused, parseForm, type RawForm } from '#kit/form.ts'
import { writtenPercent } from '#kit/numbers.ts'
import type { Result } from '#kit/result.ts'
import { colon, semicolon } from '#kit/words.ts'
import { again, download, page, readForm, seeOther } from '#platform/answers.ts'
import { buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { fillVacancies, seatsOf, vacateSeat } from '../../ceremony/index.ts'
import type { Draw } from '../../draw.ts'
import { listToldByHand } from '../../panel/index.ts'
import { sealPaths } from '../../paths/ceremony.ts'
import { lastComputation, runEngine, waited } from '../../preparation/index.ts'
import type { DrawFeature } from '../../quota.ts'
import { listSatBefore } from '../../registration/index.ts'
import { onOwn, onOwnDraw } from '../../routes/on-draw.ts'
import { commitDraw, findOpenRelaxation, instanceOf, readSeals } from '../../seals/index.ts'
import {
  commitShape,
  emptySeats,
  endingShape,
  proceedingsTexts,
  reasonShape,
  relaxShape,
  type SealRefusal,
  sealRefusals,
  vacateShape,
  witnessShape,
} from '../../seals/nouns.ts'
import { listDrawEvents } from '../../store/draw-events.ts'
import { findDraw } from '../../store/draws.ts'
import { listFeatures } from '../../store/features.ts'
import { findByTicket, listPool } from '../../store/pool-people.ts'
import { computeList, stopList } from '../actions/compute-list.ts'
import { closeDraw, recordWitness, voidDraw } from '../actions/end-draw.ts'
import { enteringPool, freezePool, goBack } from '../actions/freeze-pool.ts'
import { readWaiting } from '../actions/read-waiting.ts'
import {
  acceptRelaxation,
  type BoundChange,
  impossibleQuotas,
  proposeRelaxation,
} from '../actions/relax-quotas.ts'
import { ProceedingsPage } from '../pages/ProceedingsPage.tsx'
import type { ProceedingsProps } from '../pages/StepForm.tsx'

const onThis = { ...onOwn, next: (draw: Draw) => sealPaths.proceedings(draw.slug) }

export const proceedingsRoutes: readonly Route[] = [
  get(
    sealPaths.proceedings(':slug'),
    'signed-in',
    onOwnDraw((c, draw) => show(c, draw, '', emptyForm)),
  ),
  post(sealPaths.proceedings(':slug'), 'signed-in', onOwnDraw(take)),
  buttonRoute({
    ...onThis,
    path: sealPaths.makeList(':slug'),
    // The engine runs in a thread, and no transaction waits for it.
    options: { ownTransaction: true, perMinute: 30 },
    draw: (c, draw, form) => drawStep(c, draw, 'list', form),
    act: async (c, draw) => {
      const begun = await computeList(c.var.ctx, draw.id, runEngine, c.var.act)
      if (begun.ok) await waited(begun.value.ended)
      return begun
    },
    refusals: (locale) => sealRefusals[locale],
  }),
  buttonRoute({
    ...onThis,
    path: sealPaths.stopList(':slug'),
    act: (c, draw) => stopList(c.var.ctx, draw),
    back: onThis.next,
    refusals: () => ({}),
    notice: (locale) => proceedingsTexts[locale].stopping,
  }),
  get(sealPaths.witnessFile(':slug'), 'signed-in', onOwnDraw(sendWitnessFile)),
]

async function show(c: HttpContext, draw: Draw, step: string, form: FormState) {
  const drawn = await drawStep(c, draw, step, form)
  return Object.keys(form.problems).length > 0 ? again(c, drawn) : page(c, drawn)
}

async function drawStep(c: HttpContext, draw: Draw, step: string, form: FormState) {
  return <ProceedingsPage {...(await load(c, draw))} step={step} form={form} />
}

async function load(c: HttpContext, seen: Draw): Promise<Omit<ProceedingsProps, 'step' | 'form'>> {
  const { ctx, frame } = c.var
  const last =
    seen.state === 'frozen' ? await lastComputation(ctx.db, seen.id, 'list', ctx.now) : undefined
  // The list, the state that follows and the end of the calculation are written together: read again after the
  // calculation, the draw is never behind what it ended with.
  const draw = seen.state === 'frozen' ? ((await findDraw(ctx.db, seen.id)) ?? seen) : seen
  const texts = proceedingsTexts[ctx.locale]
  const seals = await readSeals(ctx.db, draw.id)
  const features = await listFeatures(ctx.db, draw.id)
  const log = await listDrawEvents(ctx.db, draw.id)
  const open = await findOpenRelaxation(ctx.db, draw.id)
  const isFrozen = draw.state === 'frozen'
  const isOpen = draw.state === 'recruiting'
  const ready = isOpen ? await listPool(ctx.db, draw.id, ['eligible', 'pool']) : []
  const satBefore = isOpen ? await listSatBefore(ctx, draw, enteringPool) : []
  const impossible = isFrozen ? await impossibleQuotas(ctx, draw) : undefined
  const line = (change: Pick<BoundChange, 'feature' | 'value' | 'bound' | 'from' | 'to'>) => {
    const write = change.bound === 'min' ? texts.atLeast : texts.atMost
    return write(nameOf(features, change), change.to, change.from)
  }
  return {
    frame,
    draw,
    eligible: ready.filter(({ id }) => !satBefore.includes(id)).length,
    satBefore: satBefore.length,
    impossible: impossible && {
      conflict: impossible.conflict.map(
        (bound) =>
          `${nameOf(features, bound)}${colon[frame.locale]}${bound.bound === 'min' ? '≥' : '≤'} ${bound.count}`,
      ),
      relaxations: impossible.relaxations.map(({ changes }) =>
        changes.map(line).join(semicolon[frame.locale]),
      ),
    },
    calculation:
      isFrozen && last
        ? {
            state: last.outcome?.kind === 'unproven' ? 'failed' : last.state,
            ...{ phase: last.phase, done: last.done, total: last.total },
          }
        : undefined,
    pending: open && {
      lines: (open.changes as readonly BoundChange[]).map(line),
      reason: open.reason,
    },
    list: seals.list && {
      least: writtenPercent(seals.list.least / seals.list.size, ctx.locale),
      size: seals.list.size,
      best: writtenPercent(seals.list.best / 1_000_000, ctx.locale),
      shutOut: seals.list.shutOut,
      certain: seals.list.certain,
    },
    witnesses: log
      .filter(({ kind }) => kind === 'witnessed')
      .map(({ payload }) => `${payload['role']}${colon[frame.locale]}${payload['statement']}`),
    seats: draw.state === 'drawn' ? await seatsOf(ctx, draw.id) : [],
    waits: await readWaiting(ctx, draw),
    toldByHand: await listToldByHand(ctx.db, draw.id),
    leftEmpty: emptySeats(seals.chance?.panel ?? [], log).filter(
      (seat) => seat.leftEmpty && !seat.stays,
    ).length,
  }
}

function nameOf(
  features: readonly DrawFeature[],
  entry: { feature: string; value: string },
): string {
  const feature = features.find(({ key }) => key === entry.feature)
  const value = feature?.values.find(({ key }) => key === entry.value)
  return `${feature?.label ?? entry.feature}, ${value?.label ?? entry.value}`
}

type Done = Result<unknown, SealRefusal>
type Taken = { readonly done: Done } | { readonly form: FormState }

/** Every step posts here and says which one it is. */
async function take(c: HttpContext, draw: Draw) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const step = String(raw['step'] ?? '')
  const taken = await runStep(c, draw, step, raw)
  if ('form' in taken) return show(c, draw, step, taken.form)
  if (!taken.done.ok) {
    const sentence = sealRefusals[ctx.locale][taken.done.refusal]
    return show(c, draw, step, formRefused(raw, sentence))
  }
  const texts = proceedingsTexts[ctx.locale]
  const filled = taken.done.value as { filled?: number; vacant?: number }
  const notice =
    step === 'fill' ? texts.filled(filled.filled ?? 0, filled.vacant ?? 0) : texts.saved
  return seeOther(c, sealPaths.proceedings(draw.slug), notice)
}

async function runStep(c: HttpContext, draw: Draw, step: string, raw: RawForm): Promise<Taken> {
  const { ctx } = c.var
  const { id } = draw
  const reading = { locale: ctx.locale, raw }
  switch (step) {
    case 'freeze':
      return withForm(reading, endingShape, ({ reason }) => freezePool(ctx, id, reason))
    case 'accept':
      return { done: await acceptRelaxation(ctx, id) }
    case 'fill':
      return { done: await fillVacancies(ctx, id) }
    case 'close':
      return withForm(reading, endingShape, ({ reason }) => closeDraw(ctx, id, reason))
    case 'relax':
      return withForm(reading, relaxShape, (asked) => proposeRelaxation(ctx, id, asked))
    case 'witness':
      return withForm(reading, witnessShape, (said) => recordWitness(ctx, id, said))
    case 'commit':
      return withForm(reading, commitShape, (asked) => commitDraw(ctx, id, asked))
    case 'back':
      return withForm(reading, reasonShape, ({ reason }) => goBack(ctx, id, reason))
    case 'void':
      return withForm(reading, reasonShape, ({ reason }) => voidDraw(ctx, id, reason))
    case 'vacate':
      return withForm(reading, vacateShape, async ({ ticket, why }): Promise<Done> => {
        const person = await findByTicket(ctx.db, id, ticket)
        return person ? vacateSeat(ctx, person.id, why) : { ok: false, refusal: 'not-seated' }
      })
    default:
      return { done: { ok: false, refusal: 'not-now' } }
  }
}

async function withForm<T>(
  { raw, locale }: { raw: RawForm; locale: 'fr' | 'en' },
  shape: Parameters<typeof parseForm<T>>[0],
  run: (value: T) => Promise<Done>,
): Promise<Taken> {
  const parsed = parseForm(shape, raw, locale)
  return parsed.ok ? { done: await run(parsed.value) } : { form: parsed.form }
}

/** For the witness alone: tickets with their answers and households, quotas, panels. No name is in it. */
async function sendWitnessFile(c: HttpContext, draw: Draw) {
  const { ctx } = c.var
  const { list, pool } = await readSeals(ctx.db, draw.id)
  const body = {
    ...(await instanceOf(ctx, draw)),
    panels: list?.panels ?? '',
    pool: pool?.sha256 ?? '',
  }
  return download(c, `${JSON.stringify(body, null, 1)}\n`, {
    name: `temoin-${draw.slug}.json`,
    mediaType: 'application/json',
  })
}
