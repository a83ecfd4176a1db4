import { writtenDay } from '#kit/dates.ts'
import { plainProse, textProse } from '#kit/prose/plain.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import { ofName } from '#kit/writing/elision.ts'
import type { YearlyReminder } from '../signature.ts'

interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
}

interface Recipient {
  readonly email: string
  readonly language: Locale
}

const words = defineTexts(
  {
    confirm: (place: string) => `Confirmez la signature : ${place}`,
    confirmText: (place: string, name: string, house: string, link: string, contact: string) =>
      `Bonjour,

Une personne a demandé à signer la déclaration du réseau ${ofName(house)} au nom du territoire « ${place} ». Elle a donné votre adresse et le nom « ${name} ».

Si c’est vous, lisez et confirmez ici (lien valable soixante jours) :
${link}

L’équipe vérifie ensuite que vous représentez ce territoire, puis la signature devient publique, avec votre nom et votre fonction.

Ce n’est pas vous ? Ne faites rien : sans confirmation, tout est effacé. Une question ? Écrivez-nous : ${contact}`,
    toCheck: (place: string) => `Une signature à vérifier : ${place}`,
    toCheckText: (place: string, link: string) =>
      `Le territoire « ${place} » a signé la déclaration. L’adresse est confirmée : il reste à vérifier qui signe.

${link}`,
    published: (place: string) => `La signature est publique : ${place}`,
    publishedText: (place: string, link: string, contact: string) =>
      `Bonjour,

La signature de la déclaration par « ${place} » est publique :
${link}

Dans un an, nous vous demanderons où en sont vos engagements.

Une erreur ? Écrivez-nous : ${contact}`,
    withdrawn: (place: string) => `Signature retirée : ${place}`,
    withdrawnText: (place: string, reason: string, contact: string) =>
      `Bonjour,

La signature de « ${place} » est retirée de la déclaration. Elle reste sur la page publique, avec la raison du retrait.

Pourquoi :
${reason}

Un désaccord ? Écrivez-nous : ${contact}`,
    declined: (place: string) => `Votre demande de signature : ${place}`,
    declinedText: (place: string, reason: string, contact: string) =>
      `Bonjour,

Nous ne publions pas la signature demandée pour « ${place} ».

Pourquoi :
${reason}

Un désaccord, un document à montrer ? Écrivez-nous : ${contact}`,
    one: (place: string) => `Un an après : où en sont les engagements ${ofName(place)} ?`,
    oneText: (place: string, since: string, promises: string, link: string) =>
      `Bonjour,

Nos dernières nouvelles de « ${place} » datent du ${since}. La déclaration prévoit de dire chaque année où l’on en est.

${promises}

Dire où vous en êtes (quelques minutes, sans compte) :
${link}

Après deux ans sans nouvelles, la page publique dit que la signature est sans suite.`,
    two: (place: string) => `Deux ans sans nouvelles : la signature ${ofName(place)}`,
    twoText: (place: string, since: string, promises: string, link: string) =>
      `Bonjour,

Nos dernières nouvelles de « ${place} » datent du ${since}. Depuis aujourd’hui, la page publique dit que la signature est sans suite.

${promises}

Répondez, et la signature compte de nouveau :
${link}`,
    promises: 'Ce que le territoire a promis :',
    noPromise: 'Le territoire n’a pas écrit d’engagement : il peut en ajouter.',
    promise: (text: string, day: string, state: string) => `– ${text} (pour le ${day}, ${state})`,
    states: { open: 'sans nouvelles', kept: 'tenu', dropped: 'abandonné' },
  },
  {
    confirm: (place) => `Confirm the signature: ${place}`,
    confirmText: (place, name, house, link, contact) =>
      `Hello,

Somebody asked to sign the declaration of the network of ${house} on behalf of the territory “${place}”, with your address and the name “${name}”.

If this was you, read and confirm here (the link lasts sixty days):
${link}

The team then checks that you speak for this territory, and the signature becomes public with your name and function.

It was not you? Do nothing: without confirmation everything is erased. A question: ${contact}`,
    toCheck: (place) => `A signature to check: ${place}`,
    toCheckText: (place, link) =>
      `The territory “${place}” has signed the declaration. The address is confirmed: who signs remains to be checked.

${link}`,
    published: (place) => `The signature is public: ${place}`,
    publishedText: (place, link, contact) =>
      `Hello,

The signature of the declaration by “${place}” is public:
${link}

In a year we will ask you where your commitments stand.

A mistake? Write to us: ${contact}`,
    withdrawn: (place) => `Signature withdrawn: ${place}`,
    withdrawnText: (place, reason, contact) =>
      `Hello,

The signature of “${place}” is withdrawn from the declaration. It stays readable, with its reason.

Why:
${reason}

You disagree? Write to us: ${contact}`,
    declined: (place) => `Your request to sign: ${place}`,
    declinedText: (place, reason, contact) =>
      `Hello,

We will not publish the signature asked for “${place}”.

Why:
${reason}

You disagree, or have a document to show? Write to us: ${contact}`,
    one: (place) => `One year on: where do the commitments of ${place} stand?`,
    oneText: (place, since, promises, link) =>
      `Hello,

We last heard from “${place}” on ${since}. The declaration asks to say each year where one stands.

${promises}

Say where you stand (a few minutes, no account):
${link}

After two years without news, the signature is shown as lapsed.`,
    two: (place) => `Two years without news: the signature of ${place}`,
    twoText: (place, since, promises, link) =>
      `Hello,

We last heard from “${place}” on ${since}. From today the signature is shown as lapsed on the public page.

${promises}

One answer is enough to take it up again:
${link}`,
    promises: 'What the territory promised:',
    noPromise: 'The territory wrote no commitment: it may add some.',
    promise: (text, day, state) => `– ${text} (by ${day}, ${state})`,
    states: { open: 'no news', kept: 'kept', dropped: 'dropped' },
  },
)

export function signatureToConfirm(
  to: Recipient,
  input: {
    readonly place: string
    readonly name: string
    readonly house: string
    readonly link: string
    readonly contact: string
  },
): Letter {
  const texts = words[to.language]
  const { place, name, house, link, contact } = input
  return {
    to: to.email,
    subject: texts.confirm(place),
    text: texts.confirmText(place, name, house, link, contact),
  }
}

export function signatureToCheck(to: string, place: string, link: string): Letter {
  return { to, subject: words.fr.toCheck(place), text: words.fr.toCheckText(place, link) }
}

export function signaturePublished(
  to: Recipient,
  input: { readonly place: string; readonly link: string; readonly contact: string },
): Letter {
  const texts = words[to.language]
  return {
    to: to.email,
    subject: texts.published(input.place),
    text: texts.publishedText(input.place, input.link, input.contact),
  }
}

/** Whoever asked to sign, or signed, reads that it ends, and why. */
export function signatureEnded(
  to: Recipient,
  end: 'declined' | 'withdrawn',
  input: { readonly place: string; readonly reason: string; readonly contact: string },
): Letter {
  const texts = words[to.language]
  return {
    to: to.email,
    subject: texts[end](input.place),
    text: texts[`${end}Text`](input.place, textProse(input.reason), input.contact),
  }
}

export interface PromiseTold {
  readonly text: string
  readonly dueOn: string
  readonly state: 'open' | 'kept' | 'dropped'
}

export function newsAsked(
  to: Recipient,
  reminder: YearlyReminder,
  input: {
    readonly place: string
    readonly newsOn: string
    readonly promises: readonly PromiseTold[]
    readonly link: string
  },
): Letter {
  const texts = words[to.language]
  const lines = input.promises.map(({ text, dueOn, state }) =>
    texts.promise(plainProse(text), writtenDay(dueOn, to.language), texts.states[state]),
  )
  const promises = lines.length > 0 ? [texts.promises, ...lines].join('\n') : texts.noPromise
  const since = writtenDay(input.newsOn, to.language)
  return {
    to: to.email,
    subject: texts[reminder](input.place),
    text: texts[`${reminder}Text`](input.place, since, promises, input.link),
  }
}
