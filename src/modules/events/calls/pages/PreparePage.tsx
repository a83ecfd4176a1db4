import { emptyForm, hasProblems } from '#kit/form.ts'
import { writtenTime } from '#kit/hours.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { ReopenForm } from '#ui/Reopening/ReopenForm.tsx'
import { Reopenings } from '#ui/Reopening/Reopenings.tsx'
import { ReopenReason } from '#ui/Reopening/ReopenReason.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { programmePath } from '../../paths/programmes.ts'
import { paths } from '../../paths.ts'
import { writtenFormats } from '../../programme-call.ts'
import { programmeTexts } from '../texts/programme.ts'
import { Rooms, Tracks } from './PreparePlaces.tsx'
import { ProgrammeTabs } from './ProgrammeTabs.tsx'
import type { PreparePageProps } from './prepare-props.ts'

/** What is asked, when, and where it will take place. */
export function PreparePage(props: PreparePageProps) {
  const { frame, event, forms } = props
  const texts = programmeTexts[frame.locale]
  const address = programmePath('contribute', event.slug)
  return (
    <Layout
      frame={frame}
      title={texts.prepareTitle}
      eyebrow={event.title}
      lead={texts.prepareLead}
      crumbs={[{ label: texts.agenda, href: paths.agenda }]}
      refused={Object.keys(forms).length > 0}
    >
      <ProgrammeTabs frame={frame} slug={event.slug} current="prepare" />
      <p>
        {texts.formAddress} <a href={address}>{address}</a>
        {event.state === 'draft' ? `. ${texts.formWaits}` : null}
      </p>
      <Reopenings locale={frame.locale} reopenings={props.reopenings} />
      <Reopen {...props} />
      <CallForm {...props} />
      <section>
        <h2>{texts.questions}</h2>
        <p>{texts.questionsLead(props.programme.questions.length)}</p>
        <ButtonLink href={programmePath('questions', event.slug)} tone="quiet">
          {texts.questionsWrite}
        </ButtonLink>
      </section>
      <section>
        <h2>{texts.rooms}</h2>
        <Rooms {...props} />
      </section>
      <section>
        <h2>{texts.tracks}</h2>
        <Tracks {...props} />
      </section>
    </Layout>
  )
}

/** Once its last day has passed: until another day, with why. */
function Reopen({ frame, event, callState, forms }: PreparePageProps) {
  const texts = programmeTexts[frame.locale]
  const form = forms.reopen ?? emptyForm
  // One that came back stays, and says why.
  if (callState !== 'closed' && !hasProblems(form)) return null
  return (
    <ReopenForm
      frame={frame}
      action={programmePath('reopen', event.slug)}
      label={texts.reopen}
      form={form}
    >
      <DateField form={form} name="closesOn" label={texts.closesOn} required />
    </ReopenForm>
  )
}

function CallForm({ frame, event, programme, forms }: PreparePageProps) {
  const texts = programmeTexts[frame.locale]
  const form = forms.call ?? emptyForm
  return (
    <Form
      frame={frame}
      action={programmePath('prepare', event.slug)}
      form={form}
      submit={texts.save}
      id="appel"
      seen
    >
      <TextArea
        form={form}
        name="intro"
        label={texts.intro}
        hint={texts.introHint}
        value={programme.intro}
      />
      <DateField form={form} name="opensOn" label={texts.opensOn} value={programme.opensOn} />
      <DateField form={form} name="closesOn" label={texts.closesOn} value={programme.closesOn} />
      <ReopenReason frame={frame} form={form} />
      <TextArea
        form={form}
        name="formats"
        label={texts.formats}
        hint={texts.formatsHint}
        value={writtenFormats(programme.formats)}
        required
      />
      <TextArea
        form={form}
        name="criteria"
        label={texts.criteria}
        hint={texts.criteriaHint}
        value={programme.criteria.map(({ label }) => label).join('\n')}
        rows={4}
        required
      />
      <NumberField
        form={form}
        name="scale"
        label={texts.scale}
        value={String(programme.scale)}
        required
      />
      <CheckBox
        form={form}
        name="nameless"
        label={texts.nameless}
        hint={texts.namelessHint}
        value={programme.nameless ? 'yes' : ''}
      />
      <TextField
        form={form}
        name="dayFrom"
        label={texts.dayFrom}
        hint={texts.hourHint}
        value={writtenTime(programme.dayFrom, frame.locale)}
        width="short"
        required
      />
      <TextField
        form={form}
        name="dayTo"
        label={texts.dayTo}
        value={writtenTime(programme.dayTo, frame.locale)}
        width="short"
        required
      />
    </Form>
  )
}
