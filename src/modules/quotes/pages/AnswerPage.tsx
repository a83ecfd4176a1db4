import { dayOf, writtenDay, writtenInstant } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenMoney } from '#kit/numbers.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { DocumentView } from '#ui/DocumentView/DocumentView.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { quoteDocument } from '../documents/quote-document.ts'
import { lineCents } from '../line.ts'
import { paths } from '../paths.ts'
import { type Quote, stopOfAnswer, totalsOfQuote } from '../quote.ts'
import { answeringTexts } from '../texts/answering.ts'

interface AnswerPageProps {
  readonly frame: Frame
  readonly quote: Quote
  readonly token: string
  readonly now: Date
  readonly act: 'accept' | 'refuse'
  readonly form: FormState
}

/** The quote as whoever received it reads it, and the two answers: nothing of the house around it. */
export function AnswerPage(props: AnswerPageProps) {
  const { frame, quote, token, now } = props
  const { locale } = frame
  const texts = answeringTexts[locale]
  const stop = stopOfAnswer(quote, dayOf(now))
  const seller = plainProse(quote.seller.name ?? '')
  return (
    <Layout
      frame={frame}
      title={plainProse(quote.title)}
      titleIn={writtenLocale}
      lead={texts.lead(seller, plainProse(quote.customer))}
      refused={Object.keys(props.form.problems).length > 0}
      actions={
        <ButtonLink href={paths.answerPdf(token)} tone="quiet">
          {texts.pdf}
        </ButtonLink>
      }
    >
      {stop ? (
        <Notice tone={stop === 'accepted-already' ? 'good' : 'caution'}>{texts.stops[stop]}</Notice>
      ) : (
        <p>{texts.validUntil(writtenDay(quote.validUntil, locale))}</p>
      )}
      {stop === 'accepted-already' ? <Proof {...props} /> : null}
      <DocumentView document={quoteDocument(quote, now)} />
      {stop ? null : <Answers {...props} />}
    </Layout>
  )
}

function Proof({ frame, quote }: AnswerPageProps) {
  const { locale } = frame
  const texts = answeringTexts[locale]
  const at = quote.answeredAt ? writtenInstant(quote.answeredAt, locale) : ''
  return (
    <>
      <p>{texts.acceptedBy(plainProse(quote.signerName), plainProse(quote.signerRole), at)}</p>
      <p>{`${texts.total} : ${writtenMoney(totalsOfQuote(quote).totalCents, locale)}`}</p>
      <p>{texts.fingerprint}</p>
      <p class="draw-hash">{quote.fingerprint}</p>
    </>
  )
}

function Answers({ frame, quote, token, act, form }: AnswerPageProps) {
  const { locale } = frame
  const texts = answeringTexts[locale]
  const options = quote.lines.filter(({ kind }) => kind === 'option')
  const accepting = act === 'accept' ? form : emptyForm
  const refusing = act === 'refuse' ? form : emptyForm
  return (
    <>
      <h2>{texts.accept}</h2>
      <p>{texts.acceptLead}</p>
      <Form
        frame={frame}
        id="accepter"
        action={paths.accept(token)}
        form={accepting}
        submit={texts.accept}
      >
        <TextField name="name" label={texts.name} form={accepting} required />
        <TextField name="role" label={texts.role} hint={texts.roleHint} form={accepting} required />
        {options.length === 0 ? null : (
          <CheckBoxes
            name="options"
            label={texts.options}
            form={accepting}
            options={options.map((option) => ({
              value: option.id,
              label: `${plainProse(option.label)} (${writtenMoney(lineCents(option), locale)})`,
            }))}
          />
        )}
        <CheckBox name="agreed" label={texts.agreed} form={accepting} required />
      </Form>
      <h2>{texts.refuse}</h2>
      <Disclosure summary={texts.refuse} open={act === 'refuse'}>
        <Form
          frame={frame}
          id="refuser"
          action={paths.refuse(token)}
          form={refusing}
          submit={texts.refuse}
          tone="quiet"
        >
          <TextArea
            name="reason"
            label={texts.refuseReason}
            hint={texts.refuseReasonHint}
            form={refusing}
            rows={3}
            required
          />
        </Form>
      </Disclosure>
    </>
  )
}
