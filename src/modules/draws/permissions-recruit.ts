import type { Viewer } from '#kit/viewer.ts'
import type { Draw } from './draw.ts'
import { mayRunDraw } from './permissions.ts'

/**
 * Callers: those who run the draw, and volunteers of its very experiment, who see a name and a number and no
 * answer. Whoever helps the house in general has no business with these numbers.
 */
export function mayCall(who: Viewer | undefined, draw: Pick<Draw, 'experimentId'>): boolean {
  if (mayRunDraw(who, draw)) return true
  return (who?.roles ?? []).some(
    ({ role, place }) =>
      (role === 'volunteer' || role === 'innovator') &&
      place?.kind === 'experiment' &&
      place.id === draw.experimentId,
  )
}
