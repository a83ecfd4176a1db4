import type { ColumnRegister, ColumnRule } from '#platform/module.ts'

const open: ColumnRule = { class: 'public', kept: 'aussi longtemps que le reçu du tirage' }
const inside: ColumnRule = { class: 'internal', kept: 'aussi longtemps que le reçu du tirage' }
const hand: ColumnRule = {
  class: 'personal',
  kept: 'aussi longtemps que le reçu du tirage ; un numéro tiré au hasard à la place du nom de qui a agi',
}
const own: ColumnRule = {
  class: 'personal',
  kept: 'avec la personne dans le vivier : jusqu’à la date d’effacement annoncée',
}
const secret: ColumnRule = {
  class: 'sensitive',
  kept: 'jusqu’à la date d’effacement annoncée, puis détruit',
}
const simple: ColumnRule = { class: 'public', kept: 'un an après le tirage' }
const simpleInside: ColumnRule = { class: 'internal', kept: 'un an après le tirage' }

export const sealColumns: ColumnRegister = {
  draw_leaves: { person_id: own, draw_id: own, salt: own, leaf: open },
  draw_keys: { draw_id: inside, public_key: open, secret_key: secret },
  draw_pools: { draw_id: inside, file: open, sha256: open, size: open, frozen_at: open },
  draw_lists: {
    draw_id: inside,
    panels: open,
    sha256: open,
    size: open,
    least: open,
    best: open,
    status: open,
    version: open,
    shut_out: open,
    certain: open,
    seed_round: open,
    seed_signature: open,
    listed_at: open,
  },
  draw_commitments: {
    draw_id: inside,
    fixed: open,
    rules: open,
    sha256: open,
    round: open,
    draw_at: open,
    with_dice: open,
    dice_alone: open,
    place: open,
    committed_at: open,
  },
  draw_stamps: {
    draw_id: inside,
    number: open,
    response: open,
    sha256: open,
    stamped_at: open,
    authority: open,
    serial: open,
    source: open,
    added_by: hand,
    added_at: open,
  },
  draw_dice: { draw_id: inside, entered_by: hand, dice: open, entered_at: inside },
  draw_chances: {
    draw_id: inside,
    dice: open,
    signature: open,
    beacon: open,
    panel_index: open,
    panel: open,
    reserve: open,
    drawn_at: open,
  },
  draw_relaxations: {
    id: inside,
    draw_id: inside,
    changes: open,
    reason: open,
    signed_by: hand,
    signed_at: inside,
    second_by: hand,
    second_at: inside,
  },
  draw_decisions: {
    id: inside,
    draw_id: inside,
    seat: open,
    choice: open,
    reason: open,
    signed_by: hand,
    signed_at: open,
    second_by: hand,
    second_at: open,
  },
  draw_contests: { draw_id: inside, ticket: open, contested_at: inside },
  simple_draws: {
    id: simple,
    title: simple,
    seats: simple,
    size: simple,
    pool: simple,
    fixed: simple,
    rules: simple,
    commitment: simple,
    round: simple,
    key_hash: simpleInside,
    committed_at: simple,
    dice: simple,
    signature: simple,
    drawn_at: simple,
  },
}
