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
  const said = fileTexts[frame.locale]
  const { slug } = resource
  return (
    <Layout
      frame={frame}
      title={said.title}
      lead={said.lead}
      crumbs={crumbsOf(frame, resource)}
      refused={Object.keys(form.problems).length > 0}
    >
      {files.length === 0 ? (
        <EmptyState title={said.none}>{said.noneText}</EmptyState>
      ) : (
        <>
          <h2>{said.order}</h2>
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
                  {file.licence === 'unknown' ? <Badge tone="caution">{said.held}</Badge> : null}
                </p>
                <div class="actions">
                  <a href={reusePath('editFile', { slug, id: file.id })}>
                    {said.edit}
                    <span lang={writtenLocale} class="visually-hidden">
                      {' '}
                      {file.title}
                    </span>
                  </a>
                  {at > 0 && (
                    <ActionButton
                      frame={frame}
                      action={reusePath('raiseFile', { slug, id: file.id })}
                      label={said.raise}
                    />
                  )}
                  <ActionButton
                    frame={frame}
                    action={reusePath('removeFile', { slug, id: file.id })}
                    label={said.remove}
                    confirm={said.removeSure}
                  />
                </div>
              </li>
            ))}
          </ol>
        </>
      )}
      <h2>{said.addTitle}</h2>
      <Form
        frame={frame}
        action={reusePath('files', { slug })}
        form={form}
        submit={said.add}
        multipart
      >
        <FileField
          name="file"
          label={said.file}
          hint={said.fileHint}
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
  const said = fileTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={said.editTitle(file.title)}
      crumbs={[
        ...crumbsOf(frame, resource),
        { label: said.title, href: reusePath('files', { slug: resource.slug }) },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form
        frame={frame}
        action={reusePath('editFile', { slug: resource.slug, id: file.id })}
        form={form}
        submit={said.save}
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
  const said = fileTexts[locale]
  const steps = resource.content.steps ?? []
  return (
    <>
      <TextField name="title" label={said.name} form={form} value={file?.title} required />
      <TextArea
        name="description"
        label={said.description}
        hint={said.descriptionHint}
        form={form}
        value={file?.description}
        rows={2}
        required
      />
      <Radios
        name="licence"
        label={said.licence}
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
        label={said.holder}
        hint={said.holderHint}
        form={form}
        value={file?.rightsHolder}
      />
      <Radios
        name="peopleShown"
        label={said.people}
        form={form}
        locale={locale}
        value={file?.peopleShown}
        required
        options={peopleShown.map((value) => ({ value, label: said.peopleShown[value] }))}
      />
      <TextField
        name="agreement"
        label={said.agreement}
        hint={said.agreementHint}
        form={form}
        value={file?.agreement}
      />
      {steps.length > 0 && (
        <Select
          name="step"
          label={said.step}
          form={form}
          value={file?.step === undefined ? '' : String(file.step)}
          options={[
            { value: '', label: said.noStep },
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
