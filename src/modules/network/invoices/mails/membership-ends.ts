import { type Day, writtenDay } from '#kit/dates.ts'
import { writtenMoney } from '#kit/numbers.ts'
import { textProse } from '#kit/prose/plain.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import { ofName } from '#kit/writing/elision.ts'
import { type LeaveReason, membershipTexts } from '../../membership/nouns.ts'
import { membershipPaths as paths } from '../../paths/membership.ts'
import type { Invoice } from '../invoice.ts'

interface World {
  readonly settings: { readonly baseUrl: string; readonly contactEmail: string }
}

interface Recipient {
  readonly email: string
  readonly language: Locale
  /** May open the page of the membership: the others ask. */
  readonly opens: boolean
}

/** The same end in each letter: where it is seen, and to whom one says that it is wrong. */
const words = defineTexts(
  {
    end: (link: string, contact: string) =>
      `Voir l’adhésion et ses factures (connectez-vous avec cette adresse) :
${link}

Une erreur, une question ? Écrivez-nous : ${contact}`,
    ask: (contact: string) =>
      `Pour savoir où en est l’adhésion, recevoir une facture ou signaler une erreur, écrivez-nous : ${contact}`,
    why: (reason: string) => `Pourquoi :
${reason}`,
    payment: (number: string) => `Un paiement de la facture ${number} est annulé`,
    paymentText: (amount: string, day: string, number: string) =>
      `Bonjour,

Dans nos comptes, le paiement de ${amount} noté le ${day} pour la facture ${number} est annulé.`,
    due: (amount: string) => `Reste à payer sur cette facture : ${amount}.`,
    credit: (number: string) => `La facture ${number} est annulée par un avoir`,
    creditText: (number: string, amount: string, note: string) =>
      `Bonjour,

La facture ${number} de votre adhésion au réseau (${amount}) est annulée en entier par l’avoir ${note}. Vous n’avez plus à la payer. Si vous l’avez déjà payée, nous revenons vers vous.`,
    notBegun: (number: string) =>
      `La facture ${number} est celle d’une année qui n’a pas commencé : ne la payez pas.`,
    left: (place: string) => `${place} ne fait plus partie du réseau`,
    ended: (place: string) => `L’adhésion ${ofName(place)} prend fin`,
    endedText: (place: string, day: string) =>
      `Bonjour,

Nous avons noté la fin de l’adhésion ${ofName(place)} au réseau, le ${day}, avant sa première année. Les factures des années commencées restent à payer. Le territoire peut revenir quand il le souhaite.`,
    leftText: (place: string, day: string) =>
      `Bonjour,

Nous avons noté le départ ${ofName(place)} du réseau, le ${day}. Les factures des années commencées restent à payer. Le territoire peut revenir quand il le souhaite.`,
  },
  {
    end: (link, contact) =>
      `See the membership and its invoices (sign in with this address):
${link}

A mistake, a question? Write to us: ${contact}`,
    ask: (contact) =>
      `To know where the membership stands, receive an invoice or report a mistake, write to us: ${contact}`,
    why: (reason) => `Why:
${reason}`,
    payment: (number) => `A payment for invoice ${number} is cancelled`,
    paymentText: (amount, day, number) =>
      `Hello,

In our accounts, the payment of ${amount} noted on ${day} for invoice ${number} is cancelled.`,
    due: (amount) => `Still to be paid on this invoice: ${amount}.`,
    credit: (number) => `Invoice ${number} is taken back by a credit note`,
    creditText: (number, amount, note) =>
      `Hello,

Invoice ${number} of your membership of the network (${amount}) is taken back whole by credit note ${note}. You no longer have to pay it. If you have paid it already, we will come back to you.`,
    notBegun: (number) => `Invoice ${number} is for a year that has not begun: do not pay it.`,
    left: (place) => `${place} is no longer a member of the network`,
    ended: (place) => `End of the membership of ${place}`,
    endedText: (place, day) =>
      `Hello,

We have noted the end of the membership of ${place} in the network, on ${day}, before its first year. What was invoiced for years that have begun stays due. The territory may come back when it wishes.`,
    leftText: (place, day) =>
      `Hello,

We have noted that ${place} left the network, on ${day}. What was invoiced for years that have begun stays due. The territory may come back when it wishes.`,
  },
)

function ending({ baseUrl, contactEmail }: World['settings'], to: Recipient): string {
  const texts = words[to.language]
  return to.opens ? texts.end(baseUrl + paths.own, contactEmail) : texts.ask(contactEmail)
}

type Said = (typeof words)[Locale]

function letter(
  { settings }: World,
  to: Recipient,
  input: { readonly subject: (texts: Said) => string; readonly parts: (texts: Said) => string[] },
) {
  const texts = words[to.language]
  return {
    to: to.email,
    subject: input.subject(texts),
    text: [...input.parts(texts), ending(settings, to)].join('\n\n'),
  }
}

export function paymentCancelled(
  world: World,
  to: Recipient,
  input: {
    readonly number: string
    readonly cents: number
    readonly receivedOn: Day
    readonly dueCents: number
    readonly reason: string
  },
) {
  const money = (cents: number) => writtenMoney(cents, to.language)
  const { number, dueCents } = input
  return letter(world, to, {
    subject: (texts) => texts.payment(number),
    parts: (texts) => [
      texts.paymentText(money(input.cents), writtenDay(input.receivedOn, to.language), number),
      texts.why(textProse(input.reason)),
      ...(dueCents > 0 ? [texts.due(money(dueCents))] : []),
    ],
  })
}

export function invoiceCredited(world: World, to: Recipient, invoice: Invoice, note: Invoice) {
  const amount = writtenMoney(invoice.totalCents, to.language)
  return letter(world, to, {
    subject: (texts) => texts.credit(invoice.number),
    parts: (texts) => [
      texts.creditText(invoice.number, amount, note.number),
      texts.why(textProse(note.creditReason)),
    ],
  })
}

export function membershipLeft(
  world: World,
  to: Recipient,
  input: {
    readonly place: string
    readonly leftOn: Day
    readonly leaveReason: LeaveReason
    readonly leaveNote: string
    /** Not: it had signed, and never paid. */
    readonly wasMember: boolean
    /** Invoices of years that had not begun on the day of leaving. */
    readonly notBegun: readonly Pick<Invoice, 'number'>[]
  },
) {
  const { leaveReasons } = membershipTexts[to.language]
  const reason = [leaveReasons[input.leaveReason], textProse(input.leaveNote)]
    .filter(Boolean)
    .join('\n')
  return letter(world, to, {
    subject: (texts) => (input.wasMember ? texts.left : texts.ended)(input.place),
    parts: (texts) => [
      (input.wasMember ? texts.leftText : texts.endedText)(
        input.place,
        writtenDay(input.leftOn, to.language),
      ),
      ...input.notBegun.map(({ number }) => texts.notBegun(number)),
      texts.why(reason),
    ],
  })
}
