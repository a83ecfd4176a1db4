import { writtenDay } from '#kit/dates.ts'
import { writtenMoney } from '#kit/numbers.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import type { MailFile } from '#platform/context.ts'
import { membershipPaths as paths } from '../../paths/membership.ts'
import { groupedIban } from '../iban.ts'
import type { Invoice } from '../invoice.ts'

interface World {
  readonly settings: { readonly baseUrl: string; readonly contactEmail: string }
}

interface Recipient {
  readonly email: string
  readonly language: Locale
  /** May open the page of the membership: the others have the paper with the letter. */
  readonly opens: boolean
  /** Of the invoice; without it, who opens no page asks for it. */
  readonly paper?: MailFile | undefined
}

const words = defineTexts(
  {
    subject: (number: string) => `Facture ${number} : adhésion au réseau`,
    ready: (number: string, amount: string) =>
      `La facture ${number} de votre adhésion au réseau est prête : ${amount}.`,
    taken: (taken: string) => `Vous aviez payé ${taken} de trop : c’est déduit.`,
    due: (amount: string, day: string) => `À payer avant le ${day} : ${amount}.`,
    nothingDue: 'Il ne reste rien à payer.',
    transfer: 'Par virement :',
    iban: 'IBAN',
    bic: 'BIC',
    reference: 'Référence à écrire',
    noIban: (contact: string) => `Pour payer par virement, demandez l’IBAN à ${contact}.`,
    ask: (contact: string) => `Pour recevoir le fichier de la facture, écrivez à ${contact}.`,
    attached: 'Elle est jointe à ce courriel.',
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
    transfer: 'By bank transfer:',
    iban: 'IBAN',
    bic: 'BIC',
    reference: 'Reference to write',
    noIban: (contact) => `To pay by bank transfer, ask ${contact} for the IBAN.`,
    ask: (contact) => `To receive the file of the invoice, write to ${contact}.`,
    attached: 'It is attached to this e-mail.',
    file: (link) => `Download it (sign in with this address):\n${link}`,
    chorus: (contact) =>
      `Do you pay through Chorus Pro? Send us the purchase order and the service code: ${contact}`,
    hello: 'Hello,',
  },
)

/** `takenCents`: what was paid beyond a former invoice, and counts for this one; all of it may be paid so. */
export function invoiceMail(world: World, to: Recipient, invoice: Invoice, takenCents = 0) {
  const texts = words[to.language]
  const { contactEmail } = world.settings
  const money = (cents: number) => writtenMoney(cents, to.language)
  const dueCents = invoice.totalCents - takenCents
  const due =
    dueCents > 0
      ? texts.due(money(dueCents), writtenDay(invoice.dueOn, to.language))
      : texts.nothingDue
  return {
    to: to.email,
    subject: texts.subject(invoice.number),
    text: [
      texts.hello,
      texts.ready(invoice.number, money(invoice.totalCents)),
      takenCents > 0 ? `${texts.taken(money(takenCents))} ${due}` : due,
      ...(dueCents > 0 ? [transfer(invoice, to.language, contactEmail)] : []),
      wayTo(to, world),
      ...(dueCents > 0 ? [texts.chorus(contactEmail)] : []),
    ].join('\n\n'),
    ...(!to.opens && to.paper ? { file: to.paper } : {}),
  }
}

/** How its reader has the paper: on their page, beside the letter, or by asking. */
function wayTo(to: Recipient, { settings }: World): string {
  const texts = words[to.language]
  if (to.opens) return texts.file(settings.baseUrl + paths.own)
  return to.paper ? texts.attached : texts.ask(settings.contactEmail)
}

/** With these, an invoice is paid from the letter alone. */
function transfer({ seller, number }: Invoice, language: Locale, contact: string): string {
  const texts = words[language]
  if (seller.iban === '') return texts.noIban(contact)
  const lines = [
    [texts.iban, groupedIban(seller.iban)],
    [texts.bic, seller.bic],
    [texts.reference, number],
  ] as const
  return [
    texts.transfer,
    ...lines.flatMap(([name, value]) =>
      value === '' ? [] : [`– ${name}${colon[language]}${value}`],
    ),
  ].join('\n')
}
