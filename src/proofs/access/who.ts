import type { RoleHeld, RoleName, Viewer } from '#kit/viewer.ts'
import { asPerson } from '#platform/testing/world.ts'
import type { SmallWorld } from './world.ts'

/** Everybody who knocks. “Here” is our territory, or our experiments; a role without a place holds everywhere. */
export const personas = [
  'visitor',
  'participant',
  'volunteer',
  'researcher',
  'innovator',
  'innovator-here',
  'referent-here',
  'referent-elsewhere',
  'finance',
  'lab-here',
  'lab',
  'administrator',
] as const
export type Persona = (typeof personas)[number]

/** What the address names: ours, theirs, what was not published, nothing that exists, or nothing at all. */
export type Relation = 'ours' | 'theirs' | 'ourDraft' | 'theirDraft' | 'unknown' | 'none'

export type Rule =
  | 'anyone'
  | 'whoever-enters'
  | 'signed-in'
  | 'the-lab'
  | 'administrators'
  | 'the-lab-and-finance'
  | 'administrators-and-finance'
  | 'the-lab-and-territory'
  | 'the-lab-and-territories'
  | 'whoever-has-the-link'
  | 'readers-of-sheets'
  | 'territory-of-the-sheet'
  | 'readers'
  | 'insiders'
  | 'contributors'
  | 'leaders'
  | 'leaders-and-finance'
  | 'leaders-and-territory'
  | 'the-lab-on-an-experiment'
  | 'team'
  | 'readers-of-frozen'
  | 'nobody'

/** Routes, by who may enter: each route of the house is in one list. */
export type Rules = Readonly<Partial<Record<Rule, readonly string[]>>>

const theLab: readonly Persona[] = ['lab', 'administrator']

/** Those who lead, contribute and answer for one experiment; what is theirs is strange to those here. */
function around(relation: Relation) {
  const here = relation === 'ours' || relation === 'ourDraft'
  const territory: Persona = here ? 'referent-here' : 'referent-elsewhere'
  const leaders: readonly Persona[] = here ? [...theLab, 'lab-here'] : theLab
  const team: readonly Persona[] = here ? [...leaders, 'innovator-here'] : leaders
  return { territory, leaders, team, contributors: [...team, territory] }
}

export function mayEnter(rule: Rule, persona: Persona, relation: Relation): boolean {
  if (relation === 'unknown') return false
  const { territory, leaders, team, contributors } = around(relation)
  const published = relation !== 'ourDraft' && relation !== 'theirDraft'
  const among = (list: readonly Persona[]) => list.includes(persona)
  switch (rule) {
    case 'anyone':
    case 'whoever-enters':
    case 'whoever-has-the-link':
      return true
    case 'readers-of-sheets':
      return published
    case 'nobody':
      return false
    case 'team':
      return among(team)
    case 'signed-in':
      return persona !== 'visitor'
    case 'the-lab':
    case 'the-lab-on-an-experiment':
      return among(theLab)
    case 'administrators':
      return persona === 'administrator'
    case 'administrators-and-finance':
      return among(['administrator', 'finance'])
    case 'the-lab-and-finance':
      return among([...theLab, 'finance'])
    case 'the-lab-and-territory':
      return among([...theLab, territory])
    case 'the-lab-and-territories':
      return among([...theLab, 'referent-here', 'referent-elsewhere'])
    case 'territory-of-the-sheet':
      return persona === territory && published
    case 'readers':
      return published || among([...contributors, 'finance'])
    case 'insiders':
    case 'readers-of-frozen':
      return among([...contributors, 'finance'])
    case 'contributors':
      return among(contributors)
    case 'leaders':
      return among(leaders)
    case 'leaders-and-finance':
      return among([...leaders, 'finance'])
    case 'leaders-and-territory':
      return among([...leaders, territory])
    default:
      return rule satisfies never
  }
}

/** The persona as the house knows it in this world. */
export function viewerOf(persona: Persona, id: string, { things }: SmallWorld): Viewer | undefined {
  const at = (role: RoleName, kind: 'territory' | 'experiment', place: string): RoleHeld => ({
    role,
    place: { kind, id: place },
  })
  const { ours, ourDraft, theirs } = things
  switch (persona) {
    case 'visitor':
      return undefined
    case 'innovator-here':
      return asPerson(
        [ours, ourDraft].map((thing) => at('innovator', 'experiment', thing.id)),
        { id },
      )
    case 'lab-here':
      return asPerson(
        [ours, ourDraft].map((thing) => at('lab-team', 'experiment', thing.id)),
        { id },
      )
    case 'referent-here':
      return asPerson([at('territory-referent', 'territory', ours.territoryId)], { id })
    case 'referent-elsewhere':
      return asPerson([at('territory-referent', 'territory', theirs.territoryId)], { id })
    case 'lab':
      return asPerson('lab-team', { id })
    default:
      return asPerson(persona, { id })
  }
}
