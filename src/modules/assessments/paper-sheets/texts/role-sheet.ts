import { defineTexts } from '#kit/texts.ts'
import { counted, numbered } from '#kit/words.ts'

/** Words of the printed sheets of a role, and of what becomes of them. */
export const roleSheetTexts = defineTexts(
  {
    sheetTitle: (place: string, role: string) => `L’Indice, ${place} : ${role}`,
    noticeTitle: 'Ce que deviennent vos réponses',
    noticeKept:
      'Elles sont gardées sans nom, avec votre rôle seulement. En rendant cette feuille, vous acceptez qu’elles soient comptées. Un résultat de moins de cinq personnes n’est jamais montré.',
    noticePicture:
      'Une image de cette feuille peut être lue, puis elle est effacée. N’écrivez pas votre nom. Le numéro sert à ne pas compter deux fois la même feuille.',
    noticeUntil: (day: string) => `Rendez cette feuille au plus tard le ${day}.`,
    title: (role: string) => `Feuilles à remplir : ${role}`,
    lead: 'Les questions de ce rôle sur papier. Photographiez ou numérisez les feuilles rendues : les cases sont lues, et vous regardez chaque feuille avant de la compter.',
    howMany: 'Nombre de feuilles',
    howManyHint: 'De 1 à 300 par fichier.',
    countWrong: 'Écrivez un nombre de feuilles, de 1 à 300.',
    large: 'En gros caractères (18 points)',
    print: 'Préparer les feuilles (PDF)',
    scan: 'Lire des feuilles en image',
    howToTakeBack: 'Une erreur ? Noircissez toute la case, puis cochez la bonne.',
    oneAnswer: 'Une seule réponse : décochez les autres, ou tout si la feuille ne le dit pas.',
    entered: (answers: number, leftOut: number) =>
      [
        `${counted(answers, 'réponse est comptée', 'réponses sont comptées')}.`,
        ...(leftOut === 0
          ? []
          : [
              `${counted(leftOut, 'feuille n’est pas comptée', 'feuilles ne sont pas comptées')} : nulle, ou sans aucune réponse.`,
            ]),
      ].join(' '),
    refusals: {
      'not-now': 'L’évaluation ne prend plus de réponses : aucune feuille n’est comptée.',
      'no-sheets':
        'Aucune feuille n’est à valider : quelqu’un l’a peut-être fait entre-temps. Rechargez la page.',
      'counted-meanwhile': 'Ces feuilles ont été comptées entre-temps. Rechargez la page.',
    },
  },
  {
    sheetTitle: (place: string, role: string) => `The Index, ${place}: ${role}`,
    noticeTitle: 'What becomes of your answers',
    noticeKept:
      'They are kept without a name, with your role alone. By handing in this sheet, you agree that they are counted. A result of fewer than five people is never shown.',
    noticePicture:
      'A picture of this sheet may be read, and is then erased. Do not write your name. The number keeps the same sheet from being counted twice.',
    noticeUntil: (day: string) => `Hand in this sheet by ${day} at the latest.`,
    title: (role: string) => `Sheets to fill in: ${role}`,
    lead: 'The questions of this role on paper. Photograph or scan the sheets that come back: boxes are read, and you look at each sheet before it counts.',
    howMany: 'Number of sheets',
    howManyHint: 'From 1 to 300 in a file.',
    countWrong: 'Write a number of sheets, from 1 to 300.',
    large: 'In large print (18 points)',
    print: 'Prepare the sheets (PDF)',
    scan: 'Read sheets from pictures',
    howToTakeBack: 'A mistake? Blacken the whole box, then tick the right one.',
    oneAnswer: 'One answer only: untick the others, or all of them if the sheet does not say.',
    entered: (answers: number, leftOut: number) =>
      [
        `${numbered(answers, 'answers', 'en')} counted.`,
        ...(leftOut === 0
          ? []
          : [`${numbered(leftOut, 'sheets', 'en')} not counted: spoilt, or without any answer.`]),
      ].join(' '),
    refusals: {
      'not-now': 'The assessment takes no answers any more: no sheet is counted.',
      'no-sheets':
        'There is no sheet to confirm: somebody may have done it meanwhile. Load the page again.',
      'counted-meanwhile': 'These sheets were counted meanwhile. Load the page again.',
    },
  },
)
