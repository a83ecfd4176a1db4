import {
  type ColumnRegister,
  type ColumnRule,
  ownedBy,
  peopleTable,
  sameAs,
  secret,
  table,
} from '#kit/column-register.ts'
import { keptFor, keptUntilAnnounced, keptWith } from '#kit/kept.ts'
import { secrets } from '#kit/secrets.ts'

const open: ColumnRule = {
  class: 'public',
  kept: { fr: 'tant que le tirage existe', en: 'as long as the draw exists' },
}
const inside: ColumnRule = {
  class: 'internal',
  kept: { fr: 'tant que le tirage existe', en: 'as long as the draw exists' },
}
const actor: ColumnRule = {
  class: 'personal',
  kept: keptWith({
    fr: 'tant que le tirage existe, ou jusqu’à la demande d’effacement ; un numéro tiré au hasard, sans nom',
    en: 'as long as the draw exists, or until erasure is asked for; a number drawn at random, without a name',
  }),
}
const seat: ColumnRule = {
  class: 'internal',
  kept: keptWith({
    fr: 'tant que le tirage existe ; un numéro tiré au hasard, sans nom : les comptes restent vrais',
    en: 'as long as the draw exists; a number drawn at random, without a name: the counts stay true',
  }),
}
const trait: ColumnRule = {
  class: 'sensitive',
  kept: keptUntilAnnounced('src/modules/draws/record/routes/erasure-day.test.ts', {
    fr: 'jusqu’à la fin des remplacements, puis effacé ; les totaux restent',
    en: 'until replacements end, then erased; the totals stay',
  }),
}
const account: ColumnRule = {
  class: 'personal',
  kept: keptUntilAnnounced('src/modules/draws/record/routes/erasure-day.test.ts', {
    fr: 'jusqu’à la date d’effacement du nom, ou jusqu’à la demande',
    en: 'until the date when the name is erased, or until erasure is asked for',
  }),
}
const identity: ColumnRule = {
  class: 'personal',
  kept: keptFor(
    [
      {
        lasts: { days: 0 },
        until: 'draw_identities.kept_until',
        when: { 'draws.state': 'preparing' },
      },
    ],
    () => ({
      fr: 'jusqu’à la date annoncée à la personne, quinze jours de plus au plus si le tirage n’est pas terminé, ou jusqu’à sa demande',
      en: 'until the date that the person was told, fifteen days more at most if the draw has not ended, or until they ask',
    }),
  ),
}

export const ruleColumns: ColumnRegister = {
  draws: peopleTable(
    ownedBy('created_by', { stays: { created_by: 'a number drawn at random, without a name' } }),
    [
      open,
      'id slug title purpose organiser organiser_kind territory_id experiment_id',
      'protocol_version parent_draw_id state population panel_size reserve_size',
      'expected_pool method list_size same_address dice_alone letters_round',
      'indemnity care registration_opens_on registration_closes_on draw_on',
      'first_session_on replacements_end_on published_at closed_at void_reason',
      'voided_at created_at updated_at',
    ],
    [inside, 'phase_id instrument_id hidden source'],
    [actor, 'created_by'],
  ),
  draw_features: table([open, 'id draw_id key label position asked crosses reference']),
  draw_values: table([
    open,
    'id feature_id key label position population_share min max min_flex max_flex',
  ]),
  draw_events: table([open, 'draw_id seq at kind payload body previous_hash hash']),
  draw_people: peopleTable(
    ownedBy('person_id', {
      untold: { household: 'a keyed fingerprint, to ask one person of each home' },
    }),
    [seat, 'id draw_id status channel wave_id registered_at created_at updated_at'],
    [open, 'ticket'],
    [trait, 'answers household'],
    [secret(seat.kept, secrets.codeFingerprint), 'code_hash'],
    [account, 'person_id'],
  ),
  draw_computations: table([
    inside,
    'id draw_id purpose pool state quotas_sha256 phase done total stop_asked',
    'outcome problem started_at seen_at ended_at',
  ]),
  draw_identities: peopleTable(sameAs('draw_people', 'person_id = id'), [
    identity,
    'person_id first_name last_name address postcode town phone email birth_year',
    'kept_until',
  ]),
}
