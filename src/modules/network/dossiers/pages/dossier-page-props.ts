import type { Day } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import type { Dossier } from '../dossier.ts'

export interface DossierPageProps {
  readonly frame: Frame
  readonly today: Day
  readonly dossier: Dossier
  /** The form that came back. */
  readonly refused?:
    | { readonly act: 'exchange' | 'commitment'; readonly form: FormState }
    | undefined
}
