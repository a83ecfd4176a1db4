import { ownOf } from '#kit/own.ts'
import { type Facets, type Level, levels, ranked, type Scale } from './facets.ts'

/** Who organises, and who pays. */
const organisations = [
  'academic',
  'activist',
  'community',
  'faithbased',
  'forprofit',
  'governmentowned',
  'individual',
  'international',
  'local',
  'national',
  'nongovernmental',
  'philanthropic',
  'regional',
  'social',
  'labortrade',
] as const

/**
 * The closed lists of the case model of Participedia that our facets do not hold. A resource keeps
 * these codes as they are, so that it can be given back to Participedia without loss; the words are in
 * `texts/participedia.ts`. Read in the public code of participedia/api.
 */
export const participediaLists = {
  purposes: ['make', 'make_influence', 'deliver', 'develop', 'academic'],
  approaches: [
    'advocacy',
    'citizenship',
    'civil',
    'cogovernance',
    'coproduction',
    'consultation',
    'direct',
    'evaluation',
    'protest',
    'research',
    'coproduction_form',
    'independent',
    'informal',
    'informal_engagement',
    'leadership',
    'social',
  ],
  time_limited: ['a', 'repeated'],
  open_limited: ['open', 'open_to', 'limited', 'both'],
  recruitment_method: ['captive', 'random', 'stratified', 'appointment', 'election'],
  facilitator_training: ['professional', 'trained', 'untrained'],
  facetoface_online_or_both: ['facetoface', 'online', 'both'],
  decision_methods: ['opinion', 'idea', 'general', 'voting', 'n/a'],
  if_voting: ['preferential', 'plurality', 'majoritarian', 'supermajoritarian', 'unanimous'],
  targeted_participants: [
    'appointed',
    'elected',
    'elderly',
    'experts',
    'immigrants',
    'indigenous',
    'lgbt',
    'lowincome',
    'men',
    'people',
    'racialethnic',
    'religious',
    'stakeholder',
    'students',
    'women',
    'youth',
  ],
  tools_techniques_types: [
    'manage',
    'collect',
    'facilitate',
    'facilitate_decisionmaking',
    'legislation',
    'recruit',
    'plan',
    'propose',
    'inform',
  ],
  participants_interactions: [
    'acting',
    'ask',
    'discussion',
    'express',
    'formal',
    'informal',
    'listenwatch',
    'negotiation',
    'storytelling',
    'teachinginstructing',
    'no_interaction',
  ],
  learning_resources: [
    'expert',
    'participant',
    'site',
    'teachins',
    'video',
    'written',
    'no_info',
    'not',
  ],
  insights_outcomes: [
    'artistic',
    'traditional',
    'new',
    'independent',
    'public',
    'minority',
    'petitions',
    'protestspublic',
    'public_hearingsmeetings',
    'word',
  ],
  implementers_of_change: ['lay', 'stakeholder', 'elected', 'appointed', 'experts', 'corporations'],
  organizer_types: organisations,
  funder_types: organisations,
  change_types: ['changes', 'changes_civic', 'changes_public', 'changes_how', 'conflict'],
} as const

export type ParticipediaField = keyof typeof participediaLists
export const participediaFields = Object.keys(participediaLists) as ParticipediaField[]

/** `field → codes`, at most three in each list, the first one first. */
export type ParticipediaCodes = Readonly<Partial<Record<ParticipediaField, readonly string[]>>>

/** Their spectrum has a sixth step, “not”: nothing of ours says it. */
const levelOf: Readonly<Record<string, Level>> = Object.fromEntries(
  levels.map((level) => [level, level]),
)

/** Several spellings are met in their files for one value. */
const scaleOf: Readonly<Record<string, Scale>> = {
  organization: 'organisation',
  neighbourhood: 'neighbourhood',
  'city/town': 'municipality',
  citytown: 'municipality',
  metropolitan: 'intercommunality',
  regional: 'region',
  national: 'national',
  multinational: 'european',
}

const publicOf: Readonly<Record<string, Facets['publics'][number]>> = {
  elderly: 'elders',
  elected: 'elected',
  experts: 'researchers',
  youth: 'youth',
  lowincome: 'far-from-it',
  'low-income': 'far-from-it',
  immigrants: 'migrants',
  stakeholder: 'associations',
  appointed: 'officers',
  people: 'disabled',
}

/** What our facets say of a Participedia row: `field → codes`; unknown codes are left aside. */
export function facetsFromParticipedia(
  row: Readonly<Record<string, readonly string[]>>,
): Pick<Facets, 'levels' | 'scales' | 'publics'> {
  const read = <T extends string>(field: string, known: Readonly<Record<string, T>>) => {
    const values = (ownOf(row, field) ?? []).flatMap(
      (code) => ownOf(known, code.trim().toLowerCase()) ?? [],
    )
    return ranked([...new Set(values)], values)
  }
  return {
    levels: read('public_spectrum', levelOf),
    scales: read('scope_of_influence', scaleOf),
    publics: read('targeted_participants', publicOf),
  }
}

/** The codes a resource keeps: those of the lists above, three at most in each. */
export function participediaCodes(
  row: Readonly<Record<string, readonly string[]>>,
): ParticipediaCodes {
  return Object.fromEntries(
    participediaFields.flatMap((field) => {
      const kept = ranked<string>(
        participediaLists[field],
        (row[field] ?? []).map((code) => code.toLowerCase()),
      )
      return kept.length > 0 ? [[field, kept]] : []
    }),
  )
}
