import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import type { Draw } from '../../draw.ts'
import type { DrawFeature } from '../../quota.ts'

export interface FeaturesPageProps {
  readonly frame: Frame
  readonly draw: Draw
  readonly features: readonly DrawFeature[]
  /** People of each answer: `feature|value` → count; those hoped for until some registered. */
  readonly pool: Readonly<Record<string, number>>
  readonly isExpected: boolean
  readonly form: FormState
  readonly addForm: FormState
  readonly censusForm: FormState
  readonly crossForm: FormState
  /** Code of the commune of the draw, when it has one. */
  readonly code: string | undefined
}
