import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

/** The page of whoever received a letter, whatever the room that wrote it. */
export const letterTexts = defineTexts(
  {
    title: 'J’ai reçu une lettre',
    lead: 'Tapez le code de votre lettre : il mène à votre réponse, à votre place ou à votre bulletin.',
    code: 'Code de la lettre',
    hint: 'Par exemple K7RW-3TPX. Majuscules ou minuscules, avec ou sans espace ni tiret.',
    go: 'Continuer',
    missing: 'Tapez le code qui est écrit sur la lettre.',
    short: (signs: number) =>
      `Ce code est trop court : il a ${counted(signs, 'signe', 'signes')}. Selon la lettre, un code en a 8, 16 ou 26. Tapez-le en entier.`,
    between: (signs: number) =>
      `Ce code a ${counted(signs, 'signe', 'signes')}. Selon la lettre, un code en a 8, 16 ou 26 : il en manque, ou il y en a trop.`,
    long: (signs: number) =>
      `Ce texte est trop long pour un code : il a ${counted(signs, 'signe', 'signes')}. Un code en a 8, 16 ou 26. Si c’est une adresse, ouvrez-la dans la barre du navigateur.`,
    square: 'Votre lettre porte un carré noir et blanc ? Scannez-le : il mène au même endroit.',
    call: 'Cela ne marche pas ? Appelez le',
    callLetter: 'Cela ne marche pas ? Appelez le numéro écrit sur votre lettre.',
  },
  {
    title: 'I received a letter',
    lead: 'Type the code of your letter: it leads to your answer, your seat or your ballot.',
    code: 'Code of the letter',
    hint: 'For example K7RW-3TPX. Capitals or not, with or without spaces and hyphens.',
    go: 'Continue',
    missing: 'Type the code that is written on the letter.',
    short: (signs) =>
      `This code is too short: it has ${counted(signs, 'sign', 'signs')}. A code has 8, 16 or 26, as the letter is. Type all of it.`,
    between: (signs) =>
      `This code has ${counted(signs, 'sign', 'signs')}. A code has 8, 16 or 26, as the letter is: some are missing, or there are too many.`,
    long: (signs) =>
      `This text is too long for a code: it has ${counted(signs, 'sign', 'signs')}. A code has 8, 16 or 26. If it is an address, open it in the bar of the browser.`,
    square: 'Your letter has a black and white square? Scan it: it leads to the same place.',
    call: 'It does not work? Call',
    callLetter: 'It does not work? Call the number written on your letter.',
  },
)
