import { z } from 'zod'
import type { DayRanges } from '#kit/day-range.ts'
import { decisionOutcomes, decisionSubjects } from '../decision.ts'
import type { EligibilityState } from '../eligibility.ts'
import { optionalDay, optionalLink, requiredDay, requiredText } from '../fields.ts'
import { stations, stopReasons } from '../stage.ts'

/** Forms of the gates: evidence, waiver, decision, expected dates. */

export const evidenceShape = z.object({ text: requiredText(2000), link: optionalLink })

/** A waiver is read by everyone for ever: it takes more than a word. */
export const waiverShape = z.object({ reason: requiredText(2000, 20) })

export const decisionShape = z.object({
  subject: z.enum(decisionSubjects),
  circle: requiredText(120),
  decidedOn: requiredDay,
  outcome: z.enum(decisionOutcomes),
  minutes: requiredText(4000),
  link: optionalLink,
})

export const stopShape = z.object({ reason: z.enum(stopReasons), text: requiredText(2000, 20) })

export const resumeShape = z.object({ text: requiredText(2000, 20) })

export const passShape = z.object({ from: z.enum(stations) })

export const stageDatesShape = z.object({
  idea: optionalDay,
  framing: optionalDay,
  agreement: optionalDay,
  protocol: optionalDay,
  running: optionalDay,
  evaluation: optionalDay,
  documentation: optionalDay,
  dissemination: optionalDay,
})

/** A year too many is a slip of the keys. */
export const stageDatesDays = {
  idea: 'begun-or-to-come',
  framing: 'begun-or-to-come',
  agreement: 'begun-or-to-come',
  protocol: 'begun-or-to-come',
  running: 'begun-or-to-come',
  evaluation: 'begun-or-to-come',
  documentation: 'begun-or-to-come',
  dissemination: 'begun-or-to-come',
} as const satisfies DayRanges

export type EvidenceForm = z.infer<typeof evidenceShape>
export type DecisionForm = z.infer<typeof decisionShape>

/** One reading of a criterion. */
export interface EligibilityForm {
  readonly state: EligibilityState
  readonly text: string
  readonly link: string | undefined
}
