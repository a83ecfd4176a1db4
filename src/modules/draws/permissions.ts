import { holds, isStaff, type Viewer } from '#kit/viewer.ts'
import { type Draw, isTold } from './draw.ts'

type Who = Viewer | undefined
type Asked = Pick<Draw, 'experimentId' | 'instrumentId' | 'territoryId' | 'hidden' | 'publishedAt'>

export function mayCreateDraw(who: Who): boolean {
  return isStaff(who)
}

/** Writes the rule, recruits, draws: the lab, and those who lead the very experiment. */
export function mayRunDraw(who: Who, { experimentId }: Pick<Draw, 'experimentId'>): boolean {
  return (
    isStaff(who) ||
    (experimentId !== undefined && holds(who, 'lab-team', { kind: 'experiment', id: experimentId }))
  )
}

/** A rule that is being written, or a draw of a hidden experiment: those who work on it. */
export function maySeeDraw(who: Who, draw: Asked): boolean {
  return isTold(draw) || mayRunDraw(who, draw) || worksOn(who, draw)
}

function worksOn(who: Who, { experimentId, territoryId }: Asked): boolean {
  return (who?.roles ?? []).some(({ role, place }) => {
    if (place?.kind === 'experiment') return place.id === experimentId && role !== 'participant'
    if (place?.kind === 'territory')
      return place.id === territoryId && role === 'territory-referent'
    return role === 'finance'
  })
}
