import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { type Resource, resourcePath } from '#modules/resources/index.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Badge } from '#ui/Badge/Badge.tsx'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { FileField } from '#ui/FileField/FileField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { NetworkEvent } from '../../event.ts'
import { type Material, sharingProblem } from '../../material.ts'
import { presencePath } from '../../paths/presences.ts'
import { eventCrumbs } from '../../presence/index.ts'
import { presenceTexts } from '../../presence/nouns.ts'
import { materialTexts } from '../texts/material.ts'
import { materialHref } from './MaterialList.tsx'

interface MaterialsProps {
  readonly frame: Frame
  readonly event: NetworkEvent
  readonly materials: readonly Material[]
  /** What was made of them, by material, and of the replay under `replay`. */
  readonly resources: ReadonlyMap<string, Resource>
  readonly form: FormState
  readonly accept: string
}

export function MaterialsPage(props: MaterialsProps) {
  const { frame, event, materials, form, accept } = props
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
      {materials.length === 0 && event.replayUrl === '' ? (
        <EmptyState title={texts.empty}>
          <p>{texts.emptyText}</p>
        </EmptyState>
      ) : (
        <Table
          caption={texts.materials}
          captionHidden
          columns={[{ title: texts.name }, { title: texts.resource }, { title: texts.gesture }]}
          rows={[
            ...(event.replayUrl === ''
              ? []
              : [
                  [
                    <a href={presencePath('replay', { slug })}>
                      {presenceTexts[frame.locale].replay}
                    </a>,
                    <Sharing {...props} of="replay" isPublic />,
                    '',
                  ],
                ]),
            ...materials.map((material) => [
              <>
                <a lang={writtenLocale} href={materialHref(material, slug)}>
                  {material.title}
                </a>{' '}
                <small>{texts.kinds[material.kind]}</small>{' '}
                <Badge tone={material.public ? 'good' : 'neutral'}>
                  {material.public ? texts.forAll : texts.forRegistered}
                </Badge>
              </>,
              material.kind === 'resource' ? (
                ''
              ) : (
                <Sharing {...props} of={material.id} isPublic={material.public} />
              ),
              <ActionButton
                frame={frame}
                action={presencePath('materialRemove', { slug, id: material.id })}
                label={texts.remove}
              />,
            ]),
          ]}
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
        <TextField name="href" label={texts.href} hint={texts.hrefHint} form={form} eitherOr />
        <FileField
          name="file"
          label={texts.file}
          hint={texts.fileHint}
          form={form}
          accept={accept}
          eitherOr
        />
        <CheckBox name="reserved" label={texts.reserved} form={form} />
      </Form>
    </Layout>
  )
}

interface SharingProps extends MaterialsProps {
  /** A material, or the replay. */
  readonly of: string
  readonly isPublic: boolean
}

/** The resource that was made of it, or the button that makes it. */
function Sharing({ frame, event, resources, of, isPublic }: SharingProps) {
  const texts = materialTexts[frame.locale]
  const { slug } = event
  const known = resources.get(of)
  if (known) {
    return (
      <>
        <a lang={writtenLocale} href={resourcePath(known.slug)}>
          {known.title}
        </a>{' '}
        <Badge tone={known.state === 'published' ? 'good' : 'neutral'}>
          {texts.states[known.state]}
        </Badge>
      </>
    )
  }
  if (sharingProblem(event, isPublic)) return <small>{texts.shareReserved}</small>
  const action =
    of === 'replay'
      ? presencePath('replayResource', { slug })
      : presencePath('materialResource', { slug, id: of })
  return <ActionButton frame={frame} action={action} label={texts.share} />
}
