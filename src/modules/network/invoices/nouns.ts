/** What things are here, for the others: pure, with their words. */
export { groupedIban } from './iban.ts'
export { type Buyer, type Invoice, type InvoiceLine, invoiceNumbersIn } from './invoice.ts'
export { drawnInvoice, type InvoiceForm } from './invoice-form.ts'
export { isInInvoiceView } from './invoice-view.ts'
export { invoicePaper, invoiceTexts, periodLine } from './texts/invoice.ts'
export { payingTexts } from './texts/paying.ts'
export { renewalTexts } from './texts/renewal.ts'
