import { type Day, writtenDay } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { paths } from '../../paths.ts'
import { networkTexts } from '../../texts/network.ts'
import { type Commitment, commitmentStates, isOverdue } from '../commitment.ts'
import type { Signature } from '../signature.ts'
import { declarationTexts } from '../texts/declaration.ts'
import { CommitmentTable } from './CommitmentTable.tsx'

interface LinkPageProps {
  readonly frame: Frame
  readonly token: string
  readonly signature: Signature
  readonly commitments: readonly Commitment[]
  readonly place: string
  readonly placeHref: string
  readonly today: Day
}

/** Where the link of the first letter leads: one button, so that a machine that reads mail signs nothing. */
export function ConfirmPage(props: LinkPageProps) {
  const { frame, token, signature, place, commitments, today } = props
  const { locale } = frame
  const texts = declarationTexts[locale]
  const shown = commitments.map((commitment) => ({
    ...commitment,
    place,
    placeHref: props.placeHref,
  }))
  return (
    <Layout
      frame={frame}
      title={texts.confirmTitle}
      lead={texts.confirmLead(place)}
      crumbs={[
        { label: networkTexts[locale].network, href: paths.network },
        { label: texts.title, href: paths.declaration },
      ]}
    >
      {shown.length > 0 ? (
        <CommitmentTable locale={locale} today={today} commitments={shown} />
      ) : null}
      {signature.state === 'waiting' ? (
        <Form frame={frame} action={paths.confirm(token)} form={emptyForm} submit={texts.confirm}>
          <p>{texts.accepts}</p>
        </Form>
      ) : (
        <Notice tone="info">
          <p>{stateSentence(signature, texts)}</p>
        </Notice>
      )}
    </Layout>
  )
}

function stateSentence({ state }: Signature, texts: (typeof declarationTexts)['fr']): string {
  if (state === 'confirmed') return texts.already
  return state === 'published' ? texts.alreadyPublished : texts.notPublished
}

/** Where the yearly letter leads: each promise, and what became of it. */
export function NewsPage(props: LinkPageProps & { readonly form: FormState }) {
  const { frame, token, signature, commitments, form, place, today } = props
  const { locale } = frame
  const texts = declarationTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.newsTitle}
      lead={texts.newsLead(place, writtenDay(signature.newsOn, locale))}
      crumbs={[
        { label: networkTexts[locale].network, href: paths.network },
        { label: texts.title, href: paths.declaration },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form frame={frame} action={paths.news(token)} form={form} submit={texts.tell} seen>
        {commitments.length === 0 ? <p>{texts.noPromiseYet}</p> : null}
        {commitments.map((commitment) => (
          <>
            <h2>{commitment.text}</h2>
            <p class="hint">
              {texts.dueOn(writtenDay(commitment.dueOn, locale))}
              {isOverdue(commitment, today) ? ` (${texts.overdue})` : ''}
            </p>
            <StateFields
              locale={locale}
              commitment={commitment}
              form={form}
              suffix={`_${commitment.id}`}
            />
          </>
        ))}
      </Form>
    </Layout>
  )
}

/** The three questions about one promise. */
export function StateFields(props: {
  readonly locale: Frame['locale']
  readonly commitment: Commitment
  readonly form: FormState
  readonly suffix: string
}) {
  const { locale, commitment, form, suffix } = props
  const texts = declarationTexts[locale]
  return (
    <>
      <Radios
        name={`state${suffix}`}
        label={texts.state}
        form={form}
        value={commitment.state}
        required
        options={commitmentStates.map((value) => ({ value, label: texts.states[value] }))}
      />
      <TextArea
        name={`note${suffix}`}
        label={texts.note}
        form={form}
        value={commitment.note}
        rows={3}
        required
      />
      <TextField
        name={`evidenceHref${suffix}`}
        label={texts.evidenceLink}
        form={form}
        value={commitment.evidenceHref}
        type="url"
        inputmode="url"
      />
    </>
  )
}
