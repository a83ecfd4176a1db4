import { defineTexts } from '#kit/texts.ts'

/** The page of whoever received a letter, whatever the room that wrote it. */
export const letterTexts = defineTexts(
  {
    title: 'J’ai reçu une lettre',
    lead: 'Tapez le code de votre lettre : il mène à votre réponse, à votre place ou à votre bulletin.',
    code: 'Code de la lettre',
    hint: 'Par exemple K7RW-3TPX. Majuscules ou minuscules, avec ou sans espace ni tiret.',
    go: 'Continuer',
    missing: 'Tapez le code qui est écrit sur la lettre.',
    unknown:
      'Nous ne trouvons aucune lettre avec ce code. Relisez-le signe par signe : un signe a pu être mal lu, ou le code a été remplacé. Les codes d’un vote sont effacés quand il est fini : la page du vote le dit.',
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
    unknown:
      'We find no letter with this code. Read it again sign by sign: a sign may have been misread, or the code was replaced. The codes of a vote are erased once it is over: the page of the vote says so.',
    square: 'Your letter has a black and white square? Scan it: it leads to the same place.',
    call: 'It does not work? Call',
    callLetter: 'It does not work? Call the number written on your letter.',
  },
)
