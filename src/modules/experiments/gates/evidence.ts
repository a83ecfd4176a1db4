import { z } from 'zod'
import { decisionOutcomes, decisionSubjects } from '../decision.ts'
import { eligibilityStates } from '../eligibility.ts'
import { optionalDay, optionalLink, optionalText, requiredDay, requiredText } from '../fields.ts'
import { stations, stopReasons } from '../stage.ts'

/** Forms of the gates: evidence, waiver, decision, reading of a criterion, expected dates. */

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

export const eligibilityShape = z.object({
  state: z.enum(eligibilityStates),
  text: optionalText(2000),
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

export type EvidenceForm = z.infer<typeof evidenceShape>
export type DecisionForm = z.infer<typeof decisionShape>
export type EligibilityForm = z.infer<typeof eligibilityShape>
