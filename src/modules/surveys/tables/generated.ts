// The columns of these tables, made from the migrations by `node scripts/schema.mjs`. To change a type, write a
// migration; what the database cannot say of a column (the shape of a json, a finer noun) is in by-hand.ts.
import type { Generated } from 'kysely'
import type { Json, WithDefault } from '#platform/database/column-types.ts'
import type { ByHand } from './by-hand.ts'

export interface Tables {
  survey_answers: {
    id: string
    surveyId: string
    codeHash: string
    state: 'begun' | 'sent'
    medium: 'screen' | 'kiosk' | 'telephone' | 'door' | 'field' | 'paper' | 'trial'
    fields: Json<ByHand['survey_answers']['fields']> | null
    answers: Json<ByHand['survey_answers']['answers']> | null
    seed: string
    language: string
    savedOn: string
    sentOn: string | null
  }
  survey_attempts: {
    surveyId: string
    medium: 'telephone' | 'door'
    outcome: 'answered' | 'absent' | 'refused' | 'later' | 'unreachable'
    count: number
  }
  survey_coded_answers: {
    codingId: string
    answerId: string
    themes: string[]
  }
  survey_codes: {
    id: string
    surveyId: string
    number: number
    codeHash: string
  }
  survey_codings: {
    id: string
    surveyId: string
    question: string
    rank: 1 | 2
    coder: string | null
    begunAt: Date
    finishedAt: Date | null
    book: Json<ByHand['survey_codings']['book']> | null
  }
  survey_crosses: {
    surveyId: string
    rows: string
    columns: string
  }
  survey_events: {
    id: string
    surveyId: string
    at: Date
    act:
      | 'opened'
      | 'extended'
      | 'closed'
      | 'reopened'
      | 'sealed'
      | 'published'
      | 'weighted'
      | 'unweighted'
      | 'translated'
    reason: Generated<string>
  }
  survey_file_keys: {
    surveyId: string
    keyFile: string
  }
  survey_files: {
    id: string
    answerId: string
    question: string
    name: string
    mediaType: string
    size: number
    sealed: Buffer
  }
  survey_kit_doors: {
    kitId: string
    mark: string
  }
  survey_kits: {
    id: string
    surveyId: string
    forWhom: string
    tokenHash: string
    createdBy: string | null
    createdAt: Date
    endsAt: Date
    closedAt: Date | null
  }
  survey_panel_letters: {
    surveyId: string
    mark: string
  }
  survey_populations: {
    surveyId: string
    question: string
    reference: string
    categories: Json<ByHand['survey_populations']['categories']>
  }
  survey_recipients: {
    id: string
    surveyId: string
    personId: string | null
    name: string
    address: Generated<string>
    written: Generated<boolean>
  }
  survey_settled_answers: {
    answerId: string
    question: string
    themes: string[]
    settledBy: string | null
    settledAt: Date
  }
  survey_themes: {
    id: string
    surveyId: string
    question: string
    place: number
    name: string
    holds: Generated<string>
  }
  survey_weightings: {
    surveyId: string
    rule: Json<ByHand['survey_weightings']['rule']>
    outcome: Json<ByHand['survey_weightings']['outcome']>
    shares: Json<ByHand['survey_weightings']['shares']>
    madeAt: Date
  }
  surveys: {
    id: string
    slug: string
    title: string
    purpose: string
    controller: string
    contact: string
    notice: Generated<string>
    keepMonths: number
    access: 'link' | 'codes'
    kiosk: Generated<boolean>
    closesOn: string
    planned: number | null
    questionnaire: string | null
    fingerprint: string | null
    quasiIdentifiers: Generated<string[]>
    state: Generated<'draft' | 'open' | 'closed' | 'sealed'>
    openedAt: Date | null
    closedAt: Date | null
    results: Json<ByHand['surveys']['results']> | null
    publishedAt: Date | null
    followsId: string | null
    wave: Generated<number>
    phaseId: string | null
    experimentId: string | null
    protocolVersion: number | null
    hidden: boolean
    createdAt: Date
    changedAt: Date
    translations: WithDefault<Json<ByHand['surveys']['translations']>>
  }
}
