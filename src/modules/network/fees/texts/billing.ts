import { defineTexts } from '#kit/texts.ts'

export const billingTexts = defineTexts(
  {
    title: 'Ce qui est écrit sur les factures',
    lead: 'Le nom, l’adresse et les mentions de l’association. Une facture déjà émise ne change pas.',
    fromLetterhead:
      'Le nom, l’adresse et le SIRET viennent de l’en-tête de l’association. Relisez, puis enregistrez.',
    name: 'Nom de l’association',
    address: 'Adresse postale',
    siret: 'SIRET',
    siretHint: 'Quatorze chiffres. Chorus Pro le demande.',
    vatMention: 'Mention sur la TVA',
    paymentTerms: 'Conditions de paiement',
    paymentDays: 'Délai de paiement',
    days: 'jours',
    iban: 'IBAN',
    bic: 'BIC',
    yearMode: 'L’année d’adhésion',
    yearModes: {
      moving: 'Douze mois à partir de l’arrivée',
      calendar: 'L’année civile, pour tout le monde',
    },
    save: 'Enregistrer',
    saved: 'C’est enregistré : ce sera écrit sur les prochaines factures.',
  },
  {
    title: 'What is written on invoices',
    lead: 'The name, address and mentions of the association. An invoice already issued does not change.',
    fromLetterhead:
      'The name, the address and the SIRET come from the letterhead of the association. Read them, then save.',
    name: 'Name of the association',
    address: 'Postal address',
    siret: 'SIRET',
    siretHint: 'Fourteen digits. Chorus Pro asks for it.',
    vatMention: 'Mention about VAT',
    paymentTerms: 'Terms of payment',
    paymentDays: 'Time to pay',
    days: 'days',
    iban: 'IBAN',
    bic: 'BIC',
    yearMode: 'The year of membership',
    yearModes: {
      moving: 'Twelve months from the day one joins',
      calendar: 'The calendar year, for everybody',
    },
    save: 'Save',
    saved: 'Saved: the next invoices carry it.',
  },
)
