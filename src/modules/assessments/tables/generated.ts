// The columns of these tables, made from the migrations by `node scripts/schema.mjs`. To change a type, write a
// migration; what the database cannot say of a column (the shape of a json, a finer noun) is in by-hand.ts.
import type { Generated } from 'kysely'
import type { Json, WithDefault } from '#platform/database/column-types.ts'
import type { ByHand } from './by-hand.ts'

export interface Tables {
  assessment_actions: {
    id: string
    assessmentId: string
    markerId: string
    text: string
    dueOn: string
    committed: boolean
    chosenOn: string
  }
  assessment_commune_counts: {
    assessmentId: string
    commune: string
    people: number
  }
  assessment_invitations: {
    assessmentId: string
    role: string
    key: string
    medium: Generated<'screen' | 'workshop'>
  }
  assessment_participations: {
    codeHash: string
    assessmentId: string
    recordId: string
    consentedOn: string
    commune: Generated<string>
  }
  assessment_records: {
    id: string
    assessmentId: string
    role: string
    medium: 'screen' | 'workshop' | 'paper'
    answers: WithDefault<Json<ByHand['assessment_records']['answers']>>
  }
  assessment_workshops: {
    id: string
    assessmentId: string
    kind: 'assessment' | 'results'
    title: string
    href: string
    minutes: Generated<string>
  }
  assessments: {
    id: string
    territoryId: string
    wave: number
    kind: 'participative' | 'with-expert'
    modelId: string
    intro: Generated<string>
    expert: Generated<string>
    floors: Json<ByHand['assessments']['floors']>
    facts: WithDefault<Json<ByHand['assessments']['facts']>>
    closesOn: string
    openedAt: Date | null
    closedAt: Date | null
    publishedAt: Date | null
    reason: Generated<string>
    named: Generated<boolean>
    createdAt: Date
    factSources: WithDefault<Json<ByHand['assessments']['factSources']>>
    closeReason: Generated<string>
  }
  index_marker_links: {
    id: string
    markerId: string
    kind: 'resource' | 'experiment' | 'training'
    title: string
    href: string
    addedAt: Date
  }
  index_models: {
    id: string
    number: number
    content: Json<ByHand['index_models']['content']>
    publishedAt: Date | null
    createdAt: Date
    changedAt: Date
  }
}
