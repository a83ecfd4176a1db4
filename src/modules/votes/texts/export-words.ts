import { defineTexts } from '#kit/texts.ts'
import type { ExportWords } from '#platform/module.ts'

/** Words for the keys and the codes that this room writes in the export of somebody's own data. */
export const exportWords = defineTexts<ExportWords>(
  {
    keys: {
      votes: 'Votes',
      rolls: 'Listes de votants',
      number: 'Numéro',
      college: 'Collège',
      weight: 'Poids',
      contact: 'Pour vous joindre',
      address: 'Adresse',
      voted: 'A voté',
    },
    values: {},
  },
  {
    keys: {
      votes: 'Votes',
      rolls: 'Rolls',
      number: 'Number',
      college: 'College',
      weight: 'Weight',
      contact: 'To reach you',
      address: 'Address',
      voted: 'Has voted',
    },
    values: {},
  },
)
