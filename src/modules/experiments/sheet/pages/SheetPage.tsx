import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { resourceTexts } from '#modules/resources/index.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Contents } from '#ui/Contents/Contents.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { Experiment } from '../../experiment.ts'
import { ExperimentLayout } from '../../pages/ExperimentLayout.tsx'
import { evaluationPaths } from '../../paths/evaluation.ts'
import { paths } from '../../paths.ts'
import {
  essentialKeys,
  partKeys,
  type SheetDraft,
  type SheetWords,
  sheetLicences,
  sheetTooEarly,
} from '../case-sheet.ts'
import { sheetTexts } from '../texts/case-sheet.ts'

export interface SheetProps {
  readonly frame: Frame
  readonly experiment: Experiment
  /** What is stored, or the first draft made from the data. */
  readonly words: SheetWords
  readonly stored: SheetDraft | undefined
  readonly form: FormState
  readonly mayPublish: boolean
}

/** The sheet as a form: what is known is already written. */
export function SheetPage(props: SheetProps) {
  const { frame, experiment, stored, form, mayPublish } = props
  const texts = sheetTexts[frame.locale]
  const refused = Object.keys(form.problems).length > 0
  const notYet = sheetTooEarly(experiment)
  return (
    <ExperimentLayout
      frame={frame}
      experiment={experiment}
      title={texts.title}
      lead={texts.lead}
      refused={refused}
    >
      {!stored && <Notice tone="info">{texts.draftNotice}</Notice>}
      {stored?.resourceSlug && (
        <Notice tone="good">
          {texts.published} <a href={`/ressources/${stored.resourceSlug}`}>{texts.seePublished}</a>
        </Notice>
      )}
      {refused && stored && <Meanwhile {...props} />}
      <Contents
        locale={frame.locale}
        links={[
          { label: texts.essential, to: 'essentiel' },
          { label: texts.parts, to: 'parties' },
          { label: texts.credits, to: 'credits' },
          { label: texts.findable, to: 'retrouver' },
          ...(stored && mayPublish ? [{ label: texts.publish, to: 'publier' }] : []),
        ]}
      />
      <Form
        frame={frame}
        action={evaluationPaths.sheet(experiment.slug)}
        form={form}
        submit={texts.save}
        draft={`fiche-${experiment.id}`}
        seen
      >
        <SheetFields {...props} />
      </Form>
      {stored && mayPublish && (
        <section id="publier">
          <h2>{texts.publish}</h2>
          {notYet ? (
            <p>
              {texts.refusals[notYet]} <a href={paths.stages(experiment.slug)}>{texts.seeStages}</a>
            </p>
          ) : (
            <>
              <p>{texts.publishHelp}</p>
              <ActionButton
                frame={frame}
                action={evaluationPaths.publishSheet(experiment.slug)}
                label={texts.publish}
                tone="action"
              />
            </>
          )}
        </section>
      )}
    </ExperimentLayout>
  )
}

function SheetFields({ frame, words, form, stored }: SheetProps) {
  const texts = sheetTexts[frame.locale]
  const part = resourceTexts[frame.locale]
  const common = { locale: frame.locale, form }
  return (
    <>
      <HiddenField name="version" value={String(stored?.version ?? 0)} follows />
      <TextField {...common} name="title" label={texts.sheetTitle} value={words.title} required />
      <TextArea
        {...common}
        name="lead"
        label={texts.sheetLead}
        value={words.lead}
        rows={2}
        required
      />
      <h2 id="essentiel">{texts.essential}</h2>
      {essentialKeys.map((key) => (
        <TextArea {...common} name={key} label={part.essential[key]} value={words[key]} rows={2} />
      ))}
      <h2 id="parties">{texts.parts}</h2>
      {partKeys.map((key) => (
        <TextArea {...common} name={key} label={part.sections[key]} value={words[key]} rows={5} />
      ))}
      <h2 id="credits">{texts.credits}</h2>
      <TextArea
        {...common}
        name="authors"
        label={texts.authors}
        hint={texts.authorsHint}
        value={words.authors}
        rows={4}
        required
      />
      <Select
        {...common}
        name="licence"
        label={texts.licence}
        value={words.licence}
        options={sheetLicences.map((value) => ({ value, label: value }))}
        required
      />
      <TextField
        {...common}
        name="evidenceLevel"
        label={texts.evidenceLevel}
        hint={texts.evidenceHint}
        inputmode="numeric"
        width="short"
        value={String(words.evidenceLevel)}
        required
      />
      <TextArea
        {...common}
        name="evidenceReason"
        label={texts.evidenceReason}
        value={words.evidenceReason}
        rows={2}
      />
      <h2 id="retrouver">{texts.findable}</h2>
      <TextArea
        {...common}
        name="sources"
        label={texts.sources}
        hint={texts.sourcesHint}
        value={words.sources}
        rows={4}
      />
      <TextField
        {...common}
        name="participants"
        label={texts.participants}
        hint={texts.participantsHint}
        value={words.participants}
      />
      <TextField
        {...common}
        name="themes"
        label={texts.themes}
        hint={texts.themesHint}
        value={words.themes}
      />
      <TextField
        {...common}
        name="methods"
        label={texts.methods}
        hint={texts.methodsHint}
        value={words.methods}
      />
    </>
  )
}

/** Two people wrote at once: the stored text is shown beside what was typed. */
function Meanwhile({ frame, stored }: SheetProps) {
  const texts = sheetTexts[frame.locale]
  const part = resourceTexts[frame.locale]
  if (!stored) return null
  const { essential, parts } = stored.content
  const items = [
    { name: texts.sheetTitle, value: <span lang={writtenLocale}>{stored.title}</span> },
    { name: texts.sheetLead, value: stored.lead },
    ...essentialKeys.map((key) => ({ name: part.essential[key], value: essential[key] ?? '' })),
    ...partKeys.map((key) => ({ name: part.sections[key], value: parts[key] ?? '' })),
  ]
  return (
    <Disclosure summary={texts.meanwhile}>
      <Facts items={items.filter(({ value }) => value)} />
    </Disclosure>
  )
}
