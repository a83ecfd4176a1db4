import { defineTexts } from '#kit/texts.ts'
import { counted, numbered } from '#kit/words.ts'

/** The list of what was offered to a gathering, and what is done there to several at once. */
export const resultListTexts = defineTexts(
  {
    counted: (count: number) => numbered(count, 'contributions', 'fr'),
    sheet: 'Contributions',
    search: 'Titre ou résumé',
    all: 'Toutes',
    everyFormat: 'Tous les formats',
    toTell: 'Décision à annoncer',
    number: 'Numéro',
    minutes: 'Minutes',
    received: 'Reçue le',
    tell: 'Annoncer la décision',
    tellConfirm: (count: number) =>
      counted(
        count,
        'contribution : le courriel de la décision part à qui l’a proposée',
        'contributions : le courriel de chaque décision part à qui les a proposées',
      ),
    tellNothing: 'Rien n’est à annoncer : ces décisions sont déjà annoncées, ou pas encore prises.',
    tellLeaves: 'sa décision est déjà annoncée, ou pas encore prise.',
    toldSeveral: (count: number) =>
      counted(count, 'décision est annoncée.', 'décisions sont annoncées.'),
    unreached: (count: number) =>
      counted(
        count,
        'contribution n’a plus d’adresse où écrire : prévenez ces personnes autrement.',
        'contributions n’ont plus d’adresse où écrire : prévenez ces personnes autrement.',
      ),
  },
  {
    counted: (count) => numbered(count, 'contributions', 'en'),
    sheet: 'Contributions',
    search: 'Title or summary',
    all: 'All',
    everyFormat: 'All formats',
    toTell: 'Decision to tell',
    number: 'Number',
    minutes: 'Minutes',
    received: 'Received on',
    tell: 'Tell the decision',
    tellConfirm: (count) =>
      counted(
        count,
        'contribution: the e-mail of the decision goes to whoever offered it',
        'contributions: the e-mail of each decision goes to whoever offered them',
      ),
    tellNothing:
      'There is nothing to announce: these decisions are announced already, or not taken yet.',
    tellLeaves: 'its decision is announced already, or not taken yet.',
    toldSeveral: (count) => counted(count, 'decision is told.', 'decisions are told.'),
    unreached: (count) =>
      counted(
        count,
        'contribution has no address left to write to: tell these people otherwise.',
        'contributions have no address left to write to: tell these people otherwise.',
      ),
  },
)
