import { z } from 'zod'
import { nameShape } from '#kit/fields.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Experiment, Visibility } from '../experiment.ts'
import { optionalText, requiredText } from '../fields.ts'
import type { Stage } from '../stage.ts'

/** A territory says that it would like to be the one. */
export interface CallAnswer {
  readonly id: string
  readonly territoryId: string
  readonly personId: string | undefined
  /** “Directrice générale des services”. */
  readonly title: string
  readonly message: string
  readonly state: 'waiting' | 'chosen' | 'declined'
  readonly reply: string
  readonly at: Date
}

export const callAnswerShape = z.object({
  message: requiredText(3000, 20),
  name: nameShape,
  title: optionalText(120),
  email: z.string().trim().toLowerCase().max(200).pipe(z.email()),
})

export type CallAnswerForm = z.infer<typeof callAnswerShape>

export const callReplyShape = z.object({
  verdict: z.enum(['chosen', 'declined']),
  reply: requiredText(2000, 10),
})

export type CallReplyForm = z.infer<typeof callReplyShape>

/** It is open, it looks for a territory, and it has not been stopped. */
export function isCallOpen(experiment: {
  readonly seeking: boolean
  readonly stage: string
  readonly visibility: Visibility
}): boolean {
  return (
    experiment.seeking && experiment.stage !== 'stopped' && experiment.visibility === 'published'
  )
}

/** One territory is found: the call is over. */
export function chooseTerritory(
  experiment: Experiment,
  territory: { readonly id: string; readonly regionCode: string | undefined },
  now: Date,
): Result<Experiment, 'call-closed'> {
  if (!isCallOpen(experiment)) return refused('call-closed')
  return done({
    ...experiment,
    territoryId: territory.id,
    regionCode: territory.regionCode,
    seeking: false,
    updatedAt: now,
  })
}

/** Before the protocol is written with a territory: later, another experiment is begun. */
const reopenableStages: readonly Stage[] = ['idea', 'framing', 'agreement']

/** The territory that was chosen gives up: the experiment looks for another one. Its answers stay as they were read. */
export function reopenCall(
  experiment: Experiment,
  answers: readonly Pick<CallAnswer, 'state'>[],
  now: Date,
): Result<Experiment, 'call-not-over' | 'call-too-late'> {
  if (experiment.seeking || !answers.some(({ state }) => state === 'chosen'))
    return refused('call-not-over')
  if (!reopenableStages.includes(experiment.stage)) return refused('call-too-late')
  return done({
    ...experiment,
    territoryId: undefined,
    regionCode: undefined,
    seeking: true,
    updatedAt: now,
  })
}
