import { writtenDay } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import { listFormat } from '#kit/formats.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenDuration } from '#kit/hours.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { type Help, HelpLine } from '#ui/HelpLine/HelpLine.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { Certificate } from '../../certificate.ts'
import type { NetworkEvent } from '../../event.ts'
import { presencePath, presencePaths } from '../../paths/presences.ts'
import { eventCrumbs } from '../../presence/index.ts'
import { certificateTexts } from '../texts/certificate.ts'

interface CertificatesProps {
  readonly frame: Frame
  readonly event: NetworkEvent
  readonly all: readonly { readonly certificate: Certificate; readonly name: string | undefined }[]
  readonly due: number
  /** Why none is to be given now; its form is not there, then. */
  readonly nothing: string | undefined
  /** By name, those whom no letter reaches: of the certificates to give, and of those that were given. */
  readonly dueByHand: readonly string[]
  readonly byHand: readonly string[]
  readonly form: FormState
}

export function CertificatesPage(props: CertificatesProps) {
  const { frame, event, all, due, form } = props
  const texts = certificateTexts[frame.locale]
  const names = (people: readonly string[]) => listFormat(frame.locale).format(people)
  const { slug } = event
  return (
    <Layout
      frame={frame}
      title={texts.title(event.title)}
      lead={texts.lead}
      crumbs={eventCrumbs(event, frame.locale, true)}
      refused={Object.keys(form.problems).length > 0}
    >
      {props.nothing === undefined ? (
        <Form
          frame={frame}
          action={presencePath('certificates', { slug })}
          form={form}
          submit={texts.issue}
        >
          <p>{texts.issueHint(String(due))}</p>
          {due > 0 ? <p>{texts.issueTells}</p> : null}
          {props.dueByHand.length > 0 ? <p>{texts.issueUntold(names(props.dueByHand))}</p> : null}
        </Form>
      ) : (
        <p>{props.nothing}</p>
      )}
      {all.length === 0 ? (
        <EmptyState title={texts.empty}>
          <p>{texts.emptyText}</p>
        </EmptyState>
      ) : (
        <>
          {props.byHand.length > 0 ? (
            <Notice tone="caution">{texts.byHand(names(props.byHand))}</Notice>
          ) : null}
          <p>
            <ButtonLink href={presencePath('certificatesPdf', { slug })} download>
              {texts.all}
            </ButtonLink>
          </p>
          <Table
            caption={texts.certificates}
            columns={[
              { title: texts.number },
              { title: texts.person },
              { title: texts.hours, align: 'right' },
              { title: texts.state },
            ]}
            rows={all.map(({ certificate, name }) => [
              certificate.number,
              name ?? texts.nameGone,
              writtenDuration(certificate.minutes, frame.locale),
              certificate.withdrawnAt ? (
                texts.withdrawn(texts.why[certificate.withdrawnWhy ?? 'mistake'])
              ) : (
                <Standing
                  frame={frame}
                  slug={slug}
                  id={certificate.id}
                  named={name !== undefined}
                />
              ),
            ])}
          />
        </>
      )}
    </Layout>
  )
}

function Standing(props: { frame: Frame; slug: string; id: string; named: boolean }) {
  const { frame, slug, id, named } = props
  const texts = certificateTexts[frame.locale]
  return (
    <>
      {named ? <a href={presencePath('certificatePdf', { slug, id })}>{texts.one}</a> : texts.valid}
      <ActionButton
        frame={frame}
        action={presencePath('certificateWithdraw', { slug, id })}
        label={texts.withdraw}
        tone="danger"
        confirm={texts.withdrawAsk}
      />
    </>
  )
}

/** Where anyone types the code that is on a certificate. */
export function CheckCertificatePage({ frame, form }: { frame: Frame; form: FormState }) {
  const texts = certificateTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.checkTitle}
      lead={texts.checkLead}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form
        frame={frame}
        action={presencePaths.checkCertificate}
        form={form}
        submit={texts.checkSubmit}
      >
        <TextField
          name="code"
          label={texts.checkField}
          form={form}
          autocomplete="off"
          width="medium"
          required
        />
      </Form>
    </Layout>
  )
}

interface VerdictProps {
  readonly frame: Frame
  readonly code: string
  readonly certificate: Certificate
  readonly event: Pick<NetworkEvent, 'title'> | undefined
  readonly form: FormState
  /** What comparing the name gave, once it was asked. */
  readonly named: boolean | undefined
}

/** Says whether it is true, of which event and how long; never whose. */
export function CertificateVerdictPage(props: VerdictProps) {
  const { frame, code, certificate, event, form, named } = props
  const texts = certificateTexts[frame.locale]
  const valid = certificate.withdrawnAt === undefined
  return (
    <Layout
      frame={frame}
      title={valid ? texts.validTitle : texts.withdrawnTitle}
      lead={valid ? texts.validLead(frame.house.name) : texts.withdrawnLead}
      crumbs={[{ label: texts.checkTitle, href: presencePaths.checkCertificate }]}
    >
      {valid && event ? (
        <Facts
          layout="rows"
          items={[
            { name: texts.event, value: <span lang={writtenLocale}>{event.title}</span> },
            { name: texts.hours, value: writtenDuration(certificate.minutes, frame.locale) },
            { name: texts.number, value: certificate.number },
            { name: texts.date, value: writtenDay(certificate.issuedAt, frame.locale) },
          ]}
        />
      ) : null}
      {named === undefined ? null : (
        <div role="status">
          <Notice tone={named ? 'good' : 'caution'}>
            <p>{named ? texts.nameYes : texts.nameNo}</p>
          </Notice>
        </div>
      )}
      {valid ? (
        <Form
          frame={frame}
          action={presencePath('certificate', { code })}
          form={form}
          submit={texts.nameSubmit}
        >
          <TextField
            name="name"
            label={texts.nameField}
            hint={texts.nameHint}
            form={form}
            autocomplete="off"
            width="medium"
            required
          />
        </Form>
      ) : null}
    </Layout>
  )
}

export function CertificateUnknownPage({ frame, help }: { frame: Frame; help: Help }) {
  const texts = certificateTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.unknownTitle}
      lead={texts.unknownLead}
      crumbs={[{ label: texts.checkTitle, href: presencePaths.checkCertificate }]}
    >
      <Form
        frame={frame}
        action={presencePaths.checkCertificate}
        form={emptyForm}
        submit={texts.checkSubmit}
      >
        <TextField
          name="code"
          label={texts.checkField}
          form={emptyForm}
          autocomplete="off"
          width="medium"
          required
        />
      </Form>
      <HelpLine locale={frame.locale} help={help} />
    </Layout>
  )
}
