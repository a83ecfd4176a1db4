import { z } from 'zod'
import { hashOf, receiptText } from '#engines/sortition/index.ts'
import {
  emptyForm,
  type FormState,
  formRefused,
  type Parsed,
  parseForm,
  type RawForm,
} from '#kit/form.ts'
import { again, download, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { actRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { instantOfRound } from '../../commitment.ts'
import { wholeNumber } from '../../draw.ts'
import { sealPaths } from '../../paths/ceremony.ts'
import {
  holdSimpleDraw,
  openSimpleDraw,
  type SimpleAsked,
  simpleReceipt,
} from '../actions/hold-simple-draw.ts'
import { SimpleDrawPage, SimplePage } from '../pages/SimplePages.tsx'
import {
  mostLines,
  namesAgain,
  type PastedRefusal,
  pastedLines,
  repeatedLines,
  type SimpleDraw,
} from '../simple-draw.ts'
import { findSimpleDraw } from '../store/simple-draws.ts'
import { simpleRefusals, simpleTexts } from '../texts/simple.ts'

export const simpleRoutes: readonly Route[] = [
  get(sealPaths.simple, 'anyone', (c) =>
    page(c, <SimplePage frame={c.var.frame} form={emptyForm} />),
  ),
  actRoute({
    path: sealPaths.simple,
    audience: 'anyone',
    options: { perMinute: 10, bodyLimit: 1_200_000 },
    on: () => true as const,
    fresh: true,
    // A machine that filled the trap is sent back to the page, and nothing is kept.
    trapped: (c) => seeOther(c, sealPaths.simple),
    shape: asked,
    draw: (c, _on, form) => <SimplePage frame={c.var.frame} form={form} />,
    act: (c, _on, simple) => openSimpleDraw(c.var.ctx, simple),
    refusals: (locale) => ({ 'too-many-seats': simpleTexts[locale].tooManySeats }),
    under: { 'too-many-seats': 'seats' },
    next: (_on, { id, key }) => `${sealPaths.simpleDraw(id)}?cle=${key}`,
  }),
  get(sealPaths.simpleDraw(':id'), 'anyone', show),
  post(sealPaths.simpleDraw(':id'), 'anyone', act, { perMinute: 20, bodyLimit: 1_200_000 }),
  get(sealPaths.simpleFile(':id'), 'anyone', sendReceipt, { open: true }),
]

const shape = z.object({
  title: z.string().trim().min(2).max(160),
  lines: z.string().min(1),
  seats: wholeNumber(1, mostLines),
  how: z.enum(['beacon', 'dice']),
})

function asked({ var: { ctx } }: HttpContext, _on: true, raw: RawForm): Parsed<SimpleAsked> {
  const parsed = parseForm(shape, raw, ctx.locale)
  if (!parsed.ok) return parsed
  const { title, seats, how, lines: pasted } = parsed.value
  const lines = pastedLines(pasted)
  if (lines.ok)
    return { ok: true, value: { title, seats, lines: lines.value, byDice: how === 'dice' } }
  const sentence = pastedSentence(lines.refusal, simpleTexts[ctx.locale], pasted)
  return { ok: false, form: formRefused(raw, sentence, 'lines') }
}

function pastedSentence(
  refusal: PastedRefusal,
  texts: (typeof simpleTexts)['fr'],
  pasted: string,
): string {
  const sentences: Readonly<Record<PastedRefusal, string>> = {
    'too-few': texts.tooFew,
    'too-many': texts.tooMany,
    'too-long': texts.tooLong,
    twice: texts.twice(repeatedLines(pasted).slice(0, 5).join(', ')),
  }
  return sentences[refusal]
}

async function show(c: HttpContext) {
  const draw = await findSimpleDraw(c.var.ctx.db, c.req.param('id') ?? '')
  return draw
    ? drawn(c, draw, c.req.query('cle') ?? '', { step: '', form: emptyForm })
    : notFound(c)
}

interface Shown {
  readonly step: string
  readonly form: FormState
  readonly names?: ReadonlyMap<string, string> | undefined
}

function drawn(c: HttpContext, draw: SimpleDraw, key: string, shown: Shown) {
  const { ctx, frame } = c.var
  // The address holds the key: no cache may keep the page, and the one that is followed from here must not be told it.
  if (key !== '') c.header('referrer-policy', 'no-referrer')
  const matter = (
    <SimpleDrawPage
      frame={frame}
      draw={draw}
      receipt={simpleReceipt(draw)}
      speaks={draw.round === 0 ? undefined : instantOfRound(draw.round)}
      secret={hashOf(key) === draw.keyHash ? key : undefined}
      form={shown.form}
      step={shown.step}
      names={shown.names}
      publicAddress={`${ctx.settings.baseUrl}${sealPaths.simpleDraw(draw.id)}`}
    />
  )
  return Object.keys(shown.form.problems).length > 0 ? again(c, matter) : page(c, matter)
}

async function act(c: HttpContext) {
  const { ctx } = c.var
  const raw = await readForm(c)
  const text = (name: string) => String(raw[name] ?? '')
  const [step, key] = [text('step'), text('cle')]
  const draw = await findSimpleDraw(ctx.db, c.req.param('id') ?? '')
  if (!draw) return notFound(c)
  if (step === 'names') return tellNames(c, draw, key, text('lines'))
  const held = await holdSimpleDraw(ctx, draw.id, {
    key,
    dice: text('dice'),
    signature: text('signature'),
  })
  if (held.ok) return seeOther(c, `${sealPaths.simpleDraw(draw.id)}${key ? `?cle=${key}` : ''}`)
  const field = draw.round === 0 ? 'dice' : 'signature'
  const form = formRefused(raw, simpleRefusals[ctx.locale][held.refusal], field)
  return drawn(c, draw, key, { step: 'draw', form })
}

/** Names beside numbers, in this answer only: nothing is kept, and the answer is not either. */
function tellNames(c: HttpContext, draw: SimpleDraw, key: string, pasted: string) {
  const { ctx } = c.var
  const lines = pastedLines(pasted)
  const isOwn = hashOf(key) === draw.keyHash
  const names = lines.ok && isOwn ? namesAgain(draw.pool, lines.value, key) : undefined
  if (!names) {
    const form = formRefused({ lines: pasted }, simpleTexts[ctx.locale].notSame, 'lines')
    return drawn(c, draw, key, { step: 'names', form })
  }
  return drawn(c, draw, key, {
    step: 'names',
    form: { values: { lines: pasted }, problems: {} },
    names,
  })
}

async function sendReceipt(c: HttpContext) {
  const draw = await findSimpleDraw(c.var.ctx.db, c.req.param('id') ?? '')
  const receipt = draw && simpleReceipt(draw)
  if (!receipt) return notFound(c)
  return download(c, receiptText(receipt), { name: 'recu.json', mediaType: 'application/json' })
}
