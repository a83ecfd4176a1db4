import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Badge } from '#ui/Badge/Badge.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { FileField } from '#ui/FileField/FileField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { licenceChoices } from '../../licence.ts'
import { reusePath } from '../../paths/reuse.ts'
import type { Resource } from '../../resource.ts'
import { peopleShown, type ResourceFile } from '../../resource-file.ts'
import { crumbsOf } from '../../reuse/index.ts'
import { licenceMeaning, licenceName } from '../../texts/licences.ts'
import { reuseTexts } from '../../texts/reuse.ts'
import { fileTexts } from '../texts/files.ts'

interface FilesProps {
  readonly frame: Frame
  readonly resource: Resource
  readonly files: readonly ResourceFile[]
  readonly form: FormState
  readonly accept: string
}

/** The files of a resource, in their order, and the form that adds one. */
export function FilesPage({ frame, resource, files, form, accept }: FilesProps) {
  const texts = fileTexts[frame.locale]
  const { slug } = resource
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={crumbsOf(frame, resource)}
      refused={Object.keys(form.problems).length > 0}
    >
      {files.length === 0 ? (
        <EmptyState title={texts.none}>{texts.noneText}</EmptyState>
      ) : (
        <>
          <h2>{texts.order}</h2>
          <ol class="kept-files">
            {files.map((file, at) => (
              <li>
                <p>
                  <a lang={writtenLocale} href={reusePath('file', { slug, id: file.id })}>
                    {file.title}
                  </a>{' '}
                  <span class="file-note">
                    {[licenceName(file.licence, frame.locale), file.rightsHolder]
                      .filter(Boolean)
                      .join(', ')}
                  </span>{' '}
                  {file.licence === 'unknown' ? <Badge tone="caution">{texts.held}</Badge> : null}
                </p>
                <div class="actions">
                  <a href={reusePath('editFile', { slug, id: file.id })}>
                    {texts.edit}
                    <span lang={writtenLocale} class="visually-hidden">
                      {' '}
                      {file.title}
                    </span>
                  </a>
                  {at > 0 && (
                    <ActionButton
                      frame={frame}
                      action={reusePath('raiseFile', { slug, id: file.id })}
                      label={texts.raise}
                    />
                  )}
                  <ActionButton
                    frame={frame}
                    action={reusePath('removeFile', { slug, id: file.id })}
                    label={texts.remove}
                    confirm={texts.removeSure}
                  />
                </div>
              </li>
            ))}
          </ol>
        </>
      )}
      <h2>{texts.addTitle}</h2>
      <Form
        frame={frame}
        action={reusePath('files', { slug })}
        form={form}
        submit={texts.add}
        multipart
      >
        <FileField
          name="file"
          label={texts.file}
          hint={texts.fileHint}
          form={form}
          accept={accept}
          required
        />
        <FileWords frame={frame} resource={resource} form={form} />
      </Form>
    </Layout>
  )
}

interface EditProps {
  readonly frame: Frame
  readonly resource: Resource
  readonly file: ResourceFile
  readonly form: FormState
}

export function EditFilePage({ frame, resource, file, form }: EditProps) {
  const texts = fileTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.editTitle(file.title)}
      crumbs={[
        ...crumbsOf(frame, resource),
        { label: texts.title, href: reusePath('files', { slug: resource.slug }) },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form
        frame={frame}
        action={reusePath('editFile', { slug: resource.slug, id: file.id })}
        form={form}
        submit={texts.save}
        seen
      >
        <FileWords frame={frame} resource={resource} form={form} file={file} />
      </Form>
    </Layout>
  )
}

function FileWords(props: {
  readonly frame: Frame
  readonly resource: Resource
  readonly form: FormState
  readonly file?: ResourceFile
}) {
  const { frame, resource, form = emptyForm, file } = props
  const { locale } = frame
  const texts = fileTexts[locale]
  const steps = resource.content.steps ?? []
  return (
    <>
      <TextField name="title" label={texts.name} form={form} value={file?.title} required />
      <TextArea
        name="description"
        label={texts.description}
        hint={texts.descriptionHint}
        form={form}
        value={file?.description}
        rows={2}
        required
      />
      <Radios
        name="licence"
        label={texts.licence}
        form={form}
        locale={locale}
        value={file?.licence ?? resource.licence}
        required
        options={licenceChoices(file?.licence ?? resource.licence).map((id) => ({
          value: id,
          label: licenceName(id, locale),
          hint: licenceMeaning(id, locale),
        }))}
      />
      <TextField
        name="rightsHolder"
        label={texts.holder}
        hint={texts.holderHint}
        form={form}
        value={file?.rightsHolder}
      />
      <Radios
        name="peopleShown"
        label={texts.people}
        form={form}
        locale={locale}
        value={file?.peopleShown}
        required
        options={peopleShown.map((value) => ({ value, label: texts.peopleShown[value] }))}
      />
      <TextField
        name="agreement"
        label={texts.agreement}
        hint={texts.agreementHint}
        form={form}
        value={file?.agreement}
      />
      {steps.length > 0 && (
        <Select
          name="step"
          label={texts.step}
          form={form}
          value={file?.step === undefined ? '' : String(file.step)}
          options={[
            { value: '', label: texts.noStep },
            ...steps.map(({ title }, at) => ({
              value: String(at + 1),
              label: `${reuseTexts[locale].step(at + 1)}${title ? ` – ${title}` : ''}`,
            })),
          ]}
        />
      )}
    </>
  )
}
