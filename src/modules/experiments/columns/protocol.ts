import {
  type ColumnRegister,
  type ColumnRule,
  ownedBy,
  peopleTable,
  table,
} from '#kit/column-register.ts'
import { keptFor } from '#kit/kept.ts'

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
const draft: ColumnRule = {
  class: 'internal',
  kept: keptFor(
    [
      {
        lasts: { days: 90 },
        from: 'protocol_drafts.saved_at',
        when: { 'protocol_drafts.state': 'open' },
      },
    ],
    (time) => ({
      fr: `${time.fr} après la dernière frappe ; un texte mis de côté reste avec le protocole`,
      en: `${time.en} after the last key was pressed; a text that was set aside stays with the protocol`,
    }),
  ),
}

export const protocolColumns: ColumnRegister = {
  protocols: table([open, 'experiment_id version begun_at']),
  protocol_versions: table([inside, 'experiment_id number act at'], [actor, 'author_id']),
  protocol_version_names: table([inside, 'experiment_id number'], [open, 'name']),
  protocol_answers: table([inside, 'experiment_id section number answer']),
  protocol_drafts: peopleTable(
    ownedBy('author_id'),
    [
      draft,
      'id experiment_id section base_number answer state saved_at settled_number',
      'settled_at',
    ],
    [{ class: 'personal', kept: draft.kept }, 'author_id'],
  ),
  protocol_comments: table(
    [inside, 'id experiment_id section number text at resolved_at'],
    [actor, 'author_id resolved_by'],
  ),
  protocol_adoptions: table(
    [open, 'id experiment_id number circle adopted_on minutes link file_id at'],
    [actor, 'recorded_by'],
  ),
  protocol_freezes: table(
    [open, 'experiment_id number bytes sha256 frozen_at amends reason'],
    [actor, 'frozen_by'],
  ),
  protocol_amendments: table(
    [open, 'id experiment_id amends reason opened_at outcome ended_at'],
    [actor, 'opened_by'],
  ),
  experiment_lineages: table([
    open,
    'experiment_id from_experiment_id from_number root_id changes at',
  ]),
}
