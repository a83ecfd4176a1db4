import { type Day, writtenDay } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { type AddressHolder, SharedAddress } from '#modules/people/index.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Badge } from '#ui/Badge/Badge.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { paths } from '../../paths.ts'
import { networkTexts } from '../../texts/network.ts'
import { declarationTexts } from '../texts/declaration.ts'
import { type CommitmentShown, CommitmentTable } from './CommitmentTable.tsx'
import { Evidence, type SignatureShown, signerWords } from './SignatureTable.tsx'

export interface SignaturePageProps {
  readonly frame: Frame
  readonly today: Day
  readonly signature: SignatureShown
  readonly commitments: readonly CommitmentShown[]
  /** Whose the address is, when the signatory typed that of another. */
  readonly addressHolder: AddressHolder | undefined
  /** The form that came back. */
  readonly refused?: { readonly act: 'decline' | 'withdraw'; readonly form: FormState } | undefined
}

/** One signature, for the team: who signs, with what evidence, and what to decide. */
export function SignaturePage(props: SignaturePageProps) {
  const { frame, signature, commitments, today } = props
  const { locale } = frame
  const texts = declarationTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.signatureOf(signature.place)}
      crumbs={[
        { label: networkTexts[locale].network, href: paths.network },
        { label: texts.title, href: paths.declaration },
      ]}
      eyebrow={<Badge tone="info">{texts.signatureStates[signature.state]}</Badge>}
      refused={props.refused !== undefined}
    >
      <Facts
        layout="rows"
        items={[
          { name: texts.territory, value: <a href={signature.placeHref}>{signature.place}</a> },
          { name: texts.when, value: writtenDay(signature.signedOn, locale) },
          { name: texts.who, value: signerWords(signature, locale) },
          { name: texts.evidence, value: <Evidence locale={locale} signature={signature} /> },
          ...(signature.fileId && !signature.filePublic
            ? [
                {
                  name: texts.file,
                  value: <a href={paths.document(signature.id)}>{texts.document}</a>,
                },
              ]
            : []),
          ...(signature.endReason ? [{ name: texts.ended, value: signature.endReason }] : []),
        ]}
      />
      <SharedAddress frame={frame} holder={props.addressHolder} />
      {commitments.length > 0 ? (
        <>
          <h2>{texts.commitments}</h2>
          <CommitmentTable locale={locale} today={today} commitments={commitments} />
        </>
      ) : null}
      {signature.state === 'confirmed' ? <Decide {...props} /> : null}
      {signature.state === 'published' ? <End {...props} act="withdraw" /> : null}
    </Layout>
  )
}

function Decide(props: SignaturePageProps) {
  const { frame, signature } = props
  const texts = declarationTexts[frame.locale]
  return (
    <>
      <ActionButton
        frame={frame}
        action={paths.publish(signature.id)}
        label={texts.publish}
        tone="action"
        confirm={texts.publishConfirm}
      />
      <End {...props} act="decline" />
    </>
  )
}

function End(props: SignaturePageProps & { readonly act: 'decline' | 'withdraw' }) {
  const { frame, signature, act, refused } = props
  const texts = declarationTexts[frame.locale]
  const form = refused?.act === act ? refused.form : emptyForm
  return (
    <Disclosure summary={texts[act]} open={refused?.act === act}>
      <Form
        frame={frame}
        id={act}
        action={paths[act](signature.id)}
        form={form}
        submit={texts[act]}
        tone="danger"
      >
        <TextArea name="reason" label={texts[`${act}Reason`]} form={form} rows={3} required />
      </Form>
    </Disclosure>
  )
}

/** Those whose address is confirmed, and that nobody has checked yet. */
export function CheckPage(props: {
  readonly frame: Frame
  readonly signatures: readonly SignatureShown[]
}) {
  const { frame, signatures } = props
  const { locale } = frame
  const texts = declarationTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.checkTitle}
      lead={texts.checkLead}
      crumbs={[
        { label: networkTexts[locale].network, href: paths.network },
        { label: texts.title, href: paths.declaration },
      ]}
    >
      {signatures.length === 0 ? (
        <EmptyState title={texts.noCheck} />
      ) : (
        <LinkList
          items={signatures.map((signature) => ({
            label: signature.place,
            href: paths.signature(signature.id),
            note: `${signerWords(signature, locale)} (${writtenDay(signature.signedOn, locale)})`,
          }))}
        />
      )}
    </Layout>
  )
}
