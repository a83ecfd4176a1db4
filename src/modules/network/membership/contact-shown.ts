import type { AddressHolder } from '#modules/people/index.ts'

/** Who speaks for a membership, as the page of it and those of its invoices name them. */
export interface MembershipContactShown {
  readonly name: string
  readonly email: string | undefined
  readonly function: string
  readonly href: string | undefined
  /** Whose the address is, when they typed that of another. */
  readonly holder: AddressHolder | undefined
}
