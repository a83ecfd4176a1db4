import { defineTexts } from '#kit/texts.ts'

export const lineTexts = defineTexts(
  {
    title: 'Lignes du devis',
    lead: 'Des jours par fonction, des frais, et des options que le client choisit ou non.',
    write: 'Écrire les lignes',
    save: 'Enregistrer les lignes',
    none: 'Aucune ligne encore.',
    row: 'une ligne',
    fields: {
      label: 'Fonction, frais ou option',
      kind: 'Sorte',
      hundredths: 'Quantité',
      unitCents: 'Prix unitaire hors taxes',
      rate: 'TVA',
    },
    hints: {
      hundredths: 'Des jours, comme 2,5. Laissée vide : un.',
      unitCents:
        'Laissé vide, le prix du jour de cette fonction dans les tarifs de l’année, pour qui tient les comptes.',
    },
    kinds: { work: 'Jours', expense: 'Frais', option: 'Option' },
    rates: { '2000': '20 %', '1000': '10 %', '550': '5,5 %', '0': '0 %' },
    net: 'Montant hors taxes',
    total: 'Total à payer',
    totalNet: 'Total hors taxes',
    vat: (rate: string) => `TVA à ${rate} %`,
    optional: 'en option',
    optionTaken: 'option choisie',
    refusals: {
      'not-now': 'Ce devis est parti : il ne change plus. Faites-en une nouvelle version.',
      'line-unknown': 'Une ligne a été retirée entre-temps. Relisez la page.',
      'too-many-lines': 'Un devis a au plus 60 lignes.',
      'price-needed':
        'Écrivez un prix pour chaque ligne : cette fonction n’est pas dans les tarifs que vous pouvez lire.',
    },
  },
  {
    title: 'Lines of the quote',
    lead: 'Days by role, expenses, and options that the customer takes or leaves.',
    write: 'Write the lines',
    save: 'Save the lines',
    none: 'No line yet.',
    row: 'a line',
    fields: {
      label: 'Role, expense or option',
      kind: 'Kind',
      hundredths: 'Quantity',
      unitCents: 'Unit price before tax',
      rate: 'VAT',
    },
    hints: {
      hundredths: 'Days, such as 2.5. Left empty: one.',
      unitCents:
        'Left empty: the price of a day of this role in the rates of the year, for those who keep the accounts.',
    },
    kinds: { work: 'Days', expense: 'Expense', option: 'Option' },
    rates: { '2000': '20%', '1000': '10%', '550': '5.5%', '0': '0%' },
    net: 'Amount before tax',
    total: 'Total to pay',
    totalNet: 'Total before tax',
    vat: (rate: string) => `VAT at ${rate}%`,
    optional: 'optional',
    optionTaken: 'option taken',
    refusals: {
      'not-now': 'This quote has left: it changes no more. Make a new version of it.',
      'line-unknown': 'A line was taken away meanwhile. Read the page again.',
      'too-many-lines': 'A quote has 60 lines at most.',
      'price-needed':
        'Write a price for each line: this role is not among the rates that you may read.',
    },
  },
)
