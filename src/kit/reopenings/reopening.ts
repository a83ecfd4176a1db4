import { z } from 'zod'
import { requiredReason } from '../fields.ts'
import type { RawForm } from '../form.ts'

/** What was closed went on: the reason stays beside it, also once it is closed again. */
export interface Reopening {
  readonly at: Date
  readonly reason: string
  /** What of the thing went on, where there are several: « Inscriptions ». */
  readonly what?: string | undefined
  /** Whoever did it, for those who may know it. */
  readonly byName?: string | undefined
}

/** Read by everybody who may read the page of the thing. */
export const longestReopenReason = 1_000

/** As everywhere where a reason stays on a page: ten letters say something. */
export const leastReopenReason = 10

export const reopenFields = {
  reason: requiredReason(longestReopenReason, leastReopenReason),
} as const

export const reopenShape = z.object(reopenFields)

export type ReopenForm = z.infer<typeof reopenShape>

/** The field by which a form that changes a last day says why what was closed goes on; it is asked once it is needed. */
export const reopenReasonField = 'reopenReason'

/** The reason that came with such a form; nothing while it says too little, or more than a page keeps. */
export function reopenReasonIn(raw: RawForm): string | undefined {
  const read = reopenShape.safeParse({ reason: raw[reopenReasonField] })
  return read.success ? read.data.reason : undefined
}
