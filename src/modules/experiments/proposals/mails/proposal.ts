import { textProse } from '#kit/prose/plain.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import { ofName } from '#kit/writing/elision.ts'
import { paths } from '../../paths.ts'

/** Where this house lives and how it is called. */
interface World {
  readonly locale: Locale
  readonly settings: {
    readonly baseUrl: string
    readonly houseName: string
    readonly contactEmail: string
  }
}

interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** People read in the language they wrote in. */
interface Recipient {
  readonly email: string
  readonly language: Locale
}

const words = defineTexts(
  {
    received: (title: string) => `Votre proposition est arrivée : ${title}`,
    receivedText: (title: string, house: string, link: string) =>
      `Bonjour,

Merci pour votre proposition « ${title} ». L’équipe ${ofName(house)} la lit et vous répond sous dix jours.

Suivez-la à cette adresse, qui n’est connue que de vous :
${link}

Vous n’avez pas envoyé de proposition ? Ne faites rien : sans réponse de notre part, rien n’est publié.`,
    toRead: (title: string) => `Une proposition à relire : ${title}`,
    toReadText: (title: string, link: string) =>
      `Une proposition d’expérimentation attend une lecture : « ${title} ».

La lire et y répondre :
${link}`,
    accepted: (title: string) => `Votre proposition est publiée : ${title}`,
    acceptedText: (title: string, link: string) =>
      `Bonjour,

Votre proposition « ${title} » est retenue pour la suite : elle est publiée, et l’équipe vous écrit pour le cadrage.

La lire :
${link}`,
    declined: (title: string) => `Notre réponse à votre proposition : ${title}`,
    declinedText: (title: string, reason: string, link: string, contact: string) =>
      `Bonjour,

Nous avons lu votre proposition « ${title} » et nous ne la retenons pas.

Pourquoi :
${reason}

Elle n’est pas publiée. Vous la relisez à l’adresse reçue à votre envoi, et pouvez en proposer une autre :
${link}

Une question, un désaccord ? Écrivez-nous : ${contact}`,
  },
  {
    received: (title) => `Your proposal has arrived: ${title}`,
    receivedText: (title, house, link) =>
      `Hello,

Thank you for your proposal “${title}”. The team of ${house} reads it and answers you within ten days.

Follow it at this address, known to you only:
${link}

You did not send a proposal? Do nothing: nothing is published without our answer.`,
    toRead: (title) => `A proposal to read: ${title}`,
    toReadText: (title, link) =>
      `A proposed experiment is waiting to be read: “${title}”.

Read and answer it:
${link}`,
    accepted: (title) => `Your proposal is published: ${title}`,
    acceptedText: (title, link) =>
      `Hello,

Your proposal “${title}” goes on: it is published, and the team will write to you about the framing.

Read it:
${link}`,
    declined: (title) => `Our answer to your proposal: ${title}`,
    declinedText: (title, reason, link, contact) =>
      `Hello,

We have read your proposal “${title}” and will not take it on.

Why:
${reason}

It is not published. You can read it again at the address you were given, or propose another one:
${link}

A question, a disagreement? Write to us: ${contact}`,
  },
)

export function proposalReceived(world: World, to: string, title: string, token: string): Letter {
  const texts = words[world.locale]
  const link = world.settings.baseUrl + paths.proposal(token)
  return {
    to,
    subject: texts.received(title),
    text: texts.receivedText(title, world.settings.houseName, link),
  }
}

export function proposalToRead(world: World, title: string, id: string): Letter {
  const texts = words.fr
  return {
    to: world.settings.contactEmail,
    subject: texts.toRead(title),
    text: texts.toReadText(title, world.settings.baseUrl + paths.review(id)),
  }
}

export function proposalAccepted(
  world: World,
  to: Recipient,
  proposal: { title: string; slug: string },
): Letter {
  const texts = words[to.language]
  return {
    to: to.email,
    subject: texts.accepted(proposal.title),
    text: texts.acceptedText(
      proposal.title,
      world.settings.baseUrl + paths.experiment(proposal.slug),
    ),
  }
}

export function proposalDeclined(
  world: World,
  to: Recipient,
  proposal: { title: string; reason: string },
): Letter {
  const texts = words[to.language]
  return {
    to: to.email,
    subject: texts.declined(proposal.title),
    text: texts.declinedText(
      proposal.title,
      textProse(proposal.reason),
      world.settings.baseUrl + paths.propose,
      world.settings.contactEmail,
    ),
  }
}
