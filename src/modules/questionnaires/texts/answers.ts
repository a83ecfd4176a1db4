import type { AnswerCode } from '#engines/questionnaires/index.ts'
import { writtenDay } from '#kit/dates.ts'
import { missingAnswer } from '#kit/form.ts'
import { writtenNumber, writtenSize } from '#kit/numbers.ts'
import { defineTexts } from '#kit/texts.ts'
import { counted, numbered } from '#kit/words.ts'
import { typesSaid } from './file-types.ts'

type Bound = string | number
type Plain = Exclude<AnswerCode, 'alone-with-others' | 'other-not-said' | 'other-not-chosen'>
type Sentences = Readonly<Record<Plain, (bound: Bound) => string>>

const french: Sentences = {
  required: () => missingAnswer.fr,
  'prefer-not-and-answer': () =>
    'Répondez, ou cochez « Je préfère ne pas répondre » : l’un ou l’autre.',
  'not-an-option': () => 'Choisissez une des réponses proposées.',
  'too-few': (least) => `Choisissez au moins ${counted(Number(least), 'réponse', 'réponses')}.`,
  'too-many': (most) => `Choisissez ${counted(Number(most), 'réponse', 'réponses')} au plus.`,
  'not-a-number': () => 'Écrivez un nombre, en chiffres.',
  'too-precise': (most) =>
    most === 0
      ? 'Écrivez un nombre entier.'
      : `Écrivez ${counted(Number(most), 'chiffre', 'chiffres')} au plus après la virgule.`,
  'too-small': (least) => `C’est trop petit : ${writtenNumber(Number(least), 'fr', 6)} au moins.`,
  'too-large': (most) => `C’est trop grand : ${writtenNumber(Number(most), 'fr', 6)} au plus.`,
  'not-a-day': () => 'Écrivez une date qui existe.',
  'too-early': (first) => `Choisissez une date à partir du ${writtenDay(String(first), 'fr')}.`,
  'too-late': (last) => `Choisissez une date jusqu’au ${writtenDay(String(last), 'fr')}.`,
  'too-long': (most) =>
    `C’est trop long : ${counted(Number(most), 'caractère', 'caractères')} au plus.`,
  'row-without-answer': () => 'Répondez à cette ligne aussi.',
  'not-a-rank': (most) => `Choisissez une place de 1 à ${most}.`,
  'same-rank': (rank) => `La place ${rank} est donnée deux fois : changez l’une des deux.`,
  'rank-missing': (rank) =>
    `Il manque la place ${rank} : donnez les places à la suite, à partir de la première.`,
  'not-a-place': () => 'Choisissez une commune de France.',
  'not-an-email': () => 'Cette adresse n’est pas complète. Écrivez-la comme prenom@exemple.fr.',
  'not-a-phone': () => 'Écrivez un numéro de téléphone entier, en chiffres.',
  'wrong-type': (types) => `Choisissez un autre fichier : ${typesSaid(String(types), 'fr')}.`,
  'file-too-large': (most) =>
    `Ce fichier est trop lourd : choisissez-en un de ${writtenSize(Number(most), 'fr')} au plus.`,
}

const english: Sentences = {
  required: () => missingAnswer.en,
  'prefer-not-and-answer': () => 'Answer, or tick “I prefer not to answer”: one or the other.',
  'not-an-option': () => 'Choose one of the answers.',
  'too-few': (least) => `Choose at least ${counted(Number(least), 'answer', 'answers')}.`,
  'too-many': (most) => `Choose at most ${counted(Number(most), 'answer', 'answers')}.`,
  'not-a-number': () => 'Write a number, in figures.',
  'too-precise': (most) =>
    most === 0
      ? 'Write a whole number.'
      : `Write at most ${counted(Number(most), 'figure', 'figures')} after the decimal point.`,
  'too-small': (least) => `Too small: at least ${writtenNumber(Number(least), 'en', 6)}.`,
  'too-large': (most) => `Too large: at most ${writtenNumber(Number(most), 'en', 6)}.`,
  'not-a-day': () => 'Write a date that exists.',
  'too-early': (first) => `Choose a date from ${writtenDay(String(first), 'en')} on.`,
  'too-late': (last) => `Choose a date until ${writtenDay(String(last), 'en')}.`,
  'too-long': (most) => `Too long: at most ${numbered(Number(most), 'characters', 'en')}.`,
  'row-without-answer': () => 'Answer this row too.',
  'not-a-rank': (most) => `Choose a place from 1 to ${most}.`,
  'same-rank': (rank) => `Place ${rank} is given twice: change one of the two.`,
  'rank-missing': (rank) =>
    `Place ${rank} is missing: give places one after the other, from the first on.`,
  'not-a-place': () => 'Choose a commune of France.',
  'not-an-email': () => 'This address is not complete. Write it like name@example.org.',
  'not-a-phone': () => 'Write a whole phone number, in figures.',
  'wrong-type': (types) => `Choose another file: ${typesSaid(String(types), 'en')}.`,
  'file-too-large': (most) =>
    `This file is too heavy: choose one of at most ${writtenSize(Number(most), 'en')}.`,
}

/** What does not fit in an answer, and what to do. */
export const answerTexts = defineTexts(
  {
    plain: french,
    placeWithoutCode: 'Cette commune n’a pas de code de l’Insee : choisissez-en une autre.',
    consentNeeded: 'Cochez cette case pour continuer.',
    aloneWithOthers: (option: string) =>
      `« ${option} » ne va avec aucune autre réponse : gardez-la seule, ou décochez-la.`,
    otherNotSaid: (option: string) => `Vous avez choisi « ${option} » : précisez en quelques mots.`,
    otherNotChosen: (option: string) => `Choisissez aussi « ${option} », ou effacez ces mots.`,
  },
  {
    plain: english,
    placeWithoutCode: 'This commune has no Insee code: choose another one.',
    consentNeeded: 'Tick this box to go on.',
    aloneWithOthers: (option) =>
      `“${option}” goes with no other answer: keep it alone, or untick it.`,
    otherNotSaid: (option) => `You chose “${option}”: say what in a few words.`,
    otherNotChosen: (option) => `Choose “${option}” too, or clear these words.`,
  },
)
