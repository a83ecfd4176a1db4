import {
  type ColumnRegister,
  type ColumnRule,
  ofNobody,
  peopleTable,
  secret,
  table,
} from '#kit/column-register.ts'
import { keptUntilDone, keptWith } from '#kit/kept.ts'
import { secrets } from '#kit/secrets.ts'

const kept = keptWith({
  fr: 'sans limite : une évaluation se relit à côté de la suivante',
  en: 'without limit: an assessment is read again beside the next one',
})
const inside: ColumnRule = { class: 'internal', kept }
const shown: ColumnRule = { class: 'public', kept }
const answer: ColumnRule = {
  class: 'sensitive',
  kept: keptWith({
    fr: 'avec l’évaluation, sans rien qui mène à la personne une fois celle-ci fermée',
    en: 'with the assessment, with nothing that leads to the person once it is closed',
  }),
}
const whileOpen = keptUntilDone({
  fr: 'jusqu’à la fermeture de l’évaluation, puis effacé',
  en: 'until the assessment closes, then erased',
})
const untilClosed: ColumnRule = { class: 'internal', kept: whileOpen }
const noAccount = ofNobody(
  'people who answer without a name: their code alone led to their answers',
)

/** Every column of this room, its class and how long it is kept. */
export const columns: ColumnRegister = {
  index_models: table([inside, 'id created_at changed_at'], [shown, 'number content published_at']),
  assessments: table(
    [inside, 'id model_id created_at'],
    [
      shown,
      'territory_id wave kind intro expert floors facts fact_sources closes_on opened_at closed_at published_at',
      'reason close_reason named',
    ],
  ),
  assessment_invitations: peopleTable(
    ofNobody('the address of a role, the same for everyone of it'),
    [inside, 'assessment_id role medium'],
    [secret(kept, secrets.roleKey), 'key'],
  ),
  assessment_participations: peopleTable(
    noAccount,
    [untilClosed, 'assessment_id record_id consented_on commune'],
    [secret(whileOpen, secrets.answerCode), 'code_hash'],
  ),
  assessment_records: peopleTable(
    noAccount,
    [inside, 'id assessment_id medium'],
    [answer, 'role answers'],
  ),
  // Of nobody: how many people, and never which.
  assessment_commune_counts: table([inside, 'assessment_id commune people']),
  assessment_workshops: table([inside, 'id assessment_id'], [shown, 'kind title href minutes']),
  index_marker_links: table([inside, 'id added_at'], [shown, 'marker_id kind title href']),
  assessment_actions: table(
    [inside, 'id assessment_id'],
    [shown, 'marker_id text due_on committed chosen_on'],
  ),
}
