import type { ColumnRegister, ColumnRule } from '#platform/module.ts'

const inside: ColumnRule = {
  class: 'internal',
  kept: { fr: 'cinq ans après l’échange', en: 'five years after the exchange' },
}
/** People are named in what the team notes, whatever it intends. */
const noted: ColumnRule = {
  class: 'personal',
  kept: {
    fr: 'cinq ans après l’échange ; lu par l’équipe seulement',
    en: 'five years after the exchange; read by the team only',
  },
}

export const exchangeColumns: ColumnRegister = {
  network_exchanges: {
    id: inside,
    territory_id: inside,
    held_on: inside,
    kind: inside,
    summary: noted,
    next_action: noted,
    next_on: inside,
    next_done_on: inside,
    author_id: {
      class: 'internal',
      kept: {
        fr: 'cinq ans après l’échange ; un numéro tiré au hasard, sans nom',
        en: 'five years after the exchange; a number drawn at random, without a name',
      },
    },
    noted_at: inside,
  },
}
