import { type ColumnRegister, ownedBy, peopleTable, table } from '#kit/column-register.ts'
import { keptFor } from '#kit/kept.ts'

const open = {
  class: 'public',
  kept: {
    fr: 'tant que le cercle existe, quand la décision est publique',
    en: 'as long as the circle exists, when the decision is public',
  },
} as const
const internal = {
  class: 'internal',
  kept: { fr: 'tant que le cercle existe', en: 'as long as the circle exists' },
} as const
const key = {
  class: 'internal',
  kept: {
    fr: 'tant que le cercle existe ; un numéro tiré au hasard, sans nom',
    en: 'as long as the circle exists; a number drawn at random, without a name',
  },
} as const
const said = {
  class: 'personal',
  kept: keptFor(
    [
      {
        lasts: { years: 2 },
        until: 'decisions.purge_on',
        when: {
          'decisions.kind': 'consent',
          'decisions.purged_at': null,
          'decision_words.kind': 'question',
        },
      },
      {
        lasts: { days: 0 },
        until: 'decisions.purge_on',
        when: { 'decisions.kind': 'election', 'decisions.purged_at': null },
      },
    ],
    (time) => ({
      fr: `${time.fr} après la fin de la décision, puis effacé ; les objections restent, sans nom ; dans une élection, le délai fixé avant le début`,
      en: `${time.en} after the decision ends, then erased; objections stay, without a name; in an election, the time set before it begins`,
    }),
  ),
} as const
const aboutPersons = {
  class: 'sensitive',
  kept: keptFor(
    [
      {
        lasts: { days: 0 },
        until: 'decisions.purge_on',
        when: { 'decisions.kind': 'election', 'decisions.purged_at': null },
      },
    ],
    () => ({
      fr: 'le délai fixé avant l’élection (24 mois au plus), puis effacé',
      en: 'the time set before the election (24 months at most), then erased',
    }),
  ),
} as const
const happened = {
  class: 'internal',
  kept: {
    fr: 'tant que le cercle existe ; pour une élection, effacé avec les arguments',
    en: 'as long as the circle exists; for an election, erased with the arguments',
  },
} as const

export const decisionColumns: ColumnRegister = {
  decisions: table(
    [
      internal,
      'id mode rules step deadline_at is_public key_file_id purge_on purged_at',
      'created_at updated_at',
    ],
    [
      open,
      'slug kind circle_id role_id title context version outcome outcome_note',
      'experiment_id serves serves_version review_on ends_on review_outcome',
      'reviewed_on follows_id starts_on term_ends_on opened_at closed_at',
    ],
    [key, 'facilitator_id secretary_id carrier_id created_by'],
    [
      {
        class: 'public',
        kept: {
          fr: 'tant que le cercle existe ; un numéro tiré au hasard ; le nom suit le choix de la personne',
          en: 'as long as the circle exists; a number drawn at random; the name follows the person’s choice',
        },
      },
      'elected_id',
    ],
  ),
  decision_versions: table([open, 'decision_id number text'], [internal, 'lifts_id at']),
  decision_words: peopleTable(
    ownedBy('person_id', {
      stays: { at: 'what was said goes; that something was said stays in the count' },
    }),
    [internal, 'id decision_id kind'],
    [said, 'person_id text tie verdict at'],
  ),
  decision_nominations: peopleTable(
    ownedBy('person_id', {
      untold: {
        sealed: 'unread until all have named',
        'named_id moved_to on_paper': 'the reason tells it; a number drawn at random',
      },
      stays: {
        sealed:
          'where the paper of those who leave counts, whom it names counts; its reason is left out when it is opened',
        'decision_id person_id named_id moved_to on_paper':
          'how many named whom stays true, under numbers drawn at random, without a name',
      },
    }),
    [aboutPersons, 'decision_id person_id sealed named_id reason moved_to moved_reason on_paper'],
  ),
  decision_events: table([happened, 'decision_id seq kind payload actor_id channel at']),
}
