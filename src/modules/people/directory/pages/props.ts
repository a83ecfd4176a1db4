import type { Day } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import type { RoleName } from '#kit/viewer.ts'
import type { Namesake } from '#platform/module.ts'
import type { Mandate } from '../../mandate.ts'
import type { PlaceChoice } from '../../pages/PlaceFields.tsx'
import type { AddressHolder, Identity } from '../../person.ts'
import type { RightsRequest } from '../../rights-request.ts'
import type { RoleOverTime, RoleState } from '../../role.ts'

/** The forms of a person's page; the one that came back holds what was typed. */
export type PersonForms = Readonly<
  Record<'identity' | 'role' | 'endRole' | 'mandate' | 'endMandate' | 'request', FormState>
>

export interface RoleLine extends RoleOverTime {
  readonly placeName: string | undefined
  readonly state: RoleState
  readonly mayEnd: boolean
  /** Nobody else administers the house: it stays until somebody does. */
  readonly isNeeded: boolean
}

export interface MandateLine extends Mandate {
  readonly territory: string
}

export interface PersonPageProps {
  readonly frame: Frame
  readonly today: Day
  readonly identity: Identity
  readonly createdAt: Date
  /** Whose the address is that this person typed, when it is not theirs. */
  readonly addressHolder: AddressHolder | undefined
  readonly roles: readonly RoleLine[]
  readonly mandates: readonly MandateLine[]
  readonly requests: readonly RightsRequest[]
  readonly forms: PersonForms
  /** Which role or mandate a refused end was about. */
  readonly about: string | undefined
  readonly isLastAdministrator: boolean
  readonly may: { readonly erase: boolean; readonly grant: readonly RoleName[] }
  /** Address that proposes territories as one types. */
  readonly source: string
  /** Places among which to choose, when a form came back with a name that several bear. */
  readonly choices: {
    readonly role: readonly PlaceChoice[]
    readonly mandate: readonly PlaceChoice[]
  }
  /** What bears this name, in other rooms, and that erasing leaves. */
  readonly namesakes: readonly Namesake[]
  /** Why the whole person could not be acted upon. */
  readonly problem: string | undefined
}
