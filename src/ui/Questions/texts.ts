import { writtenDay } from '#kit/dates.ts'
import { writtenSize } from '#kit/numbers.ts'
import { defineTexts } from '#kit/texts.ts'
import { counted, numbered } from '#kit/words.ts'

/** What the house says around a question that somebody wrote. */
export const questionTexts = defineTexts(
  {
    preferNot: 'Je préfère ne pas répondre',
    clear: 'Effacer ma réponse',
    yes: 'Oui',
    no: 'Non',
    definition: 'Ce que veut dire la question',
    legal: 'Ce que dit la loi',
    saysWhat: (option: string) => `Précisez, si vous choisissez « ${option} »`,
    between: (least: string, most: string) => `De ${least} à ${most}.`,
    atLeast: (least: string) => `${least} au moins.`,
    atMost: (most: string) => `${most} au plus.`,
    answersBetween: (least: number, most: number) =>
      `Choisissez de ${least} à ${counted(most, 'réponse', 'réponses')}.`,
    answersJust: (count: number) => `Choisissez ${counted(count, 'réponse', 'réponses')}.`,
    answersAtLeast: (least: number) =>
      `Choisissez au moins ${counted(least, 'réponse', 'réponses')}.`,
    answersAtMost: (most: number) => `Choisissez ${counted(most, 'réponse', 'réponses')} au plus.`,
    signs: (most: number) => `${counted(most, 'caractère', 'caractères')} au plus.`,
    from: (day: string) => `À partir du ${writtenDay(day, 'fr')}.`,
    until: (day: string) => `Jusqu’au ${writtenDay(day, 'fr')}.`,
    within: (first: string, last: string) =>
      `Du ${writtenDay(first, 'fr')} au ${writtenDay(last, 'fr')}.`,
    ranking: (most: number) => `Donnez une place à chacune, de 1 (ce que vous préférez) à ${most}.`,
    rankingFirst: (most: number) =>
      most === 1
        ? 'Donnez la première place à ce que vous préférez.'
        : `Donnez une place aux ${most} que vous préférez, à partir de 1.`,
    ends: (from: string, low: string, to: string, high: string) =>
      `${from} : ${low} – ${to} : ${high}`,
    place: (rank: number) => (rank === 1 ? '1re place' : `${rank}e place`),
    unplaced: 'Pas de place',
    ways: { name: 'Nom', email: 'Adresse électronique', phone: 'Téléphone' },
    fileAtMost: (bytes: number) => `${writtenSize(bytes, 'fr')} au plus.`,
    fileOf: (types: string, bytes: number) =>
      `${capitalised(types)} : ${writtenSize(bytes, 'fr')} au plus.`,
    kept: (name: string) => `Déjà joint : ${name}. Un autre fichier le remplace.`,
    remove: 'Retirer le fichier joint',
  },
  {
    preferNot: 'I prefer not to answer',
    clear: 'Clear my answer',
    yes: 'Yes',
    no: 'No',
    definition: 'What the question means',
    legal: 'What the law says',
    saysWhat: (option) => `Say what, if you choose “${option}”`,
    between: (least, most) => `From ${least} to ${most}.`,
    atLeast: (least) => `At least ${least}.`,
    atMost: (most) => `At most ${most}.`,
    answersBetween: (least, most) => `Choose ${least} to ${counted(most, 'answer', 'answers')}.`,
    answersJust: (count) => `Choose ${counted(count, 'answer', 'answers')}.`,
    answersAtLeast: (least) => `Choose at least ${counted(least, 'answer', 'answers')}.`,
    answersAtMost: (most) => `Choose at most ${counted(most, 'answer', 'answers')}.`,
    signs: (most) => `At most ${numbered(most, 'characters', 'en')}.`,
    from: (day) => `From ${writtenDay(day, 'en')} on.`,
    until: (day) => `Until ${writtenDay(day, 'en')}.`,
    within: (first, last) => `From ${writtenDay(first, 'en')} to ${writtenDay(last, 'en')}.`,
    ranking: (most) => `Give each a place, from 1 (what you prefer) to ${most}.`,
    rankingFirst: (most) =>
      most === 1
        ? 'Give the first place to what you prefer.'
        : `Give a place to the ${most} that you prefer, from 1 on.`,
    ends: (from, low, to, high) => `${from}: ${low} – ${to}: ${high}`,
    place: (rank) => `${rank}${ordinal(rank)} place`,
    unplaced: 'No place',
    ways: { name: 'Name', email: 'E-mail address', phone: 'Phone' },
    fileOf: (types, bytes) => `${capitalised(types)}: at most ${writtenSize(bytes, 'en')}.`,
    fileAtMost: (bytes) => `At most ${writtenSize(bytes, 'en')}.`,
    kept: (name) => `Already attached: ${name}. Another file replaces it.`,
    remove: 'Take the attached file away',
  },
)

function ordinal(rank: number): string {
  const teen = rank % 100 > 10 && rank % 100 < 14
  return teen ? 'th' : (['th', 'st', 'nd', 'rd'][rank % 10] ?? 'th')
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
