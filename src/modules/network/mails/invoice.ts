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
    taken: (taken: string, due: string) =>
      `Vous aviez payé ${taken} de trop : c’est déduit. Il reste ${due} à payer.`,
    text: (number: string, amount: string, day: string, link: string, contact: string) =>
      `Bonjour,

La facture ${number} de votre adhésion au réseau est prête : ${amount}, à payer avant le ${day}.

La télécharger (connectez-vous avec cette adresse) :
${link}

Vous payez par Chorus Pro ? Envoyez-nous le numéro d’engagement et le code service : ${contact}`,
  },
  {
    subject: (number) => `Invoice ${number}: membership of the network`,
    taken: (taken, due) =>
      `You had paid ${taken} too much: it is taken off. ${due} is still to be paid.`,
    text: (number, amount, day, link, contact) =>
      `Hello,

Invoice ${number} of your membership of the network is ready: ${amount}, to be paid by ${day}.

Download it (sign in with this address):
${link}

Do you pay through Chorus Pro? Send us the purchase order and the service code: ${contact}`,
  },
)

/** `takenCents`: what was paid beyond a former invoice, and counts for this one. */
export function invoiceMail(world: World, to: Recipient, invoice: Invoice, takenCents = 0) {
  const said = words[to.language]
  const { baseUrl, contactEmail } = world.settings
  return {
    to: to.email,
    subject: said.subject(invoice.number),
    text: [
      said.text(
        invoice.number,
        writtenMoney(invoice.totalCents, to.language),
        writtenDay(invoice.dueOn, to.language),
        baseUrl + paths.own,
        contactEmail,
      ),
      ...(takenCents > 0
        ? [
            said.taken(
              writtenMoney(takenCents, to.language),
              writtenMoney(invoice.totalCents - takenCents, to.language),
            ),
          ]
        : []),
    ].join('\n\n'),
  }
}
