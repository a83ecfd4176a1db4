import { isStaff, type Viewer } from '#kit/viewer.ts'
import type { Vote } from './vote.ts'

/** Prepares, opens, closes, types paper: the team. */
export function mayRunVotes(who: Viewer | undefined): boolean {
  return isStaff(who)
}

/** A draft, and the vote of an experiment that is not published, are the team's. */
export function maySeeVote(who: Viewer | undefined, vote: Pick<Vote, 'state' | 'hidden'>): boolean {
  return isStaff(who) || (vote.state !== 'draft' && !vote.hidden)
}
