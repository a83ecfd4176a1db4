import { z } from 'zod'
import { type FormState, type Parsed, parseForm, type RawForm } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { optionalDay, optionalText, requiredDay, requiredText } from '../fields.ts'
import {
  type PrincipleRow,
  type ProtocolPhase,
  principleStates,
  severities,
} from '../template/nouns.ts'
import { several } from './protocol-form.ts'

const phaseShape = z.object({
  title: requiredText(200),
  purpose: optionalText(4_000),
  startsOn: optionalDay,
  endsOn: optionalDay,
  earlyReason: optionalText(1_000),
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
  const { title, purpose, startsOn, endsOn, earlyReason } = parsed.value
  return {
    ok: true,
    value: {
      id,
      title,
      purpose,
      startsOn: startsOn ?? '',
      endsOn: endsOn ?? '',
      milestones: before?.milestones ?? [],
      dependsOn: several(raw, 'dependsOn'),
      ...(earlyReason ? { earlyReason } : {}),
      instruments: before?.instruments ?? [],
    },
  }
}

export function phaseValues(phase: ProtocolPhase): FormState['values'] {
  const { title, purpose, startsOn, endsOn, dependsOn, earlyReason = '' } = phase
  return { title, purpose, startsOn, endsOn, dependsOn: dependsOn.join('\n'), earlyReason }
}

export const milestoneShape = z.object({ title: requiredText(200), on: requiredDay })

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
