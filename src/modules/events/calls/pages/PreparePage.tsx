import { emptyForm } from '#kit/form.ts'
import { writtenTime } from '#kit/hours.ts'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { programmePath } from '../../paths/programmes.ts'
import { paths } from '../../paths.ts'
import { writtenFormats, writtenQuestions } from '../../programme-call.ts'
import { programmeTexts } from '../texts/programme.ts'
import { Rooms, Tracks } from './PreparePlaces.tsx'
import { ProgrammeTabs } from './ProgrammeTabs.tsx'
import type { PreparePageProps } from './prepare-props.ts'

/** What is asked, when, and where it will take place. */
export function PreparePage(props: PreparePageProps) {
  const { frame, event, forms } = props
  const said = programmeTexts[frame.locale]
  const address = programmePath('contribute', event.slug)
  return (
    <Layout
      frame={frame}
      title={said.prepareTitle}
      eyebrow={event.title}
      lead={said.prepareLead}
      crumbs={[{ label: said.agenda, href: paths.agenda }]}
      refused={Object.keys(forms).length > 0}
    >
      <ProgrammeTabs frame={frame} slug={event.slug} current="prepare" />
      <p>
        {said.formAddress} <a href={address}>{address}</a>
        {event.state === 'draft' ? `. ${said.formWaits}` : null}
      </p>
      <CallForm {...props} />
      <section>
        <h2>{said.rooms}</h2>
        <Rooms {...props} />
      </section>
      <section>
        <h2>{said.tracks}</h2>
        <Tracks {...props} />
      </section>
    </Layout>
  )
}

function CallForm({ frame, event, programme, forms }: PreparePageProps) {
  const said = programmeTexts[frame.locale]
  const form = forms.call ?? emptyForm
  return (
    <Form
      frame={frame}
      action={programmePath('prepare', event.slug)}
      form={form}
      submit={said.save}
      id="appel"
      seen
    >
      <TextArea
        form={form}
        name="intro"
        label={said.intro}
        hint={said.introHint}
        value={programme.intro}
      />
      <DateField form={form} name="opensOn" label={said.opensOn} value={programme.opensOn} />
      <DateField form={form} name="closesOn" label={said.closesOn} value={programme.closesOn} />
      <TextArea
        form={form}
        name="formats"
        label={said.formats}
        hint={said.formatsHint}
        value={writtenFormats(programme.formats)}
        required
      />
      <TextArea
        form={form}
        name="questions"
        label={said.questions}
        hint={said.questionsHint}
        value={writtenQuestions(programme.questions)}
        rows={3}
      />
      <TextArea
        form={form}
        name="criteria"
        label={said.criteria}
        hint={said.criteriaHint}
        value={programme.criteria.map(({ label }) => label).join('\n')}
        rows={4}
        required
      />
      <NumberField
        form={form}
        name="scale"
        label={said.scale}
        value={String(programme.scale)}
        required
      />
      <CheckBox
        form={form}
        name="nameless"
        label={said.nameless}
        hint={said.namelessHint}
        value={programme.nameless ? 'yes' : ''}
      />
      <TextField
        form={form}
        name="dayFrom"
        label={said.dayFrom}
        hint={said.hourHint}
        value={writtenTime(programme.dayFrom, frame.locale)}
        width="short"
        required
      />
      <TextField
        form={form}
        name="dayTo"
        label={said.dayTo}
        value={writtenTime(programme.dayTo, frame.locale)}
        width="short"
        required
      />
    </Form>
  )
}
