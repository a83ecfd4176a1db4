import { writtenNumber } from '#kit/numbers.ts'
import { defineTexts } from '#kit/texts.ts'

export const renewalTexts = defineTexts(
  {
    door: 'Facturer les renouvellements',
    title: 'Facturer les renouvellements',
    lead: 'Les membres dont l’année finit dans les soixante jours, ou est déjà finie. Chacun reçoit une facture, au montant de sa tranche, avec les mentions de la dernière. Elle part par courriel aux personnes qui ont donné une adresse.',
    none: 'Aucun renouvellement à facturer',
    noneText: 'Les membres apparaissent ici soixante jours avant la fin de leur année.',
    which: (count: number, total: string) =>
      count === 1
        ? `Un membre, ${total}`
        : `${writtenNumber(count, 'fr')} membres, ${total} en tout`,
    line: (until: string, year: string, fee: string) => `Payée jusqu’au ${until}. ${year} : ${fee}`,
    button: 'Émettre les factures',
    stuck: 'À facturer un par un',
    nobody: 'Cochez au moins un membre.',
    billed: (invoices: number, free: number) =>
      [
        invoices === 0
          ? 'Aucune nouvelle facture'
          : invoices === 1
            ? 'Une facture est émise'
            : `${writtenNumber(invoices, 'fr')} factures sont émises`,
        ...(free === 0
          ? []
          : [
              free === 1
                ? 'une année est gratuite'
                : `${writtenNumber(free, 'fr')} années sont gratuites`,
            ]),
      ].join(' ; '),
    untold: (places: string) =>
      `Aucun courriel n’est parti pour ${places} : personne n’y a laissé d’adresse, envoyez le PDF vous-même`,
    left: (places: string) => `Restent à facturer un par un : ${places}`,
  },
  {
    door: 'Invoice the renewals',
    title: 'Invoice the renewals',
    lead: 'Members whose year ends within sixty days, or has ended. Each has its invoice, at the amount of its band, made out as the last one; it is sent to those who have an e-mail address.',
    none: 'No renewal to invoice',
    noneText: 'Members appear here sixty days before their year ends.',
    which: (count: number, total: string) =>
      count === 1 ? `One member, ${total}` : `${count} members, ${total} in all`,
    line: (until: string, year: string, fee: string) => `Paid until ${until}. ${year}: ${fee}`,
    button: 'Issue the invoices',
    stuck: 'To invoice one by one',
    nobody: 'Tick at least one member.',
    billed: (invoices: number, free: number) =>
      [
        invoices === 0
          ? 'No new invoice'
          : invoices === 1
            ? 'One invoice is issued'
            : `${invoices} invoices are issued`,
        ...(free === 0 ? [] : [free === 1 ? 'one year is free' : `${free} years are free`]),
      ].join('; '),
    untold: (places: string) =>
      `No e-mail was sent for ${places}: nobody there left an address, send the PDF yourself`,
    left: (places: string) => `Still to invoice one by one: ${places}`,
  },
)
