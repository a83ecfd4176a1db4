import { z } from 'zod'
import { emailAddress, isTicked, maybeDay, maybeWritten, someDay, written } from './fields.ts'
import { leaveReasons } from './membership.ts'

/** The public form promises an answer within these days. */
export const answerDays = 10

/** The public form: who asks for a territory, and why. The territory is read by its own field. */
export const requestShape = z.object({
  name: written(120),
  function: written(160),
  email: emailAddress,
  why: written(2000, 20),
})

export type RequestForm = z.infer<typeof requestShape>

export const completeShape = z.object({ more: written(2000, 10) })

/** Whoever accepts writes nothing. */
export const acceptShape = z.object({}).transform(() => ({ answer: '' }))

/** The team’s word: what is missing, or why not. */
export const answerShape = z.object({ answer: written(2000, 10) })

export const deliberationShape = z.object({
  deliberationOn: maybeDay,
  deliberationRef: maybeWritten(120),
  deliberationWaiver: maybeWritten(400),
})

export type DeliberationForm = z.infer<typeof deliberationShape>

export const agreementShape = z.object({ agreementOn: someDay, referent: isTicked })

export type AgreementForm = z.infer<typeof agreementShape>

export const leaveShape = z.object({
  leftOn: someDay,
  leaveReason: z.enum(leaveReasons),
  leaveNote: maybeWritten(1000),
})

export type LeaveForm = z.infer<typeof leaveShape>

/** The team opens the membership of a territory that asked by another way. */
export const openShape = z.object({
  name: maybeWritten(120),
  function: maybeWritten(160),
  email: z.union([z.literal(''), emailAddress]).default(''),
  why: maybeWritten(2000),
})

/** A council decided: when and under which number; or there is no council, and one says so. */
export function lacksDeliberation(form: DeliberationForm): boolean {
  const decided = form.deliberationOn !== undefined && form.deliberationRef !== ''
  return !decided && form.deliberationWaiver === ''
}

/** Days during which a request waits for its address to be confirmed. */
export const confirmDays = 14

/** Days during which whoever spoke for a membership that ended, or was declined, stays known. */
export const contactDays = 1096

/** What the browser offers for a deliberation or an agreement; its bytes decide. */
export const documentAccept = '.pdf,.docx,.odt'
