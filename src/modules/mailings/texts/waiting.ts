import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

/** What the letters await from somebody, on their page of the day. */
export const waitingTexts = defineTexts(
  {
    where: 'Lettres',
    finish: (title: string) => `Finir la lettre « ${title} »`,
    reread: (title: string) => `Relire le brouillon de la lettre « ${title} »`,
    send: (title: string) => `Envoyer la lettre « ${title} », qui est prête`,
    stayed: (title: string, moment: string) =>
      `Envoyer la lettre « ${title} », qui n’est pas partie ${moment}`,
    readyBefore: (title: string, moment: string) =>
      `Déclarer prête la lettre « ${title} », qui doit partir ${moment}`,
    paused: (title: string) => `Reprendre ou arrêter l’envoi de « ${title} »`,
    errors: (count: number, title: string) =>
      `Regarder ${counted(count, 'adresse en erreur', 'adresses en erreur')} : « ${title} »`,
    whys: {
      own: 'Vous avez commencé cette lettre',
      team: 'L’équipe écrit et relit les lettres',
      chosen: 'Vous aviez choisi son heure de départ',
      stayed: 'L’équipe envoie les lettres',
      errors: 'Des courriels ne sont pas arrivés',
    },
  },
  {
    where: 'Letters',
    finish: (title) => `Finish the letter “${title}”`,
    reread: (title) => `Read the draft of the letter “${title}”`,
    send: (title) => `Send the letter “${title}”, which is ready`,
    stayed: (title, moment) => `Send the letter “${title}”, which did not leave ${moment}`,
    readyBefore: (title, moment) =>
      `Mark the letter “${title}” ready: it is due to leave ${moment}`,
    paused: (title) => `Resume or stop the delivery of “${title}”`,
    errors: (count, title) =>
      `Look at ${count === 1 ? 'an address' : `${count} addresses`} in error: “${title}”`,
    whys: {
      own: 'You began this letter',
      team: 'The team writes and reads letters',
      chosen: 'You had chosen the hour it leaves',
      stayed: 'The team sends letters',
      errors: 'Some e-mails did not arrive',
    },
  },
)
