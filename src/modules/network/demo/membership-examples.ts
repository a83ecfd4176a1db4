import type { Billing } from '../fees/nouns.ts'
import type { InvoiceForm } from '../invoices/nouns.ts'

/** An invented association, for the demonstration and the tests. */
export const anAssociation: Billing = {
  name: 'Association de démonstration',
  address: '12 rue de l’Atelier\n35000 Rennes',
  siret: '73282932000074',
  vatMention: 'TVA non applicable, article 293 B du code général des impôts.',
  paymentTerms: 'Pas d’escompte pour paiement anticipé.',
  paymentDays: 30,
  iban: 'FR76 3000 6000 0112 3456 7890 189',
  bic: 'AGRIFRPP',
  yearMode: 'moving',
}

export const anInvoiceForm: InvoiceForm = {
  startsOn: undefined,
  override: undefined,
  overrideReason: '',
  buyerName: 'Commune de Valbrenne',
  buyerAddress: 'Place de la Mairie\n35999 Valbrenne',
  buyerSiren: '213503899',
  purchaseOrder: 'EJ-2026-114',
  serviceCode: 'DGS',
}
