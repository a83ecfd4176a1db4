import type { FormState } from '#kit/form.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { MarkdownArea } from '#ui/MarkdownArea/MarkdownArea.tsx'
import { longestMinutes, type Workshop } from '../assessment.ts'
import { workshopPath } from '../paths.ts'
import { workshopTexts } from '../texts/workshops.ts'
import { type BroughtIn, type MinutesWords, minutesDraft, stepsOf } from '../workshop-sheet.ts'
import { Under } from './KeepPages.tsx'
import { type AddressesProps, WorkshopAddresses } from './RoleAddresses.tsx'

export interface WorkshopPageProps extends AddressesProps {
  readonly form: FormState
  readonly workshop: Workshop
  readonly brought: BroughtIn
  /** The same in the language of what is written and read by everyone. */
  readonly written: BroughtIn
}

/** What whoever runs a workshop holds in hand: its steps, what the assessment says, and the minutes to write. */
export function WorkshopPage(props: WorkshopPageProps) {
  const { frame, form, slug, assessment, workshop, written } = props
  const { locale } = frame
  const texts = workshopTexts[locale]
  return (
    <Under {...props} title={texts.title[workshop.kind]} lead={workshop.title}>
      <p>
        <a href={workshop.href}>{texts.event}</a>
      </p>
      <h2>{texts.sheet}</h2>
      {stepsOf(workshop.kind).map(({ key, from, to }) => (
        <>
          <h3>{texts.span(from, to)}</h3>
          <p>{wordsOf(texts.steps[workshop.kind], key)}</p>
          <p class="hint">{texts.needed(wordsOf(texts.material[workshop.kind], key))}</p>
        </>
      ))}
      {workshop.kind === 'assessment' ? <WorkshopAddresses {...props} /> : null}
      <h2>{texts.brought}</h2>
      <Brought {...props} />
      <h2>{texts.minutes}</h2>
      <Form
        frame={frame}
        action={workshopPath(slug, assessment.wave, workshop.id)}
        form={form}
        submit={texts.save}
        seen
        guard
      >
        <MarkdownArea
          name="minutes"
          label={texts.minutes}
          hint={texts.minutesHint}
          form={form}
          value={
            workshop.minutes === ''
              ? minutesDraft(workshop.kind, written, draftWords(writtenLocale))
              : workshop.minutes
          }
          rows={20}
          maxlength={longestMinutes}
        />
      </Form>
    </Under>
  )
}

/** The steps of both kinds have one name each; those of this kind have their words. */
function wordsOf(words: Readonly<Record<string, string>>, key: string): string {
  return words[key] ?? ''
}

function draftWords(locale: Locale): MinutesWords {
  const { draft, gapLine, below, above } = workshopTexts[locale]
  return {
    ...draft,
    apartLine: (marker, role, isBelow) => gapLine(marker, role, isBelow ? below : above),
  }
}

function Brought({ frame, assessment, workshop, brought }: WorkshopPageProps) {
  const texts = workshopTexts[frame.locale]
  if (workshop.kind === 'assessment') {
    return <Facts items={[{ name: texts.rolesTold, value: brought.roles.join(', ') }]} />
  }
  if (!assessment.publishedAt) return <p>{texts.notYet}</p>
  const lists = [
    [texts.strengths, brought.strengths],
    [
      texts.gaps,
      brought.gaps.map(({ marker, role, gap }) =>
        texts.gapLine(marker, role, gap < 0 ? texts.below : texts.above),
      ),
    ],
    [texts.weak, brought.weak],
  ] as const
  return (
    <>
      {lists.map(([title, lines]) => (
        <>
          <h3>{title}</h3>
          {lines.length === 0 ? <p>{texts.nothing}</p> : null}
          <ul>
            {lines.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </>
      ))}
    </>
  )
}
