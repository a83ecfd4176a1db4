import { writtenPercent } from '#kit/numbers.ts'
import { defineTexts } from '#kit/texts.ts'
import { counted, numbered } from '#kit/words.ts'

/** Words of a map whose statements are read in a room, where people show cards. */
export const hallTexts = defineTexts(
  {
    title: 'Compter des cartes dans une salle',
    lead: 'Lisez un énoncé à voix haute. Chaque personne montre une carte : d’accord, pas d’accord, je passe. Vous comptez les cartes sur votre téléphone.',
    apart:
      'Ces cartes sont comptées à part : personne n’est suivi d’un énoncé à l’autre, et elles ne changent pas la carte d’avis.',
    begin: 'Commencer dans une salle',
    name: 'Nom de la rencontre',
    nameHint: 'Par exemple : Réunion du 3 décembre, salle des fêtes',
    people: 'Personnes dans la salle',
    peopleHint: 'Cinq au moins. Changez ce nombre quand des personnes arrivent ou partent.',
    halls: 'Salles',
    none: 'Aucune salle pour le moment.',
    hallLine: (title: string, count: number) =>
      `${title} : ${counted(count, 'énoncé compté', 'énoncés comptés')}`,
    begun: 'La salle est ouverte : lisez le premier énoncé.',
    statement: (number: number) => `Énoncé ${number}`,
    left: (count: number) => `${counted(count, 'énoncé reste', 'énoncés restent')} à lire.`,
    cards: { agrees: 'D’accord', disagrees: 'Pas d’accord', passes: 'Je passe' },
    more: {
      agrees: '+ 1 d’accord',
      disagrees: '+ 1 pas d’accord',
      passes: '+ 1 je passe',
    },
    keep: 'Garder et passer à la suite',
    kept: (number: number) => `L’énoncé ${number} est compté.`,
    over: 'Tous les énoncés sont comptés dans cette salle.',
    undo: (number: number) => `Reprendre l’énoncé ${number}`,
    undone: 'Le dernier compte est repris : comptez de nouveau.',
    already: 'Déjà comptés dans cette salle',
    others: 'Lire un autre énoncé',
    table: {
      statement: 'Énoncé',
      people: 'Dans la salle',
      shown: 'Cartes montrées',
      onMap: 'D’accord sur la carte d’avis',
    },
    told: 'Dans les salles',
    toldLead: (people: number) =>
      `${numbered(people, 'personnes', 'fr')} au plus ont montré des cartes. Elles sont comptées à part : personne n’est suivi d’un énoncé à l’autre.`,
    percent: (share: number) => writtenPercent(share, 'fr', 0),
    refusals: {
      'not-now': 'Cette carte ne prend plus de réponses.',
      'not-asked': 'Cet énoncé n’est pas montré.',
      'counted-already': 'Cet énoncé est déjà compté dans cette salle.',
      'too-many-cards': 'Il y a plus de cartes que de personnes dans la salle.',
      'not-last': 'Ce n’est plus le dernier compte : rien n’est repris.',
    },
  },
  {
    title: 'Count cards in a hall',
    lead: 'Read a statement aloud. Each person shows a card: agree, disagree, pass. You count the cards on your phone.',
    apart:
      'These cards are counted apart: nobody is followed from one statement to the next, and they do not change the opinion map.',
    begin: 'Begin in a hall',
    name: 'Name of the meeting',
    nameHint: 'For example: Meeting of 3 December, village hall',
    people: 'People in the room',
    peopleHint: 'Five at least. Change this number when people come or leave.',
    halls: 'Halls',
    none: 'No hall yet.',
    hallLine: (title: string, count: number) =>
      `${title}: ${numbered(count, 'statements counted', 'en')}`,
    begun: 'The hall is open: read the first statement.',
    statement: (number: number) => `Statement ${number}`,
    left: (count: number) => `${numbered(count, 'statements', 'en')} left to read.`,
    cards: { agrees: 'Agree', disagrees: 'Disagree', passes: 'Pass' },
    more: { agrees: '+ 1 agree', disagrees: '+ 1 disagree', passes: '+ 1 pass' },
    keep: 'Keep and go on',
    kept: (number: number) => `Statement ${number} is counted.`,
    over: 'Every statement is counted in this hall.',
    undo: (number: number) => `Take back statement ${number}`,
    undone: 'The last count is taken back: count again.',
    already: 'Counted already in this hall',
    others: 'Read another statement',
    table: {
      statement: 'Statement',
      people: 'In the room',
      shown: 'Cards shown',
      onMap: 'Agree on the opinion map',
    },
    told: 'In halls',
    toldLead: (people: number) =>
      `At most ${numbered(people, 'people', 'en')} showed cards. They are counted apart: nobody is followed from one statement to the next.`,
    percent: (share: number) => writtenPercent(share, 'en', 0),
    refusals: {
      'not-now': 'This map takes no answers any more.',
      'not-asked': 'This statement is not shown.',
      'counted-already': 'This statement is counted already in this hall.',
      'too-many-cards': 'There are more cards than people in the room.',
      'not-last': 'It is no longer the last count: nothing is taken back.',
    },
  },
)
