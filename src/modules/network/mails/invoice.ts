import { writtenDay } from '#kit/dates.ts'
import { writtenMoney } from '#kit/numbers.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import type { Invoice } from '../invoice.ts'
import { membershipPaths as paths } from '../membership-paths.ts'

interface World {
  readonly settings: { readonly baseUrl: string; readonly contactEmail: string }
}

interface Recipient {
  readonly email: string
  readonly language: Locale
}

const words = defineTexts(
  {
    subject: (number: string) => `Facture ${number} : adhésion au réseau`,
    ready: (number: string, amount: string) =>
      `La facture ${number} de votre adhésion au réseau est prête : ${amount}.`,
    taken: (taken: string) => `Vous aviez payé ${taken} de trop : c’est déduit.`,
    due: (amount: string, day: string) => `À payer avant le ${day} : ${amount}.`,
    nothingDue: 'Il ne reste rien à payer.',
    file: (link: string) => `La télécharger (connectez-vous avec cette adresse) :\n${link}`,
    chorus: (contact: string) =>
      `Vous payez par Chorus Pro ? Envoyez-nous le numéro d’engagement et le code service : ${contact}`,
    hello: 'Bonjour,',
  },
  {
    subject: (number) => `Invoice ${number}: membership of the network`,
    ready: (number, amount) =>
      `Invoice ${number} of your membership of the network is ready: ${amount}.`,
    taken: (taken) => `You had paid ${taken} too much: it is taken off.`,
    due: (amount, day) => `To be paid by ${day}: ${amount}.`,
    nothingDue: 'Nothing is left to pay.',
    file: (link) => `Download it (sign in with this address):\n${link}`,
    chorus: (contact) =>
      `Do you pay through Chorus Pro? Send us the purchase order and the service code: ${contact}`,
    hello: 'Hello,',
  },
)

/** `takenCents`: what was paid beyond a former invoice, and counts for this one; all of it may be paid so. */
export function invoiceMail(world: World, to: Recipient, invoice: Invoice, takenCents = 0) {
  const said = words[to.language]
  const { baseUrl, contactEmail } = world.settings
  const money = (cents: number) => writtenMoney(cents, to.language)
  const dueCents = invoice.totalCents - takenCents
  const due =
    dueCents > 0
      ? said.due(money(dueCents), writtenDay(invoice.dueOn, to.language))
      : said.nothingDue
  return {
    to: to.email,
    subject: said.subject(invoice.number),
    text: [
      said.hello,
      said.ready(invoice.number, money(invoice.totalCents)),
      takenCents > 0 ? `${said.taken(money(takenCents))} ${due}` : due,
      said.file(baseUrl + paths.own),
      ...(dueCents > 0 ? [said.chorus(contactEmail)] : []),
    ].join('\n\n'),
  }
}
