import { writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Badge } from '#ui/Badge/Badge.tsx'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { FileField } from '#ui/FileField/FileField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Pager } from '#ui/Pager/Pager.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { type Experiment, isOpenToAll } from '../../experiment.ts'
import { ExperimentLayout } from '../../pages/ExperimentLayout.tsx'
import { followUpPaths } from '../../paths/follow-up.ts'
import type { LogEntry } from '../logbook.ts'
import { followUpTexts } from '../texts/follow-up.ts'

export interface LogbookProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly entries: readonly LogEntry[]
  readonly page: number
  readonly pages: number
  readonly mayWrite: boolean
  readonly mayRetract: (entry: LogEntry) => boolean
  readonly today: string
  readonly form: FormState
}

/** The form first: on a phone in a village hall, writing is what one came for. */
export function LogbookPage(props: LogbookProps) {
  const { frame, experiment, entries, form, mayWrite } = props
  const texts = followUpTexts[frame.locale]
  return (
    <ExperimentLayout
      frame={frame}
      experiment={experiment}
      title={texts.logbook}
      lead={texts.logbookLead}
      refused={Object.keys(form.problems).length > 0}
    >
      {mayWrite && <EntryForm {...props} />}
      {entries.length === 0 && <p>{texts.noEntry}</p>}
      {entries.map((entry) => (
        <Entry {...props} entry={entry} />
      ))}
      <Pager
        locale={frame.locale}
        page={props.page}
        pages={props.pages}
        hrefOf={(page) => `${followUpPaths.logbook(experiment.slug)}?page=${page}`}
      />
    </ExperimentLayout>
  )
}

function EntryForm({ frame, experiment, form, today }: LogbookProps) {
  const texts = followUpTexts[frame.locale]
  const common = { locale: frame.locale, form }
  return (
    <Form
      frame={frame}
      multipart
      draft={`journal-${experiment.id}`}
      action={followUpPaths.logbook(experiment.slug)}
      form={form}
      submit={texts.write}
    >
      <TextArea
        {...common}
        name="text"
        label={texts.text}
        hint={texts.textHint}
        rows={5}
        required
      />
      <DateField {...common} name="onDay" label={texts.day} value={today} required />
      <FileField
        {...common}
        name="photo"
        label={texts.photo}
        hint={texts.photoHint}
        accept="image/jpeg,image/png,image/webp"
      />
      <TextField {...common} name="photoAlt" label={texts.photoAlt} hint={texts.photoAltHint} />
      <CheckBox {...common} name="photoConsent" label={texts.photoConsent} />
      <CheckBox
        {...common}
        name="isPublic"
        label={texts.isPublic(isOpenToAll(experiment))}
        value="on"
      />
    </Form>
  )
}

function Entry({
  frame,
  experiment,
  entry,
  mayRetract,
}: LogbookProps & { readonly entry: LogEntry }) {
  const texts = followUpTexts[frame.locale]
  return (
    <article class="log-entry">
      <h2>
        {writtenDay(entry.onDay, frame.locale)}{' '}
        {!entry.isPublic && <Badge tone="neutral">{texts.teamOnly}</Badge>}
      </h2>
      <Prose markdown={entry.text} />
      {entry.photoId && (
        <img
          src={followUpPaths.photo(experiment.slug, entry.id)}
          alt={entry.photoAlt}
          loading="lazy"
        />
      )}
      {mayRetract(entry) && (
        <ActionButton
          frame={frame}
          action={followUpPaths.retract(experiment.slug, entry.id)}
          label={texts.retract}
          tone="danger"
          confirm={texts.retractConfirm}
        />
      )}
    </article>
  )
}
