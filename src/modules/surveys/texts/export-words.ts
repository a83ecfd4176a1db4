import { defineTexts } from '#kit/texts.ts'
import type { ExportWords } from '#platform/module.ts'

/** Words for the keys that this room writes in the export of somebody’s own data. */
export const exportWords = defineTexts<ExportWords>(
  {
    keys: {
      ...{ surveyLetters: 'Lettres d’enquête', title: 'Titre', name: 'Nom', address: 'Adresse' },
      surveyKits: 'Liens de terrain que vous avez donnés',
      ...{ forWhom: 'Pour qui', endsAt: 'Sert jusqu’au' },
      surveyCodings: 'Textes d’enquête que vous avez rangés en thèmes',
      ...{ question: 'Question', begunAt: 'Commencé le', finishedAt: 'Fini le' },
    },
    values: {},
  },
  {
    keys: {
      ...{ surveyLetters: 'Survey letters', title: 'Title', name: 'Name', address: 'Address' },
      surveyKits: 'Field links that you gave out',
      ...{ forWhom: 'For whom', endsAt: 'Serves until' },
      surveyCodings: 'Texts of surveys that you sorted into themes',
      ...{ question: 'Question', begunAt: 'Begun on', finishedAt: 'Done on' },
    },
    values: {},
  },
)
