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
  const said = declarationTexts[locale]
  const shown = commitments.map((one) => ({ ...one, place, placeHref: props.placeHref }))
  return (
    <Layout
      frame={frame}
      title={said.confirmTitle}
      lead={said.confirmLead(place)}
      crumbs={[
        { label: networkTexts[locale].network, href: paths.network },
        { label: said.title, href: paths.declaration },
      ]}
    >
      {shown.length > 0 ? (
        <CommitmentTable locale={locale} today={today} commitments={shown} />
      ) : null}
      {signature.state === 'waiting' ? (
        <Form frame={frame} action={paths.confirm(token)} form={emptyForm} submit={said.confirm}>
          <p>{said.accepts}</p>
        </Form>
      ) : (
        <Notice tone="info">
          <p>{stateSentence(signature, said)}</p>
        </Notice>
      )}
    </Layout>
  )
}

function stateSentence({ state }: Signature, said: (typeof declarationTexts)['fr']): string {
  if (state === 'confirmed') return said.already
  return state === 'published' ? said.alreadyPublished : said.notPublished
}

/** Where the yearly letter leads: each promise, and what became of it. */
export function NewsPage(props: LinkPageProps & { readonly form: FormState }) {
  const { frame, token, signature, commitments, form, place, today } = props
  const { locale } = frame
  const said = declarationTexts[locale]
  return (
    <Layout
      frame={frame}
      title={said.newsTitle}
      lead={said.newsLead(place, writtenDay(signature.newsOn, locale))}
      crumbs={[
        { label: networkTexts[locale].network, href: paths.network },
        { label: said.title, href: paths.declaration },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form frame={frame} action={paths.news(token)} form={form} submit={said.tell}>
        {commitments.length === 0 ? <p>{said.noPromiseYet}</p> : null}
        {commitments.map((one) => (
          <>
            <h2>{one.text}</h2>
            <p class="hint">
              {said.dueOn(writtenDay(one.dueOn, locale))}
              {isOverdue(one, today) ? ` (${said.overdue})` : ''}
            </p>
            <StateFields locale={locale} commitment={one} form={form} suffix={`_${one.id}`} />
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
  const said = declarationTexts[locale]
  return (
    <>
      <Radios
        name={`state${suffix}`}
        label={said.state}
        form={form}
        value={commitment.state}
        required
        options={commitmentStates.map((value) => ({ value, label: said.states[value] }))}
      />
      <TextArea
        name={`note${suffix}`}
        label={said.note}
        form={form}
        value={commitment.note}
        rows={3}
        required
      />
      <TextField
        name={`evidenceHref${suffix}`}
        label={said.evidenceLink}
        form={form}
        value={commitment.evidenceHref}
        type="url"
        inputmode="url"
      />
    </>
  )
}
