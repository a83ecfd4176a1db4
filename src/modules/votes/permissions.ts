import { isStaff, type Viewer } from '#kit/viewer.ts'
import type { Vote } from './vote.ts'

/** Prepares, opens, closes, types paper: the team. */
export function mayRunVotes(viewer: Viewer | undefined): boolean {
  return isStaff(viewer)
}

/** A draft, and the vote of an experiment that is not published, are the team's. */
export function maySeeVote(
  viewer: Viewer | undefined,
  vote: Pick<Vote, 'state' | 'hidden'>,
): boolean {
  return isStaff(viewer) || (vote.state !== 'draft' && !vote.hidden)
}
