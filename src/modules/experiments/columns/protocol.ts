import type { ColumnRegister, ColumnRule } from '#platform/module.ts'

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
  kept: {
    fr: 'quatre-vingt-dix jours après la dernière frappe ; un texte mis de côté reste avec le protocole',
    en: 'ninety days after the last key was pressed; a text that was set aside stays with the protocol',
  },
}

export const protocolColumns: ColumnRegister = {
  protocols: { experiment_id: open, version: open, begun_at: open },
  protocol_versions: {
    experiment_id: inside,
    number: inside,
    act: inside,
    author_id: actor,
    at: inside,
  },
  protocol_version_names: { experiment_id: inside, number: inside, name: open },
  protocol_answers: { experiment_id: inside, section: inside, number: inside, answer: inside },
  protocol_drafts: {
    id: draft,
    experiment_id: draft,
    section: draft,
    author_id: { class: 'personal', kept: draft.kept },
    base_number: draft,
    answer: draft,
    state: draft,
    saved_at: draft,
    settled_number: draft,
    settled_at: draft,
  },
  protocol_comments: {
    id: inside,
    experiment_id: inside,
    section: inside,
    number: inside,
    author_id: actor,
    text: inside,
    at: inside,
    resolved_by: actor,
    resolved_at: inside,
  },
  protocol_adoptions: {
    id: open,
    experiment_id: open,
    number: open,
    circle: open,
    adopted_on: open,
    minutes: open,
    link: open,
    file_id: open,
    recorded_by: actor,
    at: open,
  },
  protocol_freezes: {
    experiment_id: open,
    number: open,
    bytes: open,
    sha256: open,
    frozen_at: open,
    frozen_by: actor,
    amends: open,
    reason: open,
  },
  protocol_amendments: {
    id: open,
    experiment_id: open,
    amends: open,
    reason: open,
    opened_by: actor,
    opened_at: open,
    outcome: open,
    ended_at: open,
  },
  experiment_lineages: {
    experiment_id: open,
    from_experiment_id: open,
    from_number: open,
    root_id: open,
    changes: open,
    at: open,
  },
}
