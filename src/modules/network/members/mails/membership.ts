import { writtenDay } from '#kit/dates.ts'
import { textProse } from '#kit/prose/plain.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import { ofName } from '#kit/writing/elision.ts'
import type { ReminderStep } from '../../fees/nouns.ts'
import { membershipPaths as paths } from '../../paths/membership.ts'

interface World {
  readonly locale: Locale
  readonly settings: {
    readonly baseUrl: string
    readonly houseName: string
    readonly contactEmail: string
  }
}

interface Recipient {
  readonly email: string
  readonly language: Locale
}

interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly keepHours?: number
}

const words = defineTexts(
  {
    confirm: (place: string) => `Confirmez votre demande d’adhésion : ${place}`,
    confirmText: (place: string, house: string, link: string) =>
      `Bonjour,

Vous avez demandé l’adhésion ${ofName(place)} au réseau ${ofName(house)}. Pour que l’équipe la lise, confirmez-la à cette adresse, qui n’est connue que de vous. Vous y suivrez aussi la réponse :
${link}

Sans confirmation, la demande et votre adresse s’effacent au bout de quatorze jours. Vous n’avez rien demandé ? Ne faites rien.`,
    toRead: (place: string) => `Une demande d’adhésion à relire : ${place}`,
    toReadText: (place: string, link: string) =>
      `${place} demande à rejoindre le réseau.

Lire la demande et y répondre :
${link}`,
    accepted: (place: string) => `Votre demande d’adhésion est acceptée : ${place}`,
    acceptedText: (place: string, contact: string) =>
      `Bonjour,

L’équipe accepte avec joie la demande ${ofName(place)}. La suite : votre assemblée délibère, puis nous signons la convention d’adhésion.

Envoyez-nous la délibération dès qu’elle est prise : ${contact}`,
    more: (place: string) => `Votre demande d’adhésion : une question (${place})`,
    moreText: (answer: string) =>
      `Bonjour,

Nous avons lu votre demande, et il nous manque quelque chose :

${answer}

Répondez sur la page de votre demande : son adresse est dans notre premier courriel. Ce que vous aviez écrit y est gardé.`,
    declined: (place: string) => `Notre réponse à votre demande d’adhésion : ${place}`,
    declinedText: (answer: string, contact: string) =>
      `Bonjour,

Nous avons lu votre demande et nous ne pouvons pas y donner suite.

Pourquoi :
${answer}

Une question, un désaccord ? Écrivez-nous : ${contact}`,
    renew: {
      60: (day: string) => `Votre adhésion au réseau se termine le ${day}`,
      30: (day: string) => `Votre adhésion au réseau se termine dans un mois, le ${day}`,
      0: (day: string) => `Votre adhésion au réseau se termine aujourd’hui, ${day}`,
      '-30': (day: string) => `Votre adhésion au réseau est terminée depuis le ${day}`,
    },
    see: (link: string) =>
      `La voir, et la télécharger quand elle est émise (connectez-vous avec cette adresse) :
${link}`,
    seeLate: (link: string) =>
      `Voir l’adhésion et ses factures (connectez-vous avec cette adresse) :
${link}`,
    ask: (contact: string) => `Pour recevoir la facture, écrivez-nous : ${contact}`,
    renewText: (place: string, day: string, where: string, contact: string) =>
      `Bonjour,

L’adhésion ${ofName(place)} au réseau est payée jusqu’au ${day}. Pour continuer, il suffit de payer la facture de l’année suivante.

${where}

Vous ne souhaitez pas continuer, ou il vous faut un délai ? Dites-le-nous : ${contact}`,
    lateText: (place: string, day: string, where: string, contact: string) =>
      `Bonjour,

L’adhésion ${ofName(place)} au réseau était payée jusqu’au ${day}. L’année suivante n’est pas payée. Le territoire reste membre, en retard.

${where}

Un paiement est en route, ou vous souhaitez partir ? Dites-le-nous : ${contact}`,
  },
  {
    confirm: (place) => `Confirm your request for membership: ${place}`,
    confirmText: (place, house, link) =>
      `Hello,

You asked for the membership of ${place} in the network of ${house}. For it to be read, confirm it at this address, known to you only. You will also follow the answer there:
${link}

Without confirmation, the request and your address are erased after fourteen days. You asked for nothing? Do nothing.`,
    toRead: (place) => `A request for membership to read: ${place}`,
    toReadText: (place, link) =>
      `${place} asks to join the network.

Read the request and answer it:
${link}`,
    accepted: (place) => `Your request for membership is accepted: ${place}`,
    acceptedText: (place, contact) =>
      `Hello,

The team is glad of the request of ${place}. What comes next: your council decides, then we sign the membership agreement.

Send us the decision as soon as it is taken: ${contact}`,
    more: (place) => `Your request for membership: a question (${place})`,
    moreText: (answer) =>
      `Hello,

We have read your request, and something is missing:

${answer}

Answer at the address you received with your request: what you wrote is kept there.`,
    declined: (place) => `Our answer to your request for membership: ${place}`,
    declinedText: (answer, contact) =>
      `Hello,

We have read your request and cannot follow it up.

Why:
${answer}

A question, a disagreement? Write to us: ${contact}`,
    renew: {
      60: (day) => `Your membership of the network ends on ${day}`,
      30: (day) => `Your membership of the network ends in a month, on ${day}`,
      0: (day) => `Your membership of the network ends today, ${day}`,
      '-30': (day) => `Your membership of the network ended on ${day}`,
    },
    see: (link) =>
      `See it, and download it once it is issued (sign in with this address):
${link}`,
    seeLate: (link) =>
      `See the membership and its invoices (sign in with this address):
${link}`,
    ask: (contact) => `To receive the invoice, write to us: ${contact}`,
    renewText: (place, day, where, contact) =>
      `Hello,

The membership of ${place} in the network is paid until ${day}. To go on, it is enough to pay the invoice of the next year.

${where}

You do not wish to go on, or need more time? Tell us: ${contact}`,
    lateText: (place, day, where, contact) =>
      `Hello,

The membership of ${place} in the network was paid until ${day}, and we have not received what follows. The territory stays a member, late.

${where}

A payment is on its way, or you wish to leave? Tell us: ${contact}`,
  },
)

export function requestToConfirm(world: World, to: string, place: string, token: string): Letter {
  const texts = words[world.locale]
  const { baseUrl, houseName } = world.settings
  return {
    to,
    subject: texts.confirm(place),
    text: texts.confirmText(place, houseName, baseUrl + paths.follow(token)),
    // The link stays in the outbox no longer than it serves.
    keepHours: 14 * 24,
  }
}

export function requestToRead(world: World, place: string, id: string): Letter {
  const texts = words.fr
  return {
    to: world.settings.contactEmail,
    subject: texts.toRead(place),
    text: texts.toReadText(place, world.settings.baseUrl + paths.membership(id)),
  }
}

export function requestAnswered(
  world: World,
  to: Recipient,
  input: {
    readonly act: 'accept' | 'ask-more' | 'decline'
    readonly answer: string
    readonly territoryName: string
  },
): Letter {
  const texts = words[to.language]
  const { contactEmail } = world.settings
  const place = input.territoryName
  switch (input.act) {
    case 'accept':
      return {
        to: to.email,
        subject: texts.accepted(place),
        text: texts.acceptedText(place, contactEmail),
      }
    case 'ask-more':
      return {
        to: to.email,
        subject: texts.more(place),
        text: texts.moreText(textProse(input.answer)),
      }
    case 'decline':
      return {
        to: to.email,
        subject: texts.declined(place),
        text: texts.declinedText(textProse(input.answer), contactEmail),
      }
    default:
      return input.act satisfies never
  }
}

export function renewalReminder(
  world: World,
  to: Recipient & { readonly opens: boolean },
  input: { readonly place: string; readonly until: string; readonly step: ReminderStep },
): Letter {
  const texts = words[to.language]
  const { baseUrl, contactEmail } = world.settings
  const day = writtenDay(input.until, to.language)
  const isLate = input.step < 0
  const text = isLate ? texts.lateText : texts.renewText
  const see = isLate ? texts.seeLate : texts.see
  const where = to.opens ? see(baseUrl + paths.own) : texts.ask(contactEmail)
  return {
    to: to.email,
    subject: texts.renew[input.step](day),
    text: text(input.place, day, where, contactEmail),
  }
}
