import { holds, type Viewer } from '#kit/viewer.ts'
import type { Draw } from './draw.ts'
import { mayRunDraw } from './permissions.ts'

/** Callers: those who run the draw, and volunteers of its experiment, who see a name and a number and no answer. */
export function mayCall(who: Viewer | undefined, draw: Pick<Draw, 'experimentId'>): boolean {
  return (
    mayRunDraw(who, draw) ||
    (draw.experimentId !== undefined &&
      holds(who, ['volunteer', 'innovator'], { kind: 'experiment', id: draw.experimentId }))
  )
}
