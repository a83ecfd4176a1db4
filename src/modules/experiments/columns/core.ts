import {
  type ColumnRegister,
  type ColumnRule,
  ownedBy,
  peopleTable,
  secret,
  table,
} from '#kit/column-register.ts'
import { keptFor } from '#kit/kept.ts'
import { secrets } from '#kit/secrets.ts'

const open: ColumnRule = {
  class: 'public',
  kept: { fr: 'tant que l’expérimentation existe', en: 'as long as the experiment exists' },
}
const inside: ColumnRule = {
  class: 'internal',
  kept: { fr: 'tant que l’expérimentation existe', en: 'as long as the experiment exists' },
}
/** Who did it: a random key, whose name lives in the other vault and leaves with it. */
const actor: ColumnRule = {
  class: 'internal',
  kept: {
    fr: 'un numéro tiré au hasard, sans nom une fois le nom effacé',
    en: 'a number drawn at random, without a name once the name is erased',
  },
}
const contact: ColumnRule = {
  class: 'personal',
  kept: keptFor([{ lasts: { years: 3 }, from: 'experiment_contacts.created_at' }], (time) => ({
    fr: `${time.fr} après la proposition, ou jusqu’à la demande d’effacement`,
    en: `${time.en} after the proposal, or until erasure is asked for`,
  })),
}

export const coreColumns: ColumnRegister = {
  experiments: table(
    [
      open,
      'id slug title question hypothesis summary challenges territory_id',
      'region_code seeking stage stopped_from stop_reason stop_text stopped_at',
      'started_on now_title now_text now_on source created_at updated_at',
    ],
    [inside, 'visibility decline_reason'],
    [actor, 'proposed_by'],
  ),
  experiment_slugs: table([open, 'slug experiment_id since']),
  experiment_contacts: peopleTable(
    ownedBy('person_id'),
    [inside, 'experiment_id created_at'],
    [contact, 'person_id organisation'],
    [secret(contact.kept, secrets.link), 'token_hash'],
  ),
  experiment_passages: table(
    [open, 'id experiment_id number kind from_stage to_stage reason requirements at'],
    [actor, 'person_id'],
  ),
  experiment_stage_dates: table([open, 'experiment_id stage due_on']),
}
