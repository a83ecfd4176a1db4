import { type Day, dayOf, writtenDay, writtenInstant } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenMoney } from '#kit/numbers.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { writtenLocale } from '#kit/texts.ts'
import { membershipPaths, type SoldInvoice } from '#modules/network/index.ts'
import type { Tender } from '#modules/tenders/index.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { DocumentView } from '#ui/DocumentView/DocumentView.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { List, type ShownList } from '#ui/List/List.tsx'
import { quoteDocument } from '../documents/quote-document.ts'
import { paths } from '../paths.ts'
import { type Quote, shownState, totalsOfQuote, writtenQuoteNumber } from '../quote.ts'
import { lineTexts } from '../texts/lines.ts'
import { quoteTexts } from '../texts/quotes.ts'
import { crumbsOf, crumbsTo } from './crumbs.ts'

export interface ShownQuote extends Quote {
  readonly ownerName: string
}

export function QuotesPage({ frame, shown }: { frame: Frame; shown: ShownList<ShownQuote> }) {
  const texts = quoteTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      wide
      actions={
        <>
          <ButtonLink href={paths.add}>{texts.add}</ButtonLink>
          <ButtonLink href={paths.tenders} tone="quiet">
            {texts.tenders}
          </ButtonLink>
        </>
      }
    >
      <List frame={frame} shown={shown} empty={{ title: texts.none, text: texts.noneText }} />
    </Layout>
  )
}

interface QuotePageProps {
  readonly frame: Frame
  readonly quote: Quote
  readonly versions: readonly Quote[]
  readonly ownerName: string
  readonly invoices: readonly SoldInvoice[]
  readonly keepsAccounts: boolean
  readonly now: Date
}

export function QuotePage(props: QuotePageProps) {
  const { frame, quote, now } = props
  const { locale } = frame
  return (
    <Layout
      frame={frame}
      title={plainProse(quote.title)}
      titleIn={writtenLocale}
      crumbs={crumbsOf(frame, quote)}
      wide
      actions={<Gestures {...props} />}
    >
      <QuoteFacts {...props} />
      <Invoices {...props} />
      <Versions {...props} />
      {quote.lines.length === 0 ? (
        <p>{lineTexts[locale].none}</p>
      ) : (
        <DocumentView document={quoteDocument(quote, now)} />
      )}
    </Layout>
  )
}

function Gestures({ frame, quote, keepsAccounts, versions, invoices }: QuotePageProps) {
  const texts = quoteTexts[frame.locale]
  const { id, state, email } = quote
  const isLast = versions.at(-1)?.id === id
  const invoiced = invoices.reduce((sum, one) => sum + (one.credited ? 0 : one.totalCents), 0)
  return (
    <>
      {state === 'draft' ? (
        <>
          {email === '' ? null : (
            <ActionButton
              frame={frame}
              action={paths.send(id)}
              label={texts.send}
              confirm={texts.sendConfirm(email)}
              tone="action"
            />
          )}
          <ButtonLink href={paths.lines(id)}>{lineTexts[frame.locale].write}</ButtonLink>
          <ButtonLink href={paths.edit(id)} tone="quiet">
            {texts.edit}
          </ButtonLink>
        </>
      ) : null}
      {state === 'accepted' && keepsAccounts && invoiced < totalsOfQuote(quote).totalCents ? (
        <ButtonLink href={paths.invoice(id)}>{texts.invoice}</ButtonLink>
      ) : null}
      {isLast && state !== 'draft' && state !== 'accepted' ? (
        <ActionButton frame={frame} action={paths.revise(id)} label={texts.revise} />
      ) : null}
      {state === 'draft' || state === 'sent' ? (
        <ActionButton
          frame={frame}
          action={paths.close(id)}
          label={texts.close}
          confirm={texts.closeConfirm}
        />
      ) : null}
      <ButtonLink href={paths.pdf(id)} tone="quiet">
        {texts.pdf}
      </ButtonLink>
      <ButtonLink href={paths.docx(id)} tone="quiet">
        {texts.docx}
      </ButtonLink>
    </>
  )
}

function QuoteFacts({ frame, quote, ownerName, now }: QuotePageProps) {
  const { locale } = frame
  const texts = quoteTexts[locale]
  const { fields, columns } = texts
  const answered = quote.answeredAt && writtenInstant(quote.answeredAt, locale)
  const factIf = (name: string, words: string | undefined) =>
    words ? [{ name, value: plainProse(words) }] : []
  return (
    <>
      <Facts
        layout="rows"
        items={[
          { name: columns.state, value: texts.states[shownState(quote, dayOf(now))] },
          { name: columns.number, value: writtenQuoteNumber(quote) || texts.unsent },
          { name: fields.entity, value: texts.entities[quote.entity] },
          { name: fields.customer, value: plainProse(quote.customer) },
          ...factIf(fields.recipient, quote.recipient),
          ...factIf(fields.email, quote.email),
          { name: fields.validUntil, value: writtenDay(quote.validUntil, locale) },
          { name: fields.vat, value: texts.vats[quote.vat] },
          {
            name: columns.total,
            value: writtenMoney(totalsOfQuote(quote).totalCents, locale),
          },
          { name: columns.owner, value: ownerName || texts.nobody },
          ...factIf(columns.sentOn, quote.sentAt && writtenInstant(quote.sentAt, locale)),
          ...factIf(columns.answeredOn, answered),
          ...(quote.state === 'accepted' && answered
            ? factIf(
                texts.states.accepted,
                texts.signed(quote.signerName, quote.signerRole, answered),
              )
            : []),
          ...factIf(columns.reason, quote.refusalReason),
        ]}
      />
      {quote.fingerprint === '' ? null : (
        <>
          <p>{texts.fingerprint}</p>
          <p class="draw-hash">{quote.fingerprint}</p>
        </>
      )}
    </>
  )
}

function Invoices({ frame, invoices }: QuotePageProps) {
  const { locale } = frame
  const texts = quoteTexts[locale]
  if (invoices.length === 0) return null
  return (
    <>
      <h2>{texts.invoices}</h2>
      <ul>
        {invoices.map(({ id, number, totalCents, credited }) => (
          <li>
            <a href={membershipPaths.invoice(id)}>{number}</a>
            {` (${writtenMoney(totalCents, locale)}${credited ? `, ${texts.credited}` : ''})`}
          </li>
        ))}
      </ul>
    </>
  )
}

function Versions({ frame, quote, versions, now }: QuotePageProps) {
  const texts = quoteTexts[frame.locale]
  const today: Day = dayOf(now)
  const others = versions.filter(({ id }) => id !== quote.id)
  if (others.length === 0) return null
  return (
    <>
      <h2>{texts.versions}</h2>
      <ul>
        {others.map((other) => (
          <li>
            <a href={paths.quote(other.id)}>{texts.version(other.version)}</a>
            {` (${texts.states[shownState(other, today)]})`}
          </li>
        ))}
      </ul>
    </>
  )
}

export function TendersToQuotePage(props: { frame: Frame; tenders: readonly Tender[] }) {
  const { frame, tenders } = props
  const texts = quoteTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.tenders}
      lead={texts.tendersLead}
      crumbs={crumbsTo(frame, { label: texts.tenders })}
    >
      {tenders.length === 0 ? <p>{texts.noTender}</p> : null}
      <ul>
        {tenders.map(({ id, title, buyer }) => (
          <li>
            <p>{`${plainProse(title)} (${plainProse(buyer)})`}</p>
            <ActionButton
              frame={frame}
              action={paths.takeTender(id)}
              label={texts.take}
              spoken={`${texts.take} : ${plainProse(title)}`}
            />
          </li>
        ))}
      </ul>
    </Layout>
  )
}
