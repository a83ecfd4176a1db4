import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Badge } from '#ui/Badge/Badge.tsx'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { FileField } from '#ui/FileField/FileField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { NetworkEvent } from '../event.ts'
import type { Material } from '../material.ts'
import { presencePath } from '../presence-paths.ts'
import { materialTexts } from '../texts/material.ts'
import { materialHref } from './MaterialList.tsx'
import { eventCrumbs } from './PresenceTools.tsx'

interface MaterialsProps {
  readonly frame: Frame
  readonly event: NetworkEvent
  readonly materials: readonly Material[]
  readonly form: FormState
  readonly accept: string
}

export function MaterialsPage({ frame, event, materials, form, accept }: MaterialsProps) {
  const texts = materialTexts[frame.locale]
  const { slug } = event
  return (
    <Layout
      frame={frame}
      title={texts.title(event.title)}
      lead={texts.lead}
      crumbs={eventCrumbs(event, frame.locale, true)}
      refused={Object.keys(form.problems).length > 0}
    >
      {materials.length === 0 ? (
        <EmptyState title={texts.empty}>
          <p>{texts.emptyText}</p>
        </EmptyState>
      ) : (
        <Table
          caption={texts.materials}
          captionHidden
          columns={[{ title: texts.name }, { title: '' }]}
          rows={materials.map((one) => [
            <>
              <a href={materialHref(one, slug)}>{one.title}</a>{' '}
              <small>{texts.kinds[one.kind]}</small>{' '}
              <Badge tone={one.public ? 'good' : 'neutral'}>
                {one.public ? texts.forAll : texts.forRegistered}
              </Badge>
            </>,
            <ActionButton
              frame={frame}
              action={presencePath('materialRemove', { slug, id: one.id })}
              label={texts.remove}
            />,
          ])}
        />
      )}
      <Form
        frame={frame}
        action={presencePath('materials', { slug })}
        form={form}
        submit={texts.add}
        multipart
      >
        <TextField name="title" label={texts.name} hint={texts.nameHint} form={form} />
        <TextField name="href" label={texts.href} hint={texts.hrefHint} form={form} />
        <FileField
          name="file"
          label={texts.file}
          hint={texts.fileHint}
          form={form}
          accept={accept}
        />
        <CheckBox name="reserved" label={texts.reserved} form={form} />
      </Form>
    </Layout>
  )
}
