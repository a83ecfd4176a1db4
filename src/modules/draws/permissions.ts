import { holds, isStaff, type Viewer } from '#kit/viewer.ts'
import { type Draw, isTold } from './draw.ts'

type Who = Viewer | undefined
type Asked = Pick<Draw, 'experimentId' | 'instrumentId' | 'territoryId' | 'hidden' | 'publishedAt'>

export function mayCreateDraw(viewer: Who): boolean {
  return isStaff(viewer)
}

/** Writes the rule, recruits, draws: the lab, and those who lead the very experiment. */
export function mayRunDraw(viewer: Who, { experimentId }: Pick<Draw, 'experimentId'>): boolean {
  return (
    isStaff(viewer) ||
    (experimentId !== undefined &&
      holds(viewer, 'lab-team', { kind: 'experiment', id: experimentId }))
  )
}

/** A rule that is being written, or a draw of a hidden experiment: those who work on it. */
export function maySeeDraw(viewer: Who, draw: Asked): boolean {
  return isTold(draw) || mayRunDraw(viewer, draw) || worksOn(viewer, draw)
}

function worksOn(viewer: Who, { experimentId, territoryId }: Asked): boolean {
  return (viewer?.roles ?? []).some(({ role, place }) => {
    if (place?.kind === 'experiment') return place.id === experimentId && role !== 'participant'
    if (place?.kind === 'territory')
      return place.id === territoryId && role === 'territory-referent'
    return role === 'finance'
  })
}
