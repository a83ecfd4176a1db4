import { defineTexts } from '#kit/texts.ts'

/** What participants read when a session is cancelled, and what the team reads of it before. */
export const sessionLetterTexts = defineTexts(
  {
    subject: (set: string, count: number) =>
      count > 1 ? `Séances annulées : ${set}` : `Séance annulée : ${set}`,
    hello: (set: string, count: number) =>
      `Bonjour,

${count > 1 ? 'Ces séances sont annulées' : 'Cette séance est annulée'} (${set}) :`,
    backSubject: (set: string, count: number) =>
      count > 1 ? `Séances rétablies : ${set}` : `Séance rétablie : ${set}`,
    back: (set: string, count: number) =>
      `Bonjour,

${count > 1 ? 'Nous vous avions écrit que ces séances étaient annulées. Elles auront bien lieu' : 'Nous vous avions écrit que cette séance était annulée. Elle aura bien lieu'} (${set}) :`,
    line: (title: string, day: string, hour: string, place: string) =>
      `${title}, le ${day} à ${hour}${place === '' ? '' : `, ${place}`}`,
    why: (reason: string) => `Pourquoi :
${reason}`,
    see: (link: string) => `Les autres séances :
${link}`,
    end: (contact: string) => `Une question ? Écrivez-nous : ${contact}`,
    told: (names: string) => `Un courriel partira, avec la raison, à : ${names}.`,
    untold: (names: string) => `Sans courriel, à prévenir autrement : ${names}.`,
    nobody: 'Aucun nom n’est sur la liste des participant·es : aucun courriel ne part.',
    goneSubject: (set: string) => `Vous ne participez plus : ${set}`,
    gone: (set: string) => `Bonjour,

L’équipe a noté que vous ne participez plus à « ${set} ». Les séances où vous êtes déjà venu·e restent comptées. Vous ne recevrez plus de courriel sur les suivantes.

C’est une erreur ? Répondez à ce message : l’équipe vous remettra sur la liste.`,
    goneSure:
      'Si un courriel a été donné, cette personne reçoit un courriel qui le lui dit. Sinon, prévenez-la.',
    numbered: (number: string) => `n° ${number}`,
    reachedBy: (name: string, contact: string) => `${name} (${contact})`,
  },
  {
    subject: (set, count) =>
      count > 1 ? `Sessions cancelled: ${set}` : `Session cancelled: ${set}`,
    hello: (set, count) =>
      `Hello,

${count > 1 ? 'These sessions are cancelled' : 'This session is cancelled'} (${set}):`,
    backSubject: (set, count) =>
      count > 1 ? `Sessions take place after all: ${set}` : `Session takes place after all: ${set}`,
    back: (set, count) =>
      `Hello,

${count > 1 ? 'We wrote to you that these sessions were cancelled. They take place after all' : 'We wrote to you that this session was cancelled. It takes place after all'} (${set}):`,
    line: (title, day, hour, place) =>
      `${title}, on ${day} at ${hour}${place === '' ? '' : `, ${place}`}`,
    why: (reason) => `Why:
${reason}`,
    see: (link) => `The other sessions:
${link}`,
    end: (contact) => `A question? Write to us: ${contact}`,
    told: (names) => `An e-mail will leave, with the reason, to: ${names}.`,
    untold: (names) => `Without an e-mail address, to be told otherwise: ${names}.`,
    nobody: 'No name is on the list of participants: no e-mail leaves.',
    goneSubject: (set) => `You no longer take part: ${set}`,
    gone: (set) => `Hello,

The team noted that you no longer take part in “${set}”. The sessions you came to still count. You will get no more e-mail about the next ones.

Is this a mistake? Answer this message: the team will put you back on the list.`,
    goneSure:
      'If an e-mail address was given, this person gets an e-mail that says so. If not, tell them.',
    numbered: (number) => `no. ${number}`,
    reachedBy: (name, contact) => `${name} (${contact})`,
  },
)
