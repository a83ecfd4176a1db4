import { z } from 'zod'
import { newId } from '#kit/ids.ts'
import type {
  Figure,
  InstrumentField,
  InstrumentKind,
  Opened,
  PhaseOpened,
} from '#kit/instrument.ts'
import type { Ctx } from '#platform/context.ts'
import { keepDraw } from './actions/create-draw.ts'
import { wholeNumber } from './draw.ts'
import { drawPaths } from './paths.ts'
import { countStatuses } from './store/draw-people.ts'
import { getDrawOfInstrument } from './store/draws.ts'
import { kindTexts } from './texts/kind.ts'

const drawSettings = z.object({
  panelSize: wholeNumber(1, 2000),
  reserveSize: wholeNumber(0, 5000).default(0),
  population: z.string().trim().max(400).default(''),
  indemnity: z.string().trim().max(1000).default(''),
})
export type DrawSettings = z.infer<typeof drawSettings>

type FieldName = keyof typeof kindTexts.fr.fields

/** The kind of instrument that this room offers: a panel drawn by lot. */
export const drawKind: InstrumentKind<Ctx, DrawSettings> = {
  name: 'draw',
  texts: { fr: kindTexts.fr.kind, en: kindTexts.en.kind },
  shape: drawSettings,
  fields: [
    field('panelSize', 'number'),
    field('reserveSize', 'number'),
    field('population', 'text'),
    field('indemnity', 'text'),
  ],
  notice: { fr: kindTexts.fr.notice, en: kindTexts.en.notice },
  open,
  // Replacements go on after the phase: a draw closes by its own act, never behind its people’s back.
  close: async () => undefined,
  figures,
  evidence: async () => [],
}

function field(name: FieldName, type: InstrumentField['type']): InstrumentField {
  const { label: fr, hint: frHint } = kindTexts.fr.fields[name]
  const { label: en, hint: enHint } = kindTexts.en.fields[name]
  return { name, type, label: { fr, en }, hint: { fr: frHint, en: enHint } }
}

async function open(ctx: Ctx, phase: PhaseOpened, settings: DrawSettings): Promise<Opened> {
  const instrumentId = newId(ctx.now, ctx.chance)
  const draw = await keepDraw(ctx, {
    title: phase.title,
    panelSize: settings.panelSize,
    reserveSize: settings.reserveSize,
    population: settings.population,
    indemnity: settings.indemnity,
    instrumentId,
    phaseId: phase.phaseId,
    experimentId: phase.experimentId,
    territoryId: phase.territoryId,
    protocolVersion: phase.protocolVersion,
    hidden: phase.hidden ?? false,
  })
  return { instrumentId, href: drawPaths.draw(draw.slug) }
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
    figure('pool', draw.expectedPool, seen.registered),
    figure('seats', draw.panelSize, seen.seated),
  ]
}
