import { z } from 'zod'
import { type Json, normalJson } from '#kit/canonical-json.ts'
import { type FormState, type Parsed, parseForm, type RawForm } from '#kit/form.ts'
import type { InstrumentField } from '#kit/instrument.ts'
import { readNumber } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { optionalDay, optionalText, requiredDay, requiredText } from './fields.ts'
import { type PrincipleRow, principleStates, severities } from './principles.ts'
import { one, several } from './protocol-form.ts'
import type { PlannedInstrument, ProtocolPhase } from './protocol-phases.ts'

const phaseShape = z.object({
  title: requiredText(200),
  purpose: optionalText(4_000),
  startsOn: optionalDay,
  endsOn: optionalDay,
})

/** Reads the form of a phase; its milestones and instruments have forms of their own. */
export function readPhaseForm(
  id: string,
  before: ProtocolPhase | undefined,
  raw: RawForm,
  locale: Locale,
): Parsed<ProtocolPhase> {
  const parsed = parseForm(phaseShape, raw, locale)
  if (!parsed.ok) return parsed
  const { title, purpose, startsOn, endsOn } = parsed.value
  return {
    ok: true,
    value: {
      id,
      title,
      purpose,
      startsOn: startsOn ?? '',
      endsOn: endsOn ?? '',
      milestones: before?.milestones ?? [],
      dependsOn: several(raw, 'dependsOn').filter((other) => other !== id),
      instruments: before?.instruments ?? [],
    },
  }
}

export function phaseValues(phase: ProtocolPhase): FormState['values'] {
  const { title, purpose, startsOn, endsOn, dependsOn } = phase
  return { title, purpose, startsOn, endsOn, dependsOn: dependsOn.join('\n') }
}

export const milestoneShape = z.object({ title: requiredText(200), on: requiredDay })

/** What this form asks of a kind of instrument. */
export interface KindAsked {
  readonly name: string
  readonly fields: readonly InstrumentField[]
  readonly shape: z.ZodType
}

/**
 * Reads the settings of an instrument by the shape of its kind; numbers as people write them. A setting that has no field
 * (the format of sessions, which a story or an import gave) stays as it stood `before`.
 */
export function readInstrumentForm(
  id: string,
  kind: KindAsked,
  raw: RawForm,
  locale: Locale,
  before?: PlannedInstrument,
): Parsed<PlannedInstrument> {
  const asked = new Set(kind.fields.map(({ name }) => name))
  const typed: Record<string, string> = Object.fromEntries(
    before?.kind === kind.name
      ? Object.entries(before.settings).flatMap(([name, value]) =>
          asked.has(name) ? [] : [[name, String(value)]],
        )
      : [],
  )
  for (const field of kind.fields) {
    const text = one(raw, field.name)
    if (text === '' && field.type !== 'text' && field.type !== 'long-text') continue
    typed[field.name] = field.type === 'number' ? String(readNumber(text) ?? text) : text
  }
  const parsed = parseForm(kind.shape, typed, locale)
  if (!parsed.ok) return { ok: false, form: { ...parsed.form, values: asTyped(kind, raw) } }
  const settings = normalJson(JSON.parse(JSON.stringify(parsed.value)) as Json)
  return { ok: true, value: { id, kind: kind.name, settings: asRecord(settings) } }
}

export function instrumentValues(instrument: PlannedInstrument): FormState['values'] {
  return Object.fromEntries(
    Object.entries(instrument.settings).map(([name, value]) => [
      name,
      typeof value === 'number' ? String(value).replace('.', ',') : String(value ?? ''),
    ]),
  )
}

function asTyped(kind: KindAsked, raw: RawForm): FormState['values'] {
  return Object.fromEntries(kind.fields.map((field) => [field.name, one(raw, field.name)]))
}

function asRecord(value: Json): PlannedInstrument['settings'] {
  const isRecord = value !== null && typeof value === 'object' && !Array.isArray(value)
  return isRecord ? (value as PlannedInstrument['settings']) : {}
}

const principleShape = z.object({
  state: z.enum(principleStates),
  severity: z.enum(severities),
  evidence: optionalText(4_000),
  remark: optionalText(4_000),
})

/** Reads the form of one principle of a checklist. */
export function readPrincipleForm(id: string, raw: RawForm, locale: Locale): Parsed<PrincipleRow> {
  const parsed = parseForm(principleShape, raw, locale)
  return parsed.ok ? { ok: true, value: { id, ...parsed.value } } : parsed
}

export function principleValues(row: PrincipleRow): FormState['values'] {
  const { state, severity, evidence, remark } = row
  return { state: state === 'not-examined' ? '' : state, severity, evidence, remark }
}
