import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'
import { type LeftOut, type LeftOutWhy, leftOutWhys } from '../left-out.ts'

/** Whoever prints the sheets writes there where they come back, before they are copied. */
const lineToWrite = '_'.repeat(36)

/** A notice holds so many of them; whoever left more out sees how many there are. */
const mostNamed = 40

/** Each cause, with the sheets that it is of, as the page calls them. */
function byWhy(
  leftOut: readonly LeftOut[],
  sheet: string,
  words: Readonly<Record<LeftOutWhy, string>>,
): readonly string[] {
  const named = leftOut.slice(0, mostNamed)
  return leftOutWhys.flatMap((cause) => {
    const places = named.filter(({ why }) => why === cause).map(({ place }) => `${sheet} ${place}`)
    return places.length === 0 ? [] : [`${words[cause]}${places.join(', ')}.`]
  })
}

/** Words of a map that is answered on paper, and of the sheet itself. */
export const sheetTexts = defineTexts(
  {
    title: 'Feuilles à remplir',
    lead: 'Les énoncés sur une feuille, avec des cases. Photographiez ou numérisez les feuilles rendues : les cases sont lues, et vous regardez chaque feuille avant de la compter.',
    chooseTitle: 'Choisir les énoncés de la feuille',
    chooseSome: 'De sept à vingt énoncés.',
    chooseAll: 'Il y a sept énoncés ou moins : tous seront sur la feuille. Ils sont déjà cochés.',
    chooseOnce:
      'Ce choix est fait une seule fois : toutes les feuilles de cette carte sont les mêmes.',
    statements: 'Énoncés',
    choose: 'Garder ces énoncés',
    chosen: 'La feuille est prête : vous pouvez l’imprimer.',
    onSheet: 'Les énoncés de la feuille',
    takenOut: 'retiré depuis : ses cases ne comptent plus',
    print: 'Préparer les feuilles (PDF)',
    printTitle: 'Imprimer',
    howMany: 'Nombre de feuilles',
    howManyHint: 'De 1 à 300 par fichier.',
    countWrong: 'Écrivez un nombre de feuilles, de 1 à 300.',
    large: 'En gros caractères (18 points)',
    numbers: 'Chaque feuille porte un numéro tiré au hasard, qui ne compte qu’une fois.',
    codes:
      'Chaque feuille porte un code : il sert à une seule personne, sur cette feuille ou à l’écran.',
    readTitle: 'Lire les feuilles rendues',
    read: 'Lire des feuilles en image',
    asks: (house: string) => `${house} vous demande votre avis.`,
    giveBack: (day: string, address: readonly string[]) =>
      address.length > 0
        ? `À rendre au plus tard le ${day} : ${address.join(', ')}.`
        : `À rendre au plus tard le ${day}, à cette adresse : ${lineToWrite}`,
    askThem: (ways: readonly string[]) => `Une question ? ${ways.join(', ')}.`,
    question: 'Êtes-vous d’accord ? Une seule case par ligne. Vous pouvez laisser une ligne vide.',
    columns: { agree: 'D’accord', disagree: 'Pas d’accord', pass: 'Je passe' },
    notice: {
      title: 'Vos réponses',
      commitment: (commitment: string) => `À quoi elles servent : ${commitment}`,
      kept: 'Elles sont gardées sans votre nom, avec le jour où cette feuille est lue. N’écrivez pas votre nom.',
      published:
        'Elles sont publiées sans rien qui dise qui vous êtes, quand au moins dix personnes ont répondu.',
      picture: 'Une image de cette feuille peut être lue, puis elle est effacée.',
      number: 'Le numéro est tiré au hasard : il sert à ne pas compter deux fois la même feuille.',
      code: 'Le numéro est un code : il sert à une seule personne, ici ou à l’écran.',
    },
    twice: 'Deux cases sur une ligne : gardez celle que la feuille dit, ou aucune.',
    entered: (people: number, leftOut: readonly LeftOut[]) =>
      [
        `${counted(people, 'feuille est comptée', 'feuilles sont comptées')}.`,
        ...(leftOut.length === 0
          ? []
          : [
              `${counted(leftOut.length, 'feuille n’est pas comptée', 'feuilles ne sont pas comptées')}.`,
            ]),
        ...byWhy(leftOut, 'feuille', {
          void: 'Nulle ou vide : ',
          twice: 'Deux cases sur une ligne : ',
          served: 'Code qui avait déjà servi : ',
          unknown: 'Code qui n’est pas de cette carte : ',
        }),
      ].join(' '),
    refusals: {
      shut: 'La carte est close : aucune feuille n’est plus comptée.',
      'no-sheets': 'Aucune feuille n’a pu être lue.',
      'counted-meanwhile': 'Ces feuilles ont été comptées entre-temps. Rechargez la page.',
      'chosen-already': 'Les énoncés de la feuille sont déjà choisis.',
      'choice-wrong':
        'Cochez de sept à vingt énoncés, parmi ceux qui sont montrés. S’il y en a moins de sept, cochez-les tous.',
    },
  },
  {
    title: 'Sheets to fill in',
    lead: 'The statements on a sheet, with boxes. Photograph or scan the sheets that come back: boxes are read, and you look at each sheet before it counts.',
    chooseTitle: 'Choose the statements of the sheet',
    chooseSome: 'From seven to twenty statements.',
    chooseAll:
      'There are seven statements or fewer: all will be on the sheet. They are ticked already.',
    chooseOnce: 'This is chosen once: all sheets of this map are the same.',
    statements: 'Statements',
    choose: 'Keep these statements',
    chosen: 'The sheet is ready: you may print it.',
    onSheet: 'The statements of the sheet',
    takenOut: 'taken out since: its boxes count no more',
    print: 'Prepare the sheets (PDF)',
    printTitle: 'Print',
    howMany: 'Number of sheets',
    howManyHint: 'From 1 to 300 in a file.',
    countWrong: 'Write a number of sheets, from 1 to 300.',
    large: 'In large print (18 points)',
    numbers: 'Each sheet bears a number drawn by lot, which counts only once.',
    codes: 'Each sheet bears a code: it serves one person, on this sheet or on screen.',
    readTitle: 'Read the sheets that came back',
    read: 'Read sheets from pictures',
    asks: (house) => `${house} asks for your opinion.`,
    giveBack: (day, address) =>
      address.length > 0
        ? `To be handed in by ${day} at the latest: ${address.join(', ')}.`
        : `To be handed in by ${day} at the latest, at this address: ${lineToWrite}`,
    askThem: (ways) => `A question? ${ways.join(', ')}.`,
    question: 'Do you agree? One box a line. You may leave a line empty.',
    columns: { agree: 'Agree', disagree: 'Disagree', pass: 'Pass' },
    notice: {
      title: 'Your answers',
      commitment: (commitment) => `What they serve for: ${commitment}`,
      kept: 'They are kept without your name, with the day on which this sheet is read. Do not write your name.',
      published:
        'They are published with nothing that says who you are, when at least ten people have answered.',
      picture: 'A picture of this sheet may be read, and is then erased.',
      number: 'The number is drawn by lot: it keeps the same sheet from being counted twice.',
      code: 'The number is a code: it serves one person, here or on screen.',
    },
    twice: 'Two boxes on a line: keep the one that the sheet means, or none.',
    entered: (people, leftOut) =>
      [
        `${counted(people, 'sheet is counted', 'sheets are counted')}.`,
        ...(leftOut.length === 0
          ? []
          : [`${counted(leftOut.length, 'sheet is not counted', 'sheets are not counted')}.`]),
        ...byWhy(leftOut, 'sheet', {
          void: 'Spoilt or blank: ',
          twice: 'Two boxes on a line: ',
          served: 'A code that had served: ',
          unknown: 'A code that is not of this map: ',
        }),
      ].join(' '),
    refusals: {
      shut: 'The map is closed: no sheet is counted any more.',
      'no-sheets': 'No sheet could be read.',
      'counted-meanwhile': 'These sheets were counted meanwhile. Load the page again.',
      'chosen-already': 'The statements of the sheet are chosen already.',
      'choice-wrong':
        'Tick from seven to twenty statements, among those that are shown. If there are fewer than seven, tick them all.',
    },
  },
)
