import type { NetworkEvent } from '../event.ts'
import type { Registration } from '../registration.ts'

/** Whose seats: an account, and the mailbox that its holder proved to have. */
export interface SeatOwner {
  readonly personId: string
  readonly email: string | undefined
}

export interface OwnSeat {
  readonly event: NetworkEvent
  readonly registration: Pick<Registration, 'id' | 'state' | 'seatClassId' | 'offeredUntil'>
  /** Written down under that name: two people may have one mailbox. */
  readonly name: string
}
