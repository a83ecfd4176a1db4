import {
  type ColumnRegister,
  type ColumnRule,
  ofNobody,
  peopleTable,
  sameAs,
  secret,
  table,
} from '#kit/column-register.ts'
import { keptFor, keptUntilAnnounced, keptWith } from '#kit/kept.ts'
import { secrets } from '#kit/secrets.ts'

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
  kept: keptWith({
    fr: 'aussi longtemps que le reçu du tirage ; un numéro tiré au hasard à la place du nom de qui a agi',
    en: 'as long as the receipt of the draw; a number drawn at random in place of the name of whoever acted',
  }),
}
const own: ColumnRule = {
  class: 'personal',
  kept: keptUntilAnnounced('src/modules/draws/record/routes/erasure-day.test.ts', {
    fr: 'avec la personne dans le vivier : jusqu’à la date d’effacement annoncée',
    en: 'with the person in the pool: until the date of erasure that was announced',
  }),
}
const signing: ColumnRule = {
  class: 'secret',
  what: secrets.houseKey,
  kept: keptUntilAnnounced('src/modules/draws/record/routes/erasure-day.test.ts', {
    fr: 'jusqu’à la date d’effacement annoncée, puis détruit',
    en: 'until the date of erasure that was announced, then destroyed',
  }),
}
const simple: ColumnRule = {
  class: 'public',
  kept: keptFor([{ lasts: { years: 1 }, from: 'simple_draws.committed_at' }], (time) => ({
    fr: `${time.fr} après le tirage`,
    en: `${time.en} after the draw`,
  })),
}
const simpleInside: ColumnRule = {
  class: 'internal',
  kept: keptFor([{ lasts: { years: 1 }, from: 'simple_draws.committed_at' }], (time) => ({
    fr: `${time.fr} après le tirage`,
    en: `${time.en} after the draw`,
  })),
}

export const sealColumns: ColumnRegister = {
  draw_leaves: peopleTable(
    sameAs('draw_people', 'person_id = id', {
      untold: { 'draw_id salt': 'drawn at random: it lets anybody check the pool' },
      stays: {
        'person_id draw_id salt':
          'the published pool can be checked until the announced day; a number drawn at random, without a name',
      },
    }),
    [own, 'person_id draw_id salt'],
    [open, 'leaf'],
  ),
  draw_keys: peopleTable(
    ofNobody('the key of a draw'),
    [inside, 'draw_id'],
    [open, 'public_key'],
    [signing, 'secret_key'],
  ),
  draw_pools: table([inside, 'draw_id'], [open, 'file sha256 size frozen_at']),
  draw_lists: table(
    [inside, 'draw_id'],
    [
      open,
      'panels sha256 size least best status version shut_out certain seed_round',
      'seed_signature listed_at',
    ],
  ),
  draw_commitments: table(
    [inside, 'draw_id'],
    [open, 'fixed rules sha256 round draw_at with_dice dice_alone place committed_at'],
  ),
  draw_stamps: peopleTable(
    ofNobody('a number drawn at random: the draw tells who acted as long as it is kept'),
    [inside, 'draw_id'],
    [open, 'number response sha256 stamped_at authority serial source added_at'],
    [hand, 'added_by'],
  ),
  draw_dice: peopleTable(
    ofNobody('a number drawn at random: the draw tells who acted as long as it is kept'),
    [inside, 'draw_id entered_at'],
    [hand, 'entered_by'],
    [open, 'dice'],
  ),
  draw_chances: table(
    [inside, 'draw_id'],
    [open, 'dice signature beacon panel_index panel reserve drawn_at'],
  ),
  draw_relaxations: peopleTable(
    ofNobody('a number drawn at random: the draw tells who acted as long as it is kept'),
    [inside, 'id draw_id signed_at second_at'],
    [open, 'changes reason'],
    [hand, 'signed_by second_by'],
  ),
  draw_decisions: peopleTable(
    ofNobody('a number drawn at random: the draw tells who acted as long as it is kept'),
    [inside, 'id draw_id'],
    [open, 'seat choice reason signed_at second_at'],
    [hand, 'signed_by second_by'],
  ),
  draw_contests: table([inside, 'draw_id contested_at'], [open, 'ticket']),
  simple_draws: peopleTable(
    ofNobody('the key of a draw that asks no name'),
    [
      simple,
      'id title seats size pool fixed rules commitment round committed_at dice',
      'signature drawn_at',
    ],
    [secret(simpleInside.kept, secrets.keyFingerprint), 'key_hash'],
  ),
}
