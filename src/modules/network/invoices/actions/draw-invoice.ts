import type { Letterhead } from '#kit/papers/letterhead.ts'
import type { MailFile } from '#platform/context.ts'
import { writePdf } from '#platform/documents/pdf.ts'
import { invoiceDocument, invoiceHead } from '../documents/invoice-sheet.ts'
import type { Invoice } from '../invoice.ts'

/** Mailboxes of town halls refuse heavy letters; an invoice weighs some tens of kilobytes, a heavy logo apart. */
const heaviestPaper = 2_000_000

/** The paper of an invoice, to go with its letter; nothing when a mailbox would refuse it. */
export async function drawInvoice(
  invoice: Invoice,
  today: Letterhead,
): Promise<MailFile | undefined> {
  const head = invoiceHead(invoice.seller, today)
  const bytes = await writePdf(invoiceDocument(invoice, undefined), head)
  return bytes.length > heaviestPaper ? undefined : { name: `${invoice.number}.pdf`, bytes }
}
