/** What papers say beside the words of their authors. */
export interface PaperWords {
  readonly howToTick: string
  readonly howToTakeBack: string
  readonly page: string
  readonly of: string
  readonly sheet: string
  readonly yes: string
  readonly no: string
  readonly agree: string
  readonly preferNot: string
  readonly one: string
  readonly several: string
  atMost(count: number): string
  between(least: number, most: number): string
  readonly oneByRow: string
  rankByBoxes(most: number): string
  rankByFigures(most: number): string
  readonly date: string
  readonly place: string
  readonly file: string
  readonly mustBeAnswered: string
  questions(from: string, to: string): string
  readonly ways: { readonly name: string; readonly email: string; readonly phone: string }
  /** “Only if…” and its parts. */
  onlyIf(condition: string): string
  readonly and: string
  readonly or: string
  not(condition: string): string
  answer(number: string, row: string, is: string, value: string): string
  answered(number: string): string
  preferred(number: string): string
  role(is: string, value: string): string
  population(is: string, value: string): string
}

const french: PaperWords = {
  howToTick: 'Pour répondre, faites une croix dans la case, au stylo noir ou bleu.',
  howToTakeBack: 'Vous vous êtes trompé·e ? Noircissez toute la case, puis cochez la bonne.',
  page: 'Page',
  of: 'sur',
  sheet: 'Feuille',
  yes: 'Oui',
  no: 'Non',
  agree: 'Oui, je suis d’accord.',
  preferNot: 'Je préfère ne pas répondre',
  one: 'Une seule réponse.',
  several: 'Plusieurs réponses possibles.',
  atMost: (count) => `${count} réponses au plus.`,
  between: (least, most) => `De ${least} à ${most} réponses.`,
  oneByRow: 'Une réponse par ligne.',
  rankByBoxes: (most) =>
    `Cochez une case par rang : 1 pour ce que vous préférez${most > 2 ? `, jusqu’à ${most}` : ', puis 2'}.`,
  rankByFigures: (most) =>
    `Écrivez un chiffre dans le cadre de chaque choix : 1 pour ce que vous préférez, jusqu’à ${most}.`,
  date: 'Jour, mois, année.',
  place: 'Nom de la commune et code postal.',
  file: 'Ce fichier ne peut être donné qu’en ligne : passez à la question suivante.',
  mustBeAnswered: 'Réponse nécessaire.',
  questions: (from, to) => (from === to ? `Question ${from}` : `Questions ${from} à ${to}`),
  ways: { name: 'Nom', email: 'Adresse électronique', phone: 'Téléphone' },
  onlyIf: (condition) => `Seulement si ${condition}.`,
  and: ' et ',
  or: ' ou ',
  not: (condition) => `le contraire de : ${condition}`,
  answer: (number, row, is, value) =>
    `votre réponse à la question ${number}${row === '' ? '' : ` (${row})`} ${is} ${value}`,
  answered: (number) => `vous avez répondu à la question ${number}`,
  preferred: (number) => `vous préférez ne pas répondre à la question ${number}`,
  role: (is, value) => `votre rôle ${is} ${value}`,
  population: (is, value) => `le nombre d’habitants de votre territoire ${is} ${value}`,
}

const english: PaperWords = {
  howToTick: 'To answer, put a cross in the box with a black or blue pen.',
  howToTakeBack: 'Did you make a mistake? Blacken the whole box, then tick the right one.',
  page: 'Page',
  of: 'of',
  sheet: 'Sheet',
  yes: 'Yes',
  no: 'No',
  agree: 'Yes, I agree.',
  preferNot: 'I prefer not to answer',
  one: 'One answer only.',
  several: 'Several answers are possible.',
  atMost: (count) => `${count} answers at most.`,
  between: (least, most) => `From ${least} to ${most} answers.`,
  oneByRow: 'One answer in each row.',
  rankByBoxes: (most) =>
    `Tick one box for each rank: 1 for what you prefer${most > 2 ? `, up to ${most}` : ', then 2'}.`,
  rankByFigures: (most) =>
    `Write a figure in the frame of each choice: 1 for what you prefer, up to ${most}.`,
  date: 'Day, month, year.',
  place: 'Name of the municipality and postcode.',
  file: 'This file can only be given online: go on to the next question.',
  mustBeAnswered: 'An answer is needed.',
  questions: (from, to) => (from === to ? `Question ${from}` : `Questions ${from} to ${to}`),
  ways: { name: 'Name', email: 'E-mail address', phone: 'Telephone' },
  onlyIf: (condition) => `Only if ${condition}.`,
  and: ' and ',
  or: ' or ',
  not: (condition) => `the contrary of: ${condition}`,
  answer: (number, row, is, value) =>
    `your answer to question ${number}${row === '' ? '' : ` (${row})`} ${is} ${value}`,
  answered: (number) => `you answered question ${number}`,
  preferred: (number) => `you prefer not to answer question ${number}`,
  role: (is, value) => `your role ${is} ${value}`,
  population: (is, value) => `the number of inhabitants of your territory ${is} ${value}`,
}

/** How a comparison is said. */
export const comparisonWords = {
  fr: {
    ...{ '=': 'est', '≠': 'n’est pas', contains: 'contient' },
    ...{ '<': 'est moins que', '≤': 'est au plus', '>': 'est plus que', '≥': 'est au moins' },
  },
  en: {
    ...{ '=': 'is', '≠': 'is not', contains: 'contains' },
    ...{ '<': 'is less than', '≤': 'is at most', '>': 'is more than', '≥': 'is at least' },
  },
} as const

/** The words of papers in this language; English where it is neither French nor English. */
export function paperWordsIn(language: string): { words: PaperWords; tag: 'fr' | 'en' } {
  const tag = language.split('-')[0] === 'fr' ? 'fr' : 'en'
  return { words: tag === 'fr' ? french : english, tag }
}
