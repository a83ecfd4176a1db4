import type { Viewer } from '#kit/viewer.ts'
import type { Draw } from './draw.ts'
import { mayRunDraw } from './permissions.ts'

/**
 * Callers: those who run the draw, and volunteers of its very experiment, who see a name and a number and no
 * answer. Whoever helps the house in general has no business with these numbers.
 */
export function mayCall(viewer: Viewer | undefined, draw: Pick<Draw, 'experimentId'>): boolean {
  if (mayRunDraw(viewer, draw)) return true
  return (viewer?.roles ?? []).some(
    ({ role, place }) =>
      (role === 'volunteer' || role === 'innovator') &&
      place?.kind === 'experiment' &&
      place.id === draw.experimentId,
  )
}
