import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { type TerritoryAnswer, TerritoryField } from '#modules/territories/index.ts'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { FileField } from '#ui/FileField/FileField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { paths } from '../../paths.ts'
import { networkTexts } from '../../texts/network.ts'
import type { Declaration } from '../declaration.ts'
import { declarationTexts } from '../texts/declaration.ts'

function crumbsOf({ locale }: Frame) {
  return [
    { label: networkTexts[locale].network, href: paths.network },
    { label: declarationTexts[locale].title, href: paths.declaration },
  ]
}

/** The team writes the next version of the public text. */
export function WritePage(props: {
  readonly frame: Frame
  readonly form: FormState
  readonly declaration: Declaration | undefined
}) {
  const { frame, form, declaration } = props
  const texts = declarationTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.writeTitle}
      lead={texts.writeLead}
      crumbs={crumbsOf(frame)}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form
        frame={frame}
        action={paths.write}
        form={form}
        submit={texts.publishVersion}
        draft="declaration"
        guard
      >
        <HiddenField name="after" value={String(declaration?.number ?? 0)} />
        <TextField
          name="title"
          label={texts.titleLabel}
          form={form}
          value={declaration?.title}
          required
        />
        <TextArea
          name="text"
          label={texts.textLabel}
          hint={texts.textHint}
          form={form}
          value={declaration?.text}
          rows={24}
          required
        />
        <TextArea name="changes" label={texts.changesLabel} form={form} rows={3} />
      </Form>
    </Layout>
  )
}

/** A signature given in council or on paper, with its proof. */
export function RecordPage(props: {
  readonly frame: Frame
  readonly form: FormState
  readonly answer?: TerritoryAnswer | undefined
  /** Kinds of file that may be sent. */
  readonly accept: string
}) {
  const { frame, form } = props
  const { locale } = frame
  const texts = declarationTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.recordTitle}
      lead={texts.recordLead}
      crumbs={crumbsOf(frame)}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form frame={frame} action={paths.record} form={form} submit={texts.record} multipart>
        <TerritoryField
          locale={locale}
          name="territory"
          label={texts.place}
          form={form}
          required
          answer={props.answer}
        />
        <DateField name="signedOn" label={texts.signedOn} form={form} required />
        <TextField name="name" label={texts.signerName} form={form} required />
        <TextField
          name="title"
          label={texts.signerFunction}
          hint={texts.functionHint}
          form={form}
          required
        />
        <TextField name="email" label={texts.signerEmail} form={form} type="email" />
        <TextField
          name="evidence"
          label={texts.evidence}
          hint={texts.evidenceHint}
          form={form}
          required
        />
        <TextField name="evidenceHref" label={texts.evidenceHref} form={form} type="url" />
        <FileField
          name="file"
          label={texts.file}
          hint={texts.fileHint}
          form={form}
          accept={props.accept}
        />
        <CheckBox name="filePublic" label={texts.filePublic} form={form} />
      </Form>
    </Layout>
  )
}
