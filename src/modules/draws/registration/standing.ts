import type { DrawState } from '../draw.ts'
import { isGone, type PersonStatus } from '../person-status.ts'

/** What one is told of one’s registration: where one stands, in a draw that may be over or void. */
export type Standing =
  | PersonStatus
  | 'void'
  | 'left-out'
  | 'shut-invited'
  | 'was-drawn'
  | 'was-coming'
  | 'was-reserve'

const open: readonly DrawState[] = ['preparing', 'recruiting']

const over: Readonly<Partial<Record<PersonStatus, Standing>>> = {
  drawn: 'was-drawn',
  confirmed: 'was-coming',
  reserve: 'was-reserve',
  pool: 'was-reserve',
}

/**
 * A status is of the person alone: it stays as it was when the draw is voided, or over. Nobody is told that they are in a
 * draw that will not be held, nor that the team still checks what the frozen pool left out.
 */
export function standingOf(status: PersonStatus, draw: DrawState): Standing {
  if (isGone(status)) return status
  if (draw === 'void') return 'void'
  if (draw === 'closed') return over[status] ?? leftOut(status)
  return open.includes(draw) ? status : leftOut(status)
}

function leftOut(status: PersonStatus): Standing {
  if (status === 'invited') return 'shut-invited'
  return status === 'registered' || status === 'eligible' ? 'left-out' : status
}

/** Whether one’s chance may still be told later: while the list of panels is to be made. */
export function chanceMayCome(status: PersonStatus, draw: DrawState): boolean {
  if (isGone(status) || draw === 'void') return false
  return open.includes(draw) || (draw === 'frozen' && status === 'pool')
}
