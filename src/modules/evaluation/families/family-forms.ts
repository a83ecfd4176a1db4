import { z } from 'zod'
import { optionalText, requiredReason, requiredText } from '#kit/fields.ts'

/** What joins trials: the page draws it, since it knows which measures were published. */
export const familyShape = z.object({
  title: requiredText(120, 3),
  presentation: optionalText(4000),
  measure: requiredText(2000),
})

export const leaveOutShape = z.object({
  resultId: z.uuid(),
  reason: requiredReason(2000),
})

export const takeBackShape = z.object({ resultId: z.uuid() })
export const withdrawFamilyShape = z.object({ reason: requiredReason(2000) })
