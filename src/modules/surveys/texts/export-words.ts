import { defineTexts } from '#kit/texts.ts'
import type { ExportWords } from '#platform/module.ts'

/** Words for the keys that this room writes in the export of somebody’s own data. */
export const exportWords = defineTexts<ExportWords>(
  {
    keys: {
      ...{ surveyLetters: 'Lettres d’enquête', title: 'Titre', name: 'Nom', address: 'Adresse' },
      surveyKits: 'Liens de terrain que vous avez donnés',
      ...{ forWhom: 'Pour qui', endsAt: 'Sert jusqu’au' },
    },
    values: {},
  },
  {
    keys: {
      ...{ surveyLetters: 'Survey letters', title: 'Title', name: 'Name', address: 'Address' },
      surveyKits: 'Field links that you gave out',
      ...{ forWhom: 'For whom', endsAt: 'Serves until' },
    },
    values: {},
  },
)
