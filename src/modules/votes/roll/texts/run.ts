import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

/** What voters and the public are told when the end of a vote moves, or when it is cancelled. */
export const runTexts = defineTexts(
  {
    shutEarly: 'Fermer le vote avant la fin',
    shutEarlyText:
      'Plus personne ne pourra voter à l’écran. La nouvelle fin et la raison seront publiques, et les personnes qui ont un courriel seront prévenues.',
    tellText:
      'La raison sera publique, et les personnes de la liste qui ont un courriel seront prévenues.',
    told: (told: number, untold: number) =>
      `${told > 0 ? `${counted(told, 'personne est prévenue', 'personnes sont prévenues')} par courriel.` : 'Aucun courriel n’est parti.'}${
        untold > 0
          ? ` ${counted(untold, 'personne n’a', 'personnes n’ont')} pas de courriel : prévenez-les autrement.`
          : ''
      }`,
    shutFor: (at: string, planned: string, reason: string) =>
      `Vote fermé le ${at}, avant la fin prévue, le ${planned} : ${reason}`,
    extendedBefore: (reason: string) => `Vote prolongé : ${reason}`,
    boardShut: (reason: string) => `Fin du vote à l’écran, avancée : ${reason}`,
    phaseOver: 'La phase de l’expérimentation est close.',
    subjects: {
      shut: (title: string) => `Le vote est fermé : ${title}`,
      extend: (title: string) => `Le vote est prolongé : ${title}`,
      cancel: (title: string) => `Le vote est annulé : ${title}`,
    },
    mails: {
      shut: (end: string, planned: string) =>
        `Le vote est fermé depuis le ${end}. Il devait finir le ${planned}.`,
      extend: (end: string) =>
        `Le vote est prolongé : vous pouvez voter jusqu’au ${end}. Votre code reste le même.`,
      cancel: () =>
        'Le vote est annulé. Les bulletins ne seront pas comptés, et aucun n’est gardé.',
    },
    mail: (name: string, question: string, what: string, reason: string) =>
      `Bonjour ${name},\n\n${question}\n\n${what}\n\nLa raison : ${reason}\n\nLa page du scrutin :`,
  },
  {
    shutEarly: 'Close the vote before its end',
    shutEarlyText:
      'No ballot will enter by screen any more. The new end and the reason will be public, and those who have an e-mail will be told.',
    tellText: 'The reason will be public, and those on the roll who have an e-mail will be told.',
    told: (told: number, untold: number) =>
      `${told > 0 ? `${counted(told, 'person is told', 'persons are told')} by e-mail.` : 'No e-mail was sent.'}${
        untold > 0
          ? ` ${counted(untold, 'person has', 'persons have')} no e-mail: tell them otherwise.`
          : ''
      }`,
    shutFor: (at: string, planned: string, reason: string) =>
      `Vote closed on ${at}, before its planned end, on ${planned}: ${reason}`,
    extendedBefore: (reason: string) => `Vote extended: ${reason}`,
    boardShut: (reason: string) => `End of the vote by screen, brought forward: ${reason}`,
    phaseOver: 'The phase of the experiment is over.',
    subjects: {
      shut: (title: string) => `Voting is closed: ${title}`,
      extend: (title: string) => `Voting is extended: ${title}`,
      cancel: (title: string) => `The vote is cancelled: ${title}`,
    },
    mails: {
      shut: (end: string, planned: string) =>
        `Voting has been closed since ${end}. It was to end on ${planned}.`,
      extend: (end: string) =>
        `Voting is extended: you may vote until ${end}. Your code stays the same.`,
      cancel: () => 'The vote is cancelled. Ballots will not be counted, and none is kept.',
    },
    mail: (name: string, question: string, what: string, reason: string) =>
      `Hello ${name},\n\n${question}\n\n${what}\n\nThe reason: ${reason}\n\nThe page of the vote:`,
  },
)
