import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

/** What is done to several surveys of the list at once. */
export const surveyRowTexts = defineTexts(
  {
    close: 'Fermer ces enquêtes',
    closeConfirm: (count: number) =>
      count === 1
        ? 'Cette enquête ne prend plus de réponses ; ses résultats restent à publier :'
        : `Ces ${counted(count, 'enquête', 'enquêtes')} ne prennent plus de réponses ; leurs résultats restent à publier :`,
    closeNothing:
      'Aucune de ces enquêtes n’est à fermer : elles prennent encore des réponses, ou sont déjà fermées.',
    notOpen: 'elle n’est pas ouverte.',
    stillTaken: 'son dernier jour n’est pas passé : fermez-la sur sa page, avec une raison.',
    closed: (count: number) => `${counted(count, 'enquête fermée', 'enquêtes fermées')}.`,
  },
  {
    close: 'Close these surveys',
    closeConfirm: (count) =>
      count === 1
        ? 'This survey takes no more answers; its results are still to be published:'
        : `These ${counted(count, 'survey', 'surveys')} take no more answers; their results are still to be published:`,
    closeNothing:
      'None of these surveys is to be closed: they still take answers, or are closed already.',
    notOpen: 'it is not open.',
    stillTaken: 'its last day is not over: close it on its page, with a reason.',
    closed: (count) => `${counted(count, 'survey', 'surveys')} closed.`,
  },
)
