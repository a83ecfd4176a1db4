import { type ColumnRegister, type ColumnRule, ownedBy, peopleTable } from '#kit/column-register.ts'
import { keptFor } from '#kit/kept.ts'

const inside: ColumnRule = {
  class: 'internal',
  kept: { fr: 'cinq ans après l’échange', en: 'five years after the exchange' },
}
/** People are named in what the team notes, whatever it intends. */
const noted: ColumnRule = {
  class: 'personal',
  kept: keptFor([{ lasts: { years: 5 }, from: 'network_exchanges.held_on' }], (time) => ({
    fr: `${time.fr} après l’échange ; lu par l’équipe seulement`,
    en: `${time.en} after the exchange; read by the team only`,
  })),
}

export const exchangeColumns: ColumnRegister = {
  network_exchanges: peopleTable(
    ownedBy('author_id', {
      stays: { 'summary next_action': 'the journal of a territory, without its author' },
    }),
    [inside, 'id territory_id held_on kind next_on next_done_on noted_at'],
    [noted, 'summary next_action'],
    [
      {
        class: 'internal',
        kept: {
          fr: 'cinq ans après l’échange ; un numéro tiré au hasard, sans nom',
          en: 'five years after the exchange; a number drawn at random, without a name',
        },
      },
      'author_id',
    ],
  ),
}
