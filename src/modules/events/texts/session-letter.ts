import { defineTexts } from '#kit/texts.ts'

/** What participants read when a session is cancelled, and what the team reads of it before. */
export const sessionLetterTexts = defineTexts(
  {
    subject: (set: string, count: number) =>
      count > 1 ? `Séances annulées : ${set}` : `Séance annulée : ${set}`,
    hello: (set: string, count: number) =>
      `Bonjour,

${count > 1 ? 'Ces séances sont annulées' : 'Cette séance est annulée'} (${set}) :`,
    line: (title: string, day: string, hour: string, place: string) =>
      `${title}, le ${day} à ${hour}${place === '' ? '' : `, ${place}`}`,
    why: (reason: string) => `Pourquoi :
${reason}`,
    see: (link: string) => `Les autres séances :
${link}`,
    end: (contact: string) => `Une question ? Écrivez-nous : ${contact}`,
    told: (names: string) => `Un courriel part aussitôt, avec la raison, à : ${names}.`,
    untold: (names: string) => `Sans courriel, à prévenir autrement : ${names}.`,
    nobody: 'Aucun nom n’est sur la liste des participant·es : aucun courriel ne part.',
    numbered: (number: string) => `n° ${number}`,
    reachedBy: (name: string, contact: string) => `${name} (${contact})`,
  },
  {
    subject: (set, count) =>
      count > 1 ? `Sessions cancelled: ${set}` : `Session cancelled: ${set}`,
    hello: (set, count) =>
      `Hello,

${count > 1 ? 'These sessions are cancelled' : 'This session is cancelled'} (${set}):`,
    line: (title, day, hour, place) =>
      `${title}, on ${day} at ${hour}${place === '' ? '' : `, ${place}`}`,
    why: (reason) => `Why:
${reason}`,
    see: (link) => `The other sessions:
${link}`,
    end: (contact) => `A question? Write to us: ${contact}`,
    told: (names) => `A letter leaves at once, with the reason, to: ${names}.`,
    untold: (names) => `Without an e-mail address, to be told otherwise: ${names}.`,
    nobody: 'No name is on the list of participants: no letter leaves.',
    numbered: (number) => `no. ${number}`,
    reachedBy: (name, contact) => `${name} (${contact})`,
  },
)
