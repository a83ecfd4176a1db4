import { z } from 'zod'
import { say } from '#kit/form.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { isLicence, type Licence } from '../licence.ts'
import { type CompatibilityReason, compatibility } from '../licence-compatibility.ts'

/** What is asked of someone who draws a version of a resource. */
export const derivationShape = z.object({
  title: z.string().trim().min(1).max(200),
  changes: z.string().trim().min(1).max(4_000),
  authors: z.string().trim().min(1).max(400),
  licence: z
    .string()
    .refine(
      (text): text is Licence => isLicence(text),
      say('Choisissez une licence.', 'Choose a licence.'),
    ),
})

export type DerivationForm = z.infer<typeof derivationShape>

/** The licence of the version, if the original lets it; otherwise the reason, to be explained. */
export function acceptLicence(
  source: Licence,
  derived: Licence,
): Result<Licence, CompatibilityReason> {
  const { allowed, reason } = compatibility(source, derived)
  return allowed ? done(derived) : refused(reason)
}
