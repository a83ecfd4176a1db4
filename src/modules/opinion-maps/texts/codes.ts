import { defineTexts } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'

/** Who may answer, and the codes that say it. */
export const codeTexts = defineTexts(
  {
    title: 'Codes et lettres',
    paper: 'Feuilles à remplir',
    lead: 'Chaque code sert à une seule personne. Aucune liste ne dit quel code est dans quelle lettre.',
    made: (count: number) => `${numbered(count, 'codes imprimés', 'fr')} jusqu’ici.`,
    count: 'Nombre de lettres',
    countHint:
      'De 1 à 2 000 à la fois. Elles sont sans nom, à distribuer de la main à la main ou dans les boîtes.',
    print: 'Imprimer les lettres',
    once: 'Gardez le fichier jusqu’à la distribution : ces codes ne pourront pas être imprimés de nouveau.',
    reload:
      'Le fichier se télécharge, et cette page ne bouge pas. Rouvrez-la ensuite pour voir le nombre à jour, ou pour imprimer d’autres lettres.',
    madeAlready:
      'Ces codes sont déjà imprimés : le bouton a été pressé deux fois. Cherchez le fichier dans vos téléchargements. S’il n’y est pas, imprimez-en d’autres : les codes perdus ne comptent pour personne.',
    access: 'Qui peut répondre',
    choices: {
      open: 'Qui ouvre la page',
      codes: 'Qui a reçu un code',
    },
    hint: 'Sans code, rien n’empêche une personne de répondre plusieurs fois : elle compte alors pour plusieurs.',
    told: {
      open: 'Qui ouvre la page. Une même personne peut répondre plusieurs fois',
      codes: 'Qui a reçu un code, une seule fois chacun',
    },
    willAnswer: {
      open: 'Tout le monde pourra répondre.',
      codes:
        'Seules les personnes qui ont un code pourront répondre. Les lettres qui portent les codes s’impriment ensuite, à la page « Codes et lettres ».',
    },
    opened: {
      open: 'La carte est ouverte.',
      codes: 'La carte est ouverte. Imprimez maintenant les lettres qui portent les codes.',
    },
    yours: 'Le code de votre lettre',
    yoursHint: 'Seize signes, par exemple : K7RW-3TPX-2BCD-9FGH',
    yoursLead:
      'Il faut un code pour répondre à cette carte. Si vous le tapez de nouveau, vous retrouvez vos réponses.',
    refusals: {
      'wrong-code': 'Ce code n’ouvre pas cette carte. Relisez-le signe par signe.',
      'open-link': 'Cette carte est ouverte à tout le monde : elle n’a pas de code.',
      'count-wrong': 'Écrivez un nombre de 1 à 2 000.',
    },
  },
  {
    title: 'Codes and letters',
    paper: 'Sheets to fill in',
    lead: 'Each code serves one person. No list says which code is in which letter.',
    made: (count) => `${numbered(count, 'codes printed', 'en')} so far.`,
    count: 'Number of letters',
    countHint:
      'From 1 to 2,000 at once. They bear no name: hand them over, or put them in letter boxes.',
    print: 'Print the letters',
    once: 'Keep the file until the letters are given: these codes cannot be printed again.',
    reload:
      'The file is downloaded, and this page does not move. Open it again afterwards to see the number anew, or to print other letters.',
    madeAlready:
      'These codes are printed already: the button was pressed twice. Look for the file in your downloads. If it is not there, print others: lost codes count for nobody.',
    access: 'Who may answer',
    choices: {
      open: 'Whoever opens the page',
      codes: 'Whoever received a code',
    },
    hint: 'Without a code, nothing keeps a person from answering several times: they then count as several.',
    told: {
      open: 'Whoever opens the page. One person may answer several times',
      codes: 'Whoever received a code, once each',
    },
    willAnswer: {
      open: 'Everybody will be able to answer.',
      codes:
        'Only people who have a code will be able to answer. The letters that bear the codes are printed afterwards, on the page “Codes and letters”.',
    },
    opened: {
      open: 'The map is open.',
      codes: 'The map is open. Print now the letters that bear the codes.',
    },
    yours: 'The code of your letter',
    yoursHint: 'Sixteen characters, for example: K7RW-3TPX-2BCD-9FGH',
    yoursLead: 'A code is needed to answer this map. Typed again, it leads back to your answers.',
    refusals: {
      'wrong-code': 'This code does not open this map. Read it again, character by character.',
      'open-link': 'This map is open to everybody: it has no code.',
      'count-wrong': 'Write a number from 1 to 2,000.',
    },
  },
)
