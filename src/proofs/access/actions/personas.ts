import type { Place, RoleHeld, RoleName, Viewer } from '#kit/viewer.ts'
import { asPerson } from '#platform/testing/world.ts'

/**
 * Everybody who could call an action, without the route before it. “Here” is the place that the action is about;
 * “elsewhere” is another one; a role without a place holds everywhere. `own` is whoever the thing belongs to, by
 * no role at all: the coach, the writer of a text, the member of a circle, oneself.
 */
export const personas = [
  'visitor',
  'signed-in',
  'own',
  'participant',
  'volunteer',
  'researcher',
  'innovator',
  'participant-here',
  'volunteer-here',
  'researcher-here',
  'innovator-here',
  'innovator-elsewhere',
  'lab-here',
  'lab-elsewhere',
  'referent-here',
  'referent-elsewhere',
  'finance',
  'lab',
  'administrator',
] as const
export type Persona = (typeof personas)[number]

/** Where “here” is. */
export interface Here {
  readonly experimentId?: string
  readonly territoryId?: string
}

const elsewhere = '00000000-0000-7000-8000-00000000e15e'

const roles: Partial<Record<Persona, RoleName>> = {
  'participant-here': 'participant',
  'volunteer-here': 'volunteer',
  'researcher-here': 'researcher',
  'innovator-here': 'innovator',
  'innovator-elsewhere': 'innovator',
  'lab-here': 'lab-team',
  'lab-elsewhere': 'lab-team',
  'referent-here': 'territory-referent',
  'referent-elsewhere': 'territory-referent',
  lab: 'lab-team',
}

export function viewerOf(persona: Persona, id: string, here: Here): Viewer | undefined {
  if (persona === 'visitor') return undefined
  if (persona === 'signed-in' || persona === 'own') return asPerson([], { id })
  const role = roles[persona] ?? (persona as RoleName)
  const place = placeOf(persona, here)
  const held: RoleHeld = place ? { role, place } : { role }
  return asPerson([held], { id })
}

function placeOf(persona: Persona, here: Here): Place | undefined {
  if (!/-(?:here|elsewhere)$/.test(persona)) return undefined
  const isHere = persona.endsWith('-here')
  if (persona.startsWith('referent'))
    return { kind: 'territory', id: (isHere && here.territoryId) || elsewhere }
  return { kind: 'experiment', id: (isHere && here.experimentId) || elsewhere }
}

/** Who may, in the words of the rooms. */
export const team: readonly Persona[] = ['lab', 'administrator']
export const administrators: readonly Persona[] = ['administrator']
export const accounts: readonly Persona[] = [...team, 'finance']
export const teamAndPlace: readonly Persona[] = [...team, 'referent-here']
export const teamAndOwn: readonly Persona[] = [...team, 'own']
export const own: readonly Persona[] = ['own']
/** Those who lead the very experiment. */
export const leaders: readonly Persona[] = [...team, 'lab-here']
export const onTeam: readonly Persona[] = [
  ...leaders,
  'innovator-here',
  'researcher-here',
  'volunteer-here',
]
export const onTeamAndPlace: readonly Persona[] = [...onTeam, 'referent-here']
export const callers: readonly Persona[] = [...leaders, 'volunteer-here', 'innovator-here']
