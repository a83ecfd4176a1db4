import { dayOf, writtenHour } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { AskedFields } from '#ui/AskedFields/AskedFields.tsx'
import { FileField } from '#ui/FileField/FileField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import type { Entity } from '../entity.ts'
import { paths } from '../paths.ts'
import {
  decideForm,
  resultForm,
  serviceForm,
  submitForm,
  type Tender,
  tenderForm,
} from '../tender.ts'
import { entityTexts } from '../texts/entities.ts'
import { tenderTexts } from '../texts/tenders.ts'
import { crumbsOf, crumbsTo } from './crumbs.ts'

interface FormProps {
  readonly frame: Frame
  readonly tender: Tender
  readonly form: FormState
}

const isRefused = (form: FormState) => Object.keys(form.problems).length > 0

export function TenderFormPage(props: Omit<FormProps, 'tender'> & { tender: Tender | undefined }) {
  const { frame, tender, form } = props
  const { locale } = frame
  const texts = tenderTexts[locale]
  const title = tender ? texts.edit : texts.add
  const closesAt = tender?.closesAt
  const closing = closesAt && {
    ...{ closesOn: dayOf(closesAt), closesTime: writtenHour(closesAt, locale) },
  }
  return (
    <Layout
      frame={frame}
      title={title}
      crumbs={
        tender ? crumbsOf(frame, tender, { label: title }) : crumbsTo(frame, { label: title })
      }
      refused={isRefused(form)}
    >
      <Form
        frame={frame}
        action={tender ? paths.edit(tender.id) : paths.add}
        form={form}
        submit={texts.save}
        seen={tender !== undefined}
        guard
      >
        <AskedFields
          fields={tenderForm.fields}
          form={form}
          locale={locale}
          values={tender ? { ...tender, ...closing } : {}}
        />
      </Form>
    </Layout>
  )
}

/** The gate: who answers, why, and whether others could. */
export function DecidePage(props: FormProps & { entities: readonly Entity[] }) {
  const { frame, tender, entities, form } = props
  const { locale } = frame
  const texts = tenderTexts[locale]
  const { state } = tender
  const chosen = state === 'answering' ? 'go' : state === 'set-aside' ? 'no-go' : undefined
  return (
    <Layout
      frame={frame}
      title={texts.decide}
      lead={texts.decideLead}
      crumbs={crumbsOf(frame, tender, { label: texts.decide })}
      refused={isRefused(form)}
    >
      {entities.length === 0 ? (
        <p>
          {texts.noEntity} <a href={paths.entities}>{entityTexts[locale].title}</a>
        </p>
      ) : null}
      <Form
        frame={frame}
        action={paths.decide(tender.id)}
        form={form}
        submit={texts.save}
        seen
        guard
      >
        <AskedFields
          fields={decideForm.fields}
          form={form}
          locale={locale}
          values={{ ...tender, choice: chosen }}
        />
      </Form>
    </Layout>
  )
}

export function SubmitPage({ frame, tender, form }: FormProps) {
  const { locale } = frame
  const texts = tenderTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.submit}
      lead={texts.submitLead}
      crumbs={crumbsOf(frame, tender, { label: texts.submit })}
      refused={isRefused(form)}
    >
      <Form
        frame={frame}
        action={paths.submit(tender.id)}
        form={form}
        submit={texts.save}
        multipart
        guard
      >
        <AskedFields fields={submitForm.fields} form={form} locale={locale} />
        <FileField
          name="file"
          label={texts.proofFile}
          form={form}
          accept=".pdf,.docx,.odt,.png,.jpg,.jpeg"
        />
      </Form>
    </Layout>
  )
}

export function ResultPage({ frame, tender, form }: FormProps) {
  const { locale } = frame
  const texts = tenderTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.result}
      lead={texts.resultLead}
      crumbs={crumbsOf(frame, tender, { label: texts.result })}
      refused={isRefused(form)}
    >
      <Form frame={frame} action={paths.result(tender.id)} form={form} submit={texts.save} guard>
        <AskedFields fields={resultForm.fields} form={form} locale={locale} />
      </Form>
    </Layout>
  )
}

export function ServicePage({ frame, tender, form }: FormProps) {
  const texts = tenderTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.service}
      lead={texts.serviceLead}
      crumbs={crumbsOf(frame, tender, { label: texts.service })}
      refused={isRefused(form)}
    >
      <Form frame={frame} action={paths.service(tender.id)} form={form} submit={texts.save} guard>
        <AskedFields fields={serviceForm.fields} form={form} locale={frame.locale} />
      </Form>
    </Layout>
  )
}
