import {
  type ColumnRegister,
  type ColumnRule,
  namedAt,
  peopleTable,
  secret,
  table,
} from '#kit/column-register.ts'
import { keptFor } from '#kit/kept.ts'
import { secrets } from '#kit/secrets.ts'

const kept = { fr: 'avec l’édition, qui reste', en: 'with the edition, which stays' }
const inside: ColumnRule = { class: 'internal', kept }
const shown: ColumnRule = { class: 'public', kept }
const year = keptFor([{ lasts: { months: 12 }, from: 'budget_editions.closed_at' }], (time) => ({
  fr: `${time.fr} après le bilan de l’édition, puis effacé`,
  en: `${time.en} after the edition is evaluated, then erased`,
}))

/** Every column of this room, its class and how long it is kept. */
export const columns: ColumnRegister = {
  budget_editions: table(
    [inside, 'id phase_id experiment_id hidden invented copied_from planned created_at'],
    [
      shown,
      'slug title presentation state envelope_cents themes areas least_cents most_cents who_may',
      'least_age ideas_until analysis_until vote_until ballot counting most_choices clauses',
      'rules_sha256 frozen_at vote_slug result evaluation protocol_version closed_at',
    ],
  ),
  budget_ideas: table(
    [inside, 'id edition_id merged_into'],
    [
      shown,
      'number title description theme area place latitude longitude medium state answer clause',
      'answered_at costs cost_cents real_cents delivered_on created_at hidden_at hidden_reason',
    ],
  ),
  budget_authors: peopleTable(
    namedAt('contact', 'name'),
    [inside, 'idea_id'],
    [{ class: 'personal', kept: year }, 'name contact'],
    [secret(year, secrets.ownPage), 'link_hash'],
  ),
  budget_moments: table([inside, 'id idea_id'], [shown, 'kind words at']),
  budget_reviews: table(
    [inside, 'id idea_id'],
    [shown, 'service due_on opinion reason cost_cents answered_at'],
  ),
  budget_appeals: table(
    [inside, 'idea_id'],
    [shown, 'reason asked_at decision answer decided_at jury'],
  ),
  budget_merges: table(
    [inside, 'id idea_id into_id idea_consent into_consent'],
    [shown, 'reason proposed_at'],
  ),
  budget_steps: table(
    [inside, 'id idea_id created_at'],
    [shown, 'title due_on done_on delay_reason'],
  ),
}
