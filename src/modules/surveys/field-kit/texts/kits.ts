import { defineTexts } from '#kit/texts.ts'

/** What the team reads of the kits that it gives out. */
export const kitTexts = defineTexts(
  {
    title: 'Kits de terrain',
    lead: 'Un lien par personne qui va de porte en porte : la page s’ouvre sans compte et marche sans réseau.',
    made: 'Le lien est prêt',
    madeText:
      'Donnez-le à cette personne seulement : il n’est montré qu’ici, une seule fois. Elle l’ouvre une première fois avec du réseau, sur le téléphone qu’elle emportera.',
    make: 'Donner un kit',
    makeIt: 'Préparer le lien',
    forWhom: 'À qui vous le donnez',
    forWhomHint: 'Pour vous y retrouver : un prénom, un quartier.',
    days: 'Nombre de jours',
    daysHint:
      'De 1 à 60. Ensuite la personne a encore 7 jours pour envoyer ce qui attend dans son téléphone.',
    daysUnit: 'jours',
    kits: 'Kits donnés',
    none: 'Aucun kit pour le moment',
    noneText: 'Donnez le premier : la page explique le reste.',
    kept: 'Un mois après la fin du lien, il disparaît de cette liste.',
    somebody: 'Une personne effacée',
    openUntil: (moment: string) => `Ouvert jusqu’au ${moment}`,
    sendsUntil: (moment: string) => `Fini ; ce qui attend peut encore arriver jusqu’au ${moment}`,
    endedOn: (day: string) => `Fini le ${day}`,
    closedOn: (day: string) => `Fermé le ${day}`,
    close: 'Fermer ce kit',
    closeOf: (whom: string) => `Fermer le kit : ${whom}`,
    closeConfirm:
      'Ce qui attend dans ce téléphone n’arrivera plus. Fermez ce kit si le téléphone est perdu.',
    closed: 'Le kit est fermé.',
    refusals: {
      'not-now': 'Les kits sont donnés quand l’enquête est ouverte.',
      'too-many': 'Cent kits sont déjà ouverts : fermez ceux qui ne servent plus.',
    },
    old: {
      ways: [
        'Les jours de ce kit sont passés, ou l’équipe l’a fermé : demandez-en un autre à la personne qui vous l’a donné.',
        'L’enquête est finie.',
      ],
      onward: 'Voir les enquêtes',
    },
  },
  {
    title: 'Field kits',
    lead: 'One link for each person who goes from door to door: the page opens without an account and works without a network.',
    made: 'The link is ready',
    madeText:
      'Give it to this person only: it is shown here alone, once. They open it a first time with a network, on the telephone that they will take along.',
    make: 'Give a kit',
    makeIt: 'Prepare the link',
    forWhom: 'Who you give it to',
    forWhomHint: 'To find your way: a first name, a district.',
    days: 'Number of days',
    daysHint: 'From 1 to 60. They then have 7 more days to send what waits in their telephone.',
    daysUnit: 'days',
    kits: 'Kits given',
    none: 'No kit yet',
    noneText: 'Give the first one: its page explains the rest.',
    kept: 'A link is removed from this list a month after its end.',
    somebody: 'Somebody who was erased',
    openUntil: (moment: string) => `Open until ${moment}`,
    sendsUntil: (moment: string) => `Over; what waits may still arrive until ${moment}`,
    endedOn: (day: string) => `Over since ${day}`,
    closedOn: (day: string) => `Closed on ${day}`,
    close: 'Close this kit',
    closeOf: (whom: string) => `Close the kit: ${whom}`,
    closeConfirm:
      'What waits in this telephone will not arrive. Close this kit if the telephone is lost.',
    closed: 'The kit is closed.',
    refusals: {
      'not-now': 'Kits are given while the survey is open.',
      'too-many': 'A hundred kits are open already: close those that serve no more.',
    },
    old: {
      ways: [
        'The days of this kit are over, or the team closed it: ask whoever gave it to you for another one.',
        'The survey is over.',
      ],
      onward: 'See the surveys',
    },
  },
)
