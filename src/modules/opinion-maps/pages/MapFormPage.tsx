import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { MarkdownArea } from '#ui/MarkdownArea/MarkdownArea.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import {
  accesses,
  moderations,
  type OpinionMap,
  typedPreparation,
  usualCharter,
} from '../opinion-map.ts'
import { paths } from '../paths.ts'
import { codeTexts } from '../texts/codes.ts'
import { mapTexts } from '../texts/maps.ts'
import { crumbsOf } from './crumbs.ts'

/** What is written before a map opens. */
export function MapFormPage(props: { frame: Frame; map: OpinionMap | undefined; form: FormState }) {
  const { frame, map, form } = props
  const texts = mapTexts[frame.locale]
  const { fields } = texts
  const codes = codeTexts[frame.locale]
  const now = map ? typedPreparation(map) : { charter: usualCharter.join('\n') }
  const named = (name: keyof typeof fields & string, label: string) => ({
    ...{ name, label, form },
    value: now[name as keyof typeof now],
  })
  return (
    <Layout
      frame={frame}
      title={map ? texts.edit : texts.edition}
      lead={texts.editionLead}
      crumbs={
        map
          ? crumbsOf(frame, map, { label: texts.edit })
          : [{ label: texts.title, href: paths.list }, { label: texts.edition }]
      }
      refused={Object.keys(form.problems).length > 0}
    >
      <Form
        frame={frame}
        action={map ? paths.edit(map.slug) : paths.add}
        form={form}
        submit={texts.save}
        seen={map !== undefined}
        guard
      >
        <TextField
          {...named('title', fields.title)}
          hint={fields.titleHint}
          maxlength={120}
          required
        />
        <MarkdownArea
          {...named('presentation', fields.presentation)}
          hint={fields.presentationHint}
        />
        <MarkdownArea
          {...named('commitment', fields.commitment)}
          hint={fields.commitmentHint}
          required
        />
        <TextArea {...named('seeds', fields.seeds)} hint={fields.seedsHint} rows={10} />
        <TextArea {...named('charter', fields.charter)} hint={fields.charterHint} rows={7} />
        <Radios
          {...named('moderation', fields.moderation)}
          options={moderations.map((value) => ({
            value,
            label: fields.moderationChoices[value],
          }))}
          required
        />
        <Radios
          name="access"
          label={codes.access}
          hint={codes.hint}
          value={map?.access ?? 'open'}
          form={form}
          options={accesses.map((value) => ({ value, label: codes.choices[value] }))}
          required
        />
        <DateField
          name="openUntil"
          label={fields.openUntil}
          value={map?.openUntil}
          form={form}
          required
        />
      </Form>
    </Layout>
  )
}
