import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import type { AddressHolder } from '#modules/people/index.ts'
import type { Coaching, CoachingNote, CoachingSession } from '../coaching.ts'
import type { Match } from '../match.ts'

/** Which form came back, and for which session when it is a note. */
export interface RefusedForm {
  readonly which: 'answer' | 'session' | 'note' | 'close' | 'reopen' | 'propose'
  readonly id?: string
  readonly form: FormState
}

export interface CoachingPageProps {
  readonly frame: Frame
  readonly coaching: Coaching
  readonly place: string
  readonly names: ReadonlyMap<string, string>
  /** Whose the address is, when somebody typed that of another. */
  readonly addressHolders: ReadonlyMap<string | undefined, AddressHolder>
  readonly sessions: readonly CoachingSession[]
  /** Undefined for whoever is not of the pair: they were never read. */
  readonly notes: readonly CoachingNote[] | undefined
  /** For the team, while nobody coaches. */
  readonly matches: readonly Match[] | undefined
  readonly declines: readonly { readonly coachId: string; readonly word: string }[]
  readonly learning: { readonly title: string; readonly href: string } | undefined
  readonly today: string
  readonly refused?: RefusedForm | undefined
}

export function formOf(
  { refused }: Pick<CoachingPageProps, 'refused'>,
  which: RefusedForm['which'],
  id?: string,
): FormState {
  return refused?.which === which && refused.id === id ? refused.form : emptyForm
}
