import { defineTexts } from '#kit/texts.ts'
import { counted, numbered } from '#kit/words.ts'

/** Words of surveys that are answered on paper, and of the sheets themselves. */
export const sheetTexts = defineTexts(
  {
    title: 'Feuilles à remplir',
    lead: 'Les mêmes questions sur papier. Photographiez ou numérisez les feuilles rendues : les cases sont lues, et vous regardez chaque feuille avant de la compter.',
    print: 'Préparer les feuilles (PDF)',
    printTitle: 'Imprimer',
    howMany: 'Nombre de feuilles',
    howManyHint: 'De 1 à 300 par fichier.',
    countWrong: 'Écrivez un nombre de feuilles, de 1 à 300.',
    large: 'En gros caractères (18 points)',
    numbers: 'Chaque feuille porte un numéro tiré au hasard, qui ne compte qu’une fois.',
    codes:
      'Chaque feuille porte un code de l’enquête : il donne une seule réponse, sur cette feuille ou à l’écran.',
    readTitle: 'Lire les feuilles rendues',
    read: 'Lire des feuilles en image',
    notice: {
      title: 'Vos réponses',
      purpose: (purpose: string) => `À quoi elles servent : ${purpose}`,
      kept: (controller: string, day: string) =>
        `${controller} les garde sans votre nom. Elles sont effacées le ${day}.`,
      picture:
        'Une image de cette feuille peut être lue, puis elle est effacée. N’écrivez pas votre nom.',
      number: 'Le numéro est tiré au hasard : il sert à ne pas compter deux fois la même feuille.',
      code: 'Le numéro est un code : il donne une seule réponse, ici ou à l’écran.',
      until: (day: string, contact: string) =>
        `Rendez cette feuille au plus tard le ${day}. Une question ? ${contact}`,
    },
    blank: 'Si la feuille ne le dit pas, décochez tout : la question reste sans réponse.',
    entered: (answers: number, leftOut: number) =>
      [
        `${counted(answers, 'réponse est comptée', 'réponses sont comptées')}.`,
        ...(leftOut === 0
          ? []
          : [
              `${counted(leftOut, 'feuille n’est pas comptée', 'feuilles ne sont pas comptées')} : feuille nulle, accord non donné, ou code qui avait déjà servi.`,
            ]),
      ].join(' '),
    dropped: (questions: string) =>
      `Des réponses écrites ne sont pas comptées, parce que les autres réponses de la même feuille disent que la question ne se pose pas : ${questions}.`,
    droppedOf: (question: string, sheets: number) =>
      `« ${question} » (${counted(sheets, 'feuille', 'feuilles')})`,
    refusals: {
      shut: 'L’enquête n’est pas ouverte : rouvrez-la pour compter des feuilles.',
      'no-sheets': 'Aucune feuille n’a pu être lue.',
      'counted-meanwhile': 'Ces feuilles ont été comptées entre-temps. Rechargez la page.',
    },
  },
  {
    title: 'Sheets to fill in',
    lead: 'The same questions on paper. Photograph or scan the sheets that come back: boxes are read, and you look at each sheet before it counts.',
    print: 'Prepare the sheets (PDF)',
    printTitle: 'Print',
    howMany: 'Number of sheets',
    howManyHint: 'From 1 to 300 in a file.',
    countWrong: 'Write a number of sheets, from 1 to 300.',
    large: 'In large print (18 points)',
    numbers: 'Each sheet bears a number drawn by lot, which counts only once.',
    codes:
      'Each sheet bears a code of the survey: it gives one answer, on this sheet or on screen.',
    readTitle: 'Read the sheets that came back',
    read: 'Read sheets from pictures',
    notice: {
      title: 'Your answers',
      purpose: (purpose: string) => `What they serve for: ${purpose}`,
      kept: (controller: string, day: string) =>
        `${controller} keeps them without your name. They are erased on ${day}.`,
      picture: 'A picture of this sheet may be read, and is then erased. Do not write your name.',
      number: 'The number is drawn by lot: it keeps the same sheet from being counted twice.',
      code: 'The number is a code: it gives one answer, here or on screen.',
      until: (day: string, contact: string) =>
        `Hand in this sheet by ${day} at the latest. A question? ${contact}`,
    },
    blank: 'If the sheet does not say, untick everything: the question stays without an answer.',
    entered: (answers: number, leftOut: number) =>
      [
        `${numbered(answers, 'answers', 'en')} counted.`,
        ...(leftOut === 0
          ? []
          : [
              `${numbered(leftOut, 'sheets', 'en')} not counted: spoilt, without the consent that is needed, or of a code that had served.`,
            ]),
      ].join(' '),
    dropped: (questions: string) =>
      `Some answers that were written are not counted, because the other answers of the same sheet say that the question is not asked: ${questions}.`,
    droppedOf: (question: string, sheets: number) =>
      `“${question}” (${counted(sheets, 'sheet', 'sheets')})`,
    refusals: {
      shut: 'The survey is not open: open it again to count sheets.',
      'no-sheets': 'No sheet could be read.',
      'counted-meanwhile': 'These sheets were counted meanwhile. Load the page again.',
    },
  },
)
