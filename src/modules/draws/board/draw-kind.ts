import { z } from 'zod'
import { checkDay } from '#kit/fields.ts'
import { newId } from '#kit/ids.ts'
import type {
  Figure,
  InstrumentKind,
  Opened,
  Pending,
  PhaseOpened,
} from '#kit/instruments/instrument.ts'
import type { Block } from '#kit/papers/document.ts'
import type { Locale } from '#kit/texts.ts'
import type { Ctx } from '#platform/context.ts'
import { keepDraw } from '../actions/create-draw.ts'
import { drawPaths } from '../paths.ts'
import { relaxationsIn } from '../preparation/nouns.ts'
import { listDrawEvents } from '../store/draw-events.ts'
import { countStatuses } from '../store/draw-people.ts'
import { findDrawBySlug, getDrawOfInstrument } from '../store/draws.ts'
import { panelMix } from './panel-mix.ts'
import { kindTexts } from './texts/kind.ts'

const drawSettings = z.object({
  panelSize: z.coerce.number().int().min(1).max(2000),
  reserveSize: z.coerce.number().int().min(0).max(5000).default(0),
  expectedPool: optionalNumber(200_000),
  population: z.string().trim().max(400).default(''),
  indemnity: z.string().trim().max(1000).default(''),
  // Protocols of before did not say it: the rule of the house was this one.
  sameAddress: z.boolean().default(true),
  drawOn: z.string().trim().default('').superRefine(checkDay),
})
export type DrawSettings = z.infer<typeof drawSettings>

/** The kind of instrument that this room offers: a panel drawn by lot. */
export const drawKind: InstrumentKind<Ctx, DrawSettings> = {
  name: 'draw',
  texts: { fr: kindTexts.fr.kind, en: kindTexts.en.kind },
  shape: drawSettings,
  fields: [
    { ...asked('panelSize', true), type: 'number' },
    { ...asked('reserveSize'), type: 'number' },
    { ...asked('expectedPool'), type: 'number' },
    { ...asked('population'), type: 'text' },
    { ...asked('sameAddress', true), type: 'yes-no' },
    { ...asked('indemnity'), type: 'text' },
    { ...asked('drawOn'), type: 'date' },
  ],
  notice: { fr: kindTexts.fr.notice, en: kindTexts.en.notice },
  open,
  pending,
  // Replacements go on after the phase: a draw closes by its own act, never behind its people’s back.
  close: async () => undefined,
  figures,
  evidence,
  /** Not above the form where people put their name down. */
  async instrumentAt(ctx, path) {
    const slug = /^\/tirages\/([^/]+)(?!\/inscription)(?:\/|$)/.exec(path)?.[1]
    return slug && (await findDrawBySlug(ctx.db, slug))?.instrumentId
  },
}

/** Left empty, it is not said. */
function optionalNumber(most: number) {
  const number = z.coerce.number().int().min(1).max(most)
  return z.preprocess((typed) => (typed === '' ? undefined : typed), number.optional())
}

function asked(name: keyof typeof kindTexts.fr.fields, required = false) {
  const { label: fr, hint: frHint } = kindTexts.fr.fields[name]
  const { label: en, hint: enHint } = kindTexts.en.fields[name]
  return { name, label: { fr, en }, hint: { fr: frHint, en: enHint }, required }
}

async function open(ctx: Ctx, phase: PhaseOpened, settings: DrawSettings): Promise<Opened> {
  const instrumentId = newId(ctx.now, ctx.chance)
  const draw = await keepDraw(ctx, {
    title: phase.title,
    panelSize: settings.panelSize,
    reserveSize: settings.reserveSize,
    population: settings.population,
    indemnity: settings.indemnity,
    sameAddress: settings.sameAddress,
    ...(settings.expectedPool === undefined ? {} : { expectedPool: settings.expectedPool }),
    drawOn: settings.drawOn === '' ? undefined : settings.drawOn,
    instrumentId,
    phaseId: phase.phaseId,
    experimentId: phase.experimentId,
    territoryId: phase.territoryId,
    protocolVersion: phase.protocolVersion,
    hidden: phase.hidden ?? false,
  })
  return { instrumentId, href: drawPaths.draw(draw.slug) }
}

/** Drawn, closed or given up with its reason, a draw has run; replacements go on after the phase. */
async function pending(ctx: Ctx, instrumentId: string): Promise<readonly Pending[]> {
  const draw = await getDrawOfInstrument(ctx.db, instrumentId)
  if (draw.state === 'drawn' || draw.state === 'closed' || draw.state === 'void') return []
  const words = { fr: kindTexts.fr.notDrawn(draw.title), en: kindTexts.en.notDrawn(draw.title) }
  return [{ words, href: drawPaths.draw(draw.slug) }]
}

async function figures(ctx: Ctx, instrumentId: string): Promise<readonly Figure[]> {
  const draw = await getDrawOfInstrument(ctx.db, instrumentId)
  const seen = await countStatuses(ctx.db, draw.id)
  const figure = (
    key: keyof typeof kindTexts.fr.figures,
    planned: number | undefined,
    actual: number,
  ): Figure => ({
    key,
    label: { fr: kindTexts.fr.figures[key].label, en: kindTexts.en.figures[key].label },
    unit: { fr: kindTexts.fr.figures[key].unit, en: kindTexts.en.figures[key].unit },
    planned,
    actual,
    href: drawPaths.draw(draw.slug),
  })
  return [
    figure('letters', undefined, seen.invited),
    figure('pool', draw.expectedPool, seen.registered),
    figure('seats', draw.panelSize, seen.seated),
    figure('reserve', draw.reserveSize, seen.reserve),
    figure('present', draw.panelSize, seen.present),
  ]
}

/** For the case sheet: what was counted, the panel beside the pool, and where the proof is. */
async function evidence(ctx: Ctx, instrumentId: string, locale: Locale): Promise<readonly Block[]> {
  const draw = await getDrawOfInstrument(ctx.db, instrumentId)
  const texts = kindTexts[locale].evidence
  const seen = await countStatuses(ctx.db, draw.id)
  if (seen.registered === 0) return []
  const log = await listDrawEvents(ctx.db, draw.id)
  const mix = panelMix(log)
  const relaxed = relaxationsIn(log).map(({ reason }) => texts.relaxed(reason))
  const address = `${ctx.settings.baseUrl}${drawPaths.draw(draw.slug)}`
  return [
    {
      kind: 'paragraph',
      text: texts.counts(seen.registered, seen.seated, draw.panelSize),
    },
    ...(seen.invited > 0
      ? [
          {
            kind: 'paragraph' as const,
            text: texts.reached(
              seen.invited,
              Math.round((1000 * seen.registered) / seen.invited) / 10,
            ),
          },
        ]
      : []),
    ...(seen.present > 0
      ? [{ kind: 'paragraph' as const, text: texts.present(seen.present, draw.panelSize) }]
      : []),
    ...(mix.length > 0
      ? [
          {
            kind: 'table' as const,
            caption: texts.mix,
            columns: [
              { title: texts.answer },
              { title: texts.pool, align: 'right' as const },
              { title: texts.panel, align: 'right' as const },
            ],
            rows: mix.map(({ label, pool, panel }) => [label, String(pool), String(panel)]),
          },
        ]
      : []),
    ...(relaxed.length > 0 ? [{ kind: 'list' as const, items: relaxed }] : []),
    ...(draw.state === 'void'
      ? [{ kind: 'note' as const, text: texts.voided(draw.voidReason ?? '') }]
      : []),
    { kind: 'paragraph', text: texts.proof(address) },
  ]
}
