import { comparedName } from '../certificate.ts'
import { plainEmail } from '../registration.ts'

interface Written {
  readonly name: string
  readonly email: string
}

/** How many people one mailbox may register by themselves: a couple, a family, a small office. */
export const mostByMailbox = 6

/**
 * One mailbox may be that of two people: the same address and the same name, whatever its accents, capitals and order,
 * are one person; another name is another person.
 */
export function isSamePerson(one: Written, other: Written): boolean {
  return (
    one.email !== '' &&
    plainEmail(one.email) === plainEmail(other.email) &&
    comparedName(one.name) === comparedName(other.name)
  )
}

/** Another name and another mailbox: the seat is somebody else's, and what was written with it is not theirs. */
export function isReplaced(before: Written, after: Written): boolean {
  return (
    plainEmail(before.email) !== plainEmail(after.email) &&
    comparedName(before.name) !== comparedName(after.name)
  )
}

/** Who of a mailbox this is, if they are known; a mailbox that asks too often is answered by its first. */
export function knownOf<T extends { readonly identity: Written | undefined }>(
  ofMailbox: readonly T[],
  newcomer: Written,
): T | undefined {
  const same = ofMailbox.find(({ identity }) => identity && isSamePerson(identity, newcomer))
  return same ?? (ofMailbox.length >= mostByMailbox ? ofMailbox[0] : undefined)
}
