import type { AddressHolder } from '#modules/people/index.ts'
import type { FormAnswers } from '#modules/questionnaires/index.ts'

/** Who speaks for a membership, as the page of it and those of its invoices name them. */
export interface MembershipContactShown {
  readonly name: string
  readonly email: string | undefined
  readonly function: string
  readonly href: string | undefined
  /** To what the team asked at joining. */
  readonly answers: FormAnswers
  /** Whose the address is, when they typed that of another. */
  readonly holder: AddressHolder | undefined
}
