import { defineTexts } from '#kit/texts.ts'

/** How an invoice is paid, for whoever speaks for a territory: the same facts as on its paper. */
export const payingTexts = defineTexts(
  {
    how: (number: string) => `Pour payer la facture ${number}`,
    amount: 'Montant à payer',
    until: 'Avant le',
    reference: 'Référence à écrire',
    chorus: 'Par Chorus Pro',
    chorusText: (engagement: string, service: string) =>
      [
        'La facture y porte',
        [
          engagement === '' ? '' : `le numéro d’engagement ${engagement}`,
          service === '' ? '' : `le code service ${service}`,
        ]
          .filter((part) => part !== '')
          .join(' et '),
      ].join(' '),
    chorusAsk: (contact: string) =>
      `Vous payez par Chorus Pro ? Envoyez-nous le numéro d’engagement et le code service : ${contact}.`,
    noIban: (contact: string) =>
      `Nos coordonnées bancaires ne sont pas sur cette facture : demandez-les à ${contact}.`,
  },
  {
    how: (number) => `To pay invoice ${number}`,
    amount: 'Amount to pay',
    until: 'Before',
    reference: 'Reference to write',
    chorus: 'Through Chorus Pro',
    chorusText: (engagement, service) =>
      [
        'The invoice carries',
        [
          engagement === '' ? '' : `the purchase order ${engagement}`,
          service === '' ? '' : `the service code ${service}`,
        ]
          .filter((part) => part !== '')
          .join(' and '),
      ].join(' '),
    chorusAsk: (contact) =>
      `Do you pay through Chorus Pro? Send us the purchase order and the service code: ${contact}.`,
    noIban: (contact) => `Our bank details are not on this invoice: ask ${contact} for them.`,
  },
)
