import type { ColumnRegister, ColumnRule } from '#platform/module.ts'

const open: ColumnRule = {
  class: 'public',
  kept: { fr: 'aussi longtemps que le reçu du tirage', en: 'as long as the receipt of the draw' },
}
const inside: ColumnRule = {
  class: 'internal',
  kept: { fr: 'aussi longtemps que le reçu du tirage', en: 'as long as the receipt of the draw' },
}
const hand: ColumnRule = {
  class: 'personal',
  kept: {
    fr: 'aussi longtemps que le reçu du tirage ; un numéro tiré au hasard à la place du nom de qui a agi',
    en: 'as long as the receipt of the draw; a number drawn at random in place of the name of whoever acted',
  },
}
const own: ColumnRule = {
  class: 'personal',
  kept: {
    fr: 'avec la personne dans le vivier : jusqu’à la date d’effacement annoncée',
    en: 'with the person in the pool: until the date of erasure that was announced',
  },
}
const secret: ColumnRule = {
  class: 'sensitive',
  kept: {
    fr: 'jusqu’à la date d’effacement annoncée, puis détruit',
    en: 'until the date of erasure that was announced, then destroyed',
  },
}
const simple: ColumnRule = {
  class: 'public',
  kept: { fr: 'un an après le tirage', en: 'one year after the draw' },
}
const simpleInside: ColumnRule = {
  class: 'internal',
  kept: { fr: 'un an après le tirage', en: 'one year after the draw' },
}

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
