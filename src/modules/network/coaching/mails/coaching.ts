import { defineTexts } from '#kit/texts.ts'
import { ofName } from '#kit/writing/elision.ts'
import type { Letter, Reader, World } from '../../mails/letter.ts'
import { coachingPaths } from '../../paths/coaching.ts'
import type { OutcomeForm } from '../coaching.ts'
import { coachingWords } from '../texts/coaching.ts'

/** No letter of coaching ever carries a word of a note. */
const words = defineTexts(
  {
    received: (place: string) => `Votre demande d’accompagnement : ${place}`,
    receivedText: (place: string, house: string, link: string) => `Bonjour,

Votre demande d’accompagnement pour ${place} est arrivée. L’équipe ${ofName(house)} cherche une personne qui l’a déjà fait, et vous écrit.

Suivez votre demande, ou retirez-la, à cette adresse qui n’est connue que de vous :
${link}

Vous n’avez rien demandé ? Retirez la demande à cette adresse.`,
    toMatch: (place: string) => `Un accompagnement est demandé : ${place}`,
    toMatchText: (place: string, link: string) => `${place} demande un accompagnement.

Voir la demande et les personnes qui pourraient accompagner :
${link}`,
    proposed: (place: string) => `Accepteriez-vous d’accompagner ${place} ?`,
    proposedText: (place: string, link: string) => `Bonjour,

Vous avez dit être prêt·e à accompagner un territoire. ${place} en a besoin.

Lire la demande et répondre :
${link}

Vous ne pouvez pas ? Dites-le au même endroit. Vous n’avez pas à dire pourquoi.`,
    begun: (place: string) => `Votre accompagnement commence : ${place}`,
    begunText: (name: string, email: string, link: string) => `Bonjour,

${name} accepte de vous accompagner. Écrivez-lui pour fixer la première séance : ${email}

Vos séances et leurs notes, que vous deux seulement lisez :
${link}`,
    begunCoachText: (name: string, email: string, link: string) => `Bonjour,

Merci d’accompagner ${name}. Voici son adresse pour fixer la première séance : ${email}

Vos séances et leurs notes, que vous deux seulement lisez :
${link}`,
    declined: (place: string) => `Un·e coach a répondu non : ${place}`,
    declinedText: (
      place: string,
      link: string,
    ) => `La personne sollicitée pour ${place} ne peut pas.

Proposer à quelqu’un d’autre :
${link}`,
    reopened: (place: string) => `Accompagnement rouvert : ${place}`,
    reopenedText: (reason: string, link: string) => `Bonjour,

L’accompagnement, qui était terminé, continue. Voici pourquoi :

${reason}

Ses séances et leurs notes :
${link}`,
    closed: (place: string) => `Accompagnement terminé : ${place}`,
    closedText: (outcome: string, text: string, link: string) => `Bonjour,

L’accompagnement est terminé : ${outcome}.

${text}

Vos séances, leurs notes pendant un an encore, et ce qui peut en être partagé :
${link}

Ce n’est pas terminé ? Répondez à ce message.`,
  },
  {
    received: (place) => `Your request for coaching: ${place}`,
    receivedText: (place, house, link) => `Hello,

Your request for coaching for ${place} has arrived. The team of ${house} looks for someone who has done it before, and writes to you.

Follow your request, or withdraw it, at this address known to you only:
${link}

You asked for nothing? Withdraw the request at this address.`,
    toMatch: (place) => `Coaching is asked for: ${place}`,
    toMatchText: (place, link) => `${place} asks for coaching.

See the request and the people who could coach:
${link}`,
    proposed: (place) => `Would you coach ${place}?`,
    proposedText: (place, link) => `Hello,

You said that you were ready to coach a territory. ${place} needs it.

Read the request and answer:
${link}

You cannot? Say so at the same place, without further explanation.`,
    begun: (place) => `Your coaching begins: ${place}`,
    begunText: (name, email, link) => `Hello,

${name} agrees to coach you. Write to them for the first session: ${email}

Your sessions and their notes, read by the two of you only:
${link}`,
    begunCoachText: (name, email, link) => `Hello,

Thank you for coaching ${name}. Here is the address for the first session: ${email}

Your sessions and their notes, read by the two of you only:
${link}`,
    declined: (place) => `A coach said no: ${place}`,
    declinedText: (place, link) => `The person asked for ${place} cannot.

Propose to someone else:
${link}`,
    reopened: (place) => `Coaching reopened: ${place}`,
    reopenedText: (reason, link) => `Hello,

The coaching, which was closed, goes on. Here is why:

${reason}

Its sessions and their notes:
${link}`,
    closed: (place) => `Coaching closed: ${place}`,
    closedText: (outcome, text, link) => `Hello,

The coaching is over: ${outcome}.

${text}

Your sessions, their notes for one more year, and what may be shared of it:
${link}

It is not over? Answer this message.`,
  },
)

export function coachingReceived(world: World, to: Reader, place: string, token: string): Letter {
  const texts = words[to.language]
  const link = world.settings.baseUrl + coachingPaths.follow(token)
  return {
    to: to.email,
    subject: texts.received(place),
    text: texts.receivedText(place, world.settings.houseName, link),
  }
}

export function coachingToMatch(world: World, place: string, id: string): Letter {
  const link = world.settings.baseUrl + coachingPaths.show(id)
  return {
    to: world.settings.contactEmail,
    subject: words.fr.toMatch(place),
    text: words.fr.toMatchText(place, link),
  }
}

export function coachingProposed(world: World, to: Reader, place: string, id: string): Letter {
  const texts = words[to.language]
  const link = world.settings.baseUrl + coachingPaths.show(id)
  return { to: to.email, subject: texts.proposed(place), text: texts.proposedText(place, link) }
}

/** Each of the two gets the address of the other: that is what both agreed to. */
export function coachingBegun(
  world: World,
  to: Reader & { readonly as: 'coach' | 'coached' },
  other: { readonly name: string; readonly email: string },
  about: { readonly place: string; readonly id: string },
): Letter {
  const texts = words[to.language]
  const link = world.settings.baseUrl + coachingPaths.show(about.id)
  const text = to.as === 'coach' ? texts.begunCoachText : texts.begunText
  return {
    to: to.email,
    subject: texts.begun(about.place),
    text: text(other.name, other.email, link),
  }
}

/** The end is told to whoever of the two did not write it. */
export function coachingClosed(
  world: World,
  to: Reader,
  { outcome, outcomeText }: OutcomeForm,
  about: { readonly place: string; readonly id: string },
): Letter {
  const texts = words[to.language]
  const link = world.settings.baseUrl + coachingPaths.show(about.id)
  return {
    to: to.email,
    subject: texts.closed(about.place),
    text: texts.closedText(coachingWords[to.language].outcomes[outcome], outcomeText, link),
  }
}

/** Told to whoever of the two did not reopen it, in the words of who did. */
export function coachingReopened(
  world: World,
  to: Reader,
  reason: string,
  about: { readonly place: string; readonly id: string },
): Letter {
  const texts = words[to.language]
  const link = world.settings.baseUrl + coachingPaths.show(about.id)
  return {
    to: to.email,
    subject: texts.reopened(about.place),
    text: texts.reopenedText(reason, link),
  }
}

export function coachDeclined(world: World, place: string, id: string): Letter {
  const link = world.settings.baseUrl + coachingPaths.show(id)
  return {
    to: world.settings.contactEmail,
    subject: words.fr.declined(place),
    text: words.fr.declinedText(place, link),
  }
}
