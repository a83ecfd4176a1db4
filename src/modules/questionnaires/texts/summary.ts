import { writtenNumber } from '#kit/numbers.ts'
import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

export const summaryTexts = defineTexts(
  {
    preferNot: 'Je préfère ne pas répondre',
    blank: 'Pas de réponse',
    yes: 'Oui',
    no: 'Non',
    agreed: 'Accord donné',
    other: 'précision',
    askedBefore: 'Une question retirée depuis',
    changeStep: (at: number) => `Modifier la page ${at}`,
    whereAmI: (at: number, count: number) => `Page ${at} sur ${writtenNumber(count, 'fr')}`,
    whereAmIByQuestion: (at: number, count: number) =>
      `Question ${at} sur ${writtenNumber(count, 'fr')}`,
    mayChange: 'Le nombre de pages peut changer avec vos réponses.',
    before: 'Revenir à la page d’avant',
    nothing: 'Aucune question n’est posée pour vous.',
    page: (at: number) => `Page ${at}`,
    added: (count: number) =>
      `${counted(count, 'question', 'questions')} de plus, d’après vos réponses`,
    toAdded: 'Aller à la première question ajoutée',
  },
  {
    preferNot: 'I prefer not to answer',
    blank: 'No answer',
    yes: 'Yes',
    no: 'No',
    agreed: 'Agreed',
    other: 'that is',
    askedBefore: 'A question taken away since',
    changeStep: (at) => `Change page ${at}`,
    whereAmI: (at, count) => `Page ${at} of ${count}`,
    whereAmIByQuestion: (at, count) => `Question ${at} of ${count}`,
    mayChange: 'The number of pages may change with your answers.',
    before: 'Back to the page before',
    nothing: 'No question is asked of you.',
    page: (at) => `Page ${at}`,
    added: (count) =>
      `${counted(count, 'more question', 'more questions')}, because of your answers`,
    toAdded: 'Go to the first question added',
  },
)
