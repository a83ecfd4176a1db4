import { type Day, writtenDay } from '#kit/dates.ts'
import { writtenMoney } from '#kit/numbers.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'
import { ofName } from '#kit/writing/elision.ts'
import { membershipPaths as paths } from '../../paths/membership.ts'

interface World {
  readonly settings: {
    readonly baseUrl: string
    readonly contactEmail: string
    readonly houseName: string
  }
}

interface Recipient {
  readonly email: string
  readonly language: Locale
  /** May open the page of the membership: the others ask. */
  readonly opens: boolean
}

/** Good news of a membership, for whoever speaks for the territory. */
const words = defineTexts(
  {
    paid: (number: string) => `Votre paiement de la facture ${number} est reçu`,
    paidText: (amount: string, day: string, number: string) =>
      `Bonjour,

Nous avons reçu ${amount} le ${day} pour la facture ${number} de votre adhésion au réseau. Merci.`,
    settled: 'La facture est réglée.',
    due: (amount: string) => `Reste à payer sur cette facture : ${amount}.`,
    over: (amount: string) =>
      `C’est ${amount} de plus que la facture. Ils seront déduits de votre prochaine facture ; si vous préférez qu’ils vous soient rendus, dites-le-nous.`,
    joined: (place: string) => `${place} est membre du réseau`,
    joinedText: (place: string, day: string, house: string) =>
      `Bonjour,

${place} est membre du réseau (${house}) depuis le ${day}. Bienvenue.`,
    back: (number: string) => `Le trop-perçu de la facture ${number} vous est rendu`,
    backText: (amount: string, day: string, number: string) =>
      `Bonjour,

Vous aviez payé ${amount} de trop pour la facture ${number}. Nous vous les avons rendus le ${day}.`,
    end: (link: string, contact: string) =>
      `Voir l’adhésion et ses factures (connectez-vous avec cette adresse) :
${link}

Une erreur, une question ? Écrivez-nous : ${contact}`,
    ask: (contact: string) =>
      `Pour savoir où en est l’adhésion, recevoir une facture ou signaler une erreur, écrivez-nous : ${contact}`,
  },
  {
    paid: (number) => `Your payment of invoice ${number} has arrived`,
    paidText: (amount, day, number) =>
      `Hello,

We received ${amount} on ${day} for invoice ${number} of your membership of the network. Thank you.`,
    settled: 'The invoice is settled.',
    due: (amount) => `Still to be paid on this invoice: ${amount}.`,
    over: (amount) =>
      `That is ${amount} more than the invoice. It will be taken off your next invoice; if you would rather have it back, tell us.`,
    joined: (place) => `${place} is a member of the network`,
    joinedText: (place, day, house) =>
      `Hello,

${place} is a member of the network (${house}) since ${day}. Welcome.`,
    back: (number) => `What was paid beyond invoice ${number} is given back`,
    backText: (amount, day, number) =>
      `Hello,

You had paid ${amount} too much for invoice ${number}. We gave it back on ${day}.`,
    end: (link, contact) =>
      `See the membership and its invoices (sign in with this address):
${link}

A mistake, a question? Write to us: ${contact}`,
    ask: (contact) =>
      `To know where the membership stands, receive an invoice or report a mistake, write to us: ${contact}`,
  },
)

function ending({ baseUrl, contactEmail }: World['settings'], to: Recipient): string {
  const texts = words[to.language]
  return to.opens ? texts.end(baseUrl + paths.own, contactEmail) : texts.ask(contactEmail)
}

export interface PaidNews {
  readonly place: string
  readonly membershipId: string
  readonly number: string
  readonly cents: number
  readonly receivedOn: Day
  readonly dueCents: number
  readonly overCents: number
}

export function paymentReceived({ settings }: World, to: Recipient, news: PaidNews) {
  const texts = words[to.language]
  const money = (cents: number) => writtenMoney(cents, to.language)
  const rest =
    news.overCents > 0
      ? texts.over(money(news.overCents))
      : news.dueCents > 0
        ? texts.due(money(news.dueCents))
        : texts.settled
  return {
    to: to.email,
    subject: texts.paid(news.number),
    text: [
      texts.paidText(money(news.cents), writtenDay(news.receivedOn, to.language), news.number),
      rest,
      ending(settings, to),
    ].join('\n\n'),
  }
}

export function overGivenBack(
  { settings }: World,
  to: Recipient,
  input: { readonly number: string; readonly cents: number; readonly on: Day },
) {
  const texts = words[to.language]
  const { number } = input
  const amount = writtenMoney(input.cents, to.language)
  return {
    to: to.email,
    subject: texts.back(number),
    text: [
      texts.backText(amount, writtenDay(input.on, to.language), number),
      ending(settings, to),
    ].join('\n\n'),
  }
}

export function membershipJoined(
  { settings }: World,
  to: Recipient,
  { place, since }: { readonly place: string; readonly since: Day },
) {
  const texts = words[to.language]
  return {
    to: to.email,
    subject: texts.joined(place),
    text: [
      texts.joinedText(place, writtenDay(since, to.language), settings.houseName),
      ending(settings, to),
    ].join('\n\n'),
  }
}

/** To the team of the network: who has paid, in one letter for a whole statement. */
export function paidForTeam({ settings }: World, paid: readonly PaidNews[]) {
  const [first] = paid
  const line = ({ place, number, cents, dueCents }: PaidNews) => {
    const rest = dueCents > 0 ? ` (reste ${writtenMoney(dueCents, 'fr')})` : ''
    return `${place} : ${writtenMoney(cents, 'fr')}, facture ${number}${rest}`
  }
  return {
    to: settings.contactEmail,
    subject:
      paid.length === 1 && first
        ? first.dueCents > 0
          ? `${first.place} a payé une partie de sa cotisation`
          : `${first.place} a payé sa cotisation`
        : `Cotisations : ${counted(paid.length, 'paiement reçu', 'paiements reçus')}`,
    text: [...paid.map(line), settings.baseUrl + paths.list].join('\n\n'),
  }
}

export function joinedForTeam(
  { settings }: World,
  input: { readonly place: string; readonly since: Day; readonly membershipId: string },
) {
  return {
    to: settings.contactEmail,
    subject: `${input.place} rejoint le réseau`,
    text: `${input.place} est membre du réseau depuis le ${writtenDay(input.since, 'fr')}.

${settings.baseUrl}${paths.membership(input.membershipId)}`,
  }
}

export function leftForTeam(
  { settings }: World,
  input: {
    readonly place: string
    readonly leftOn: Day
    readonly membershipId: string
    readonly wasMember: boolean
  },
) {
  const { place, wasMember } = input
  const day = writtenDay(input.leftOn, 'fr')
  return {
    to: settings.contactEmail,
    subject: wasMember ? `${place} quitte le réseau` : `${place} met fin à son adhésion`,
    text: `${wasMember ? `${place} ne fait plus partie du réseau depuis le ${day}` : `L’adhésion ${ofName(place)} a pris fin le ${day}, avant sa première année`}. La raison est sur la page de l’adhésion :

${settings.baseUrl}${paths.membership(input.membershipId)}`,
  }
}
