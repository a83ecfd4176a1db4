import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import type { Locale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import { languageNamed } from '#modules/questionnaires/index.ts'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { type Attempt, attemptMedia, outcomes } from '../attempt.ts'
import { questionnaireOf } from '../own-questionnaire.ts'
import { paths } from '../paths.ts'
import type { Survey } from '../survey.ts'
import { answerTexts } from '../texts/answer.ts'
import { fieldTexts } from '../texts/field.ts'
import { crumbsToPrepare } from './survey-crumbs.ts'

/** How an answer comes in through the team. */
export const typedMedia = ['paper', 'telephone', 'door'] as const

export interface EntryPageProps {
  readonly frame: Frame
  readonly survey: Survey
  readonly attempts: readonly (Attempt & { readonly count: number })[]
  readonly forms: { readonly entry?: FormState; readonly attempt?: FormState }
}

/** What the team writes down: an answer, or how a call ended. */
export function EntryPage(props: EntryPageProps) {
  const { frame, survey, forms } = props
  const texts = fieldTexts[frame.locale].entry
  const entry = forms.entry ?? emptyForm
  const { media } = answerTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[...crumbsToPrepare(frame.locale, survey), { label: texts.title }]}
      refused={Object.values(forms).some(({ problems }) => Object.keys(problems).length > 0)}
    >
      <Form
        frame={frame}
        id="saisie"
        action={paths.entry(survey.slug)}
        form={entry}
        submit={texts.begin}
      >
        <Radios
          name="medium"
          label={texts.medium}
          form={entry}
          options={typedMedia.map((value) => ({ value, label: media[value] }))}
          required
        />
        {survey.access === 'codes' ? (
          <TextField
            name="code"
            label={texts.code}
            hint={answerTexts[frame.locale].codeHint}
            form={entry}
            maxlength={60}
            width="medium"
            autocomplete="off"
            required
          />
        ) : null}
        {entry.problems['code'] === texts.refusals['begun-by-its-person'] ? (
          <CheckBox name="replace" label={texts.replace} hint={texts.replaceHint} form={entry} />
        ) : null}
      </Form>
      <section>
        <h2>{texts.aloud}</h2>
        <p>{texts.aloudText}</p>
        <LinkList items={sheetsAloud(survey, frame.locale)} />
      </section>
      <Attempts {...props} />
    </Layout>
  )
}

/** The language in which a call sheet asks the questions: whoever reads it aloud chooses. */
export const aloudParameter = 'questions'

function sheetsAloud(survey: Survey, locale: Locale) {
  const texts = fieldTexts[locale].entry
  const sheets = [
    { label: texts.phoneSheet, href: paths.phoneSheet(survey.slug) },
    { label: texts.doorSheet, href: paths.doorSheet(survey.slug) },
  ]
  const languages = questionnaireOf(survey)?.languages ?? []
  if (languages.length < 2) return sheets
  return sheets.flatMap(({ label, href }) =>
    languages.map((tag) => ({
      label: `${label}${colon[locale]}${languageNamed(tag, locale)}`,
      href: `${href}?${aloudParameter}=${tag}`,
    })),
  )
}

function Attempts({ frame, survey, attempts, forms }: EntryPageProps) {
  const texts = fieldTexts[frame.locale].entry
  const form = forms.attempt ?? emptyForm
  return (
    <section>
      <h2>{texts.attemptsTitle}</h2>
      <p>{texts.attemptsText}</p>
      {attempts.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <Table
          caption={texts.attemptsTitle}
          captionHidden
          columns={[
            { title: texts.attemptMedium },
            { title: texts.outcome },
            { title: texts.count, align: 'right' },
          ]}
          rows={attempts.map(({ medium, outcome, count }) => [
            texts.attemptMedia[medium],
            texts.outcomes[outcome],
            String(count),
          ])}
        />
      )}
      <Form
        frame={frame}
        id="demarche"
        action={paths.attempts(survey.slug)}
        form={form}
        submit={texts.note}
        tone="quiet"
      >
        <Radios
          name="medium"
          label={texts.attemptMedium}
          form={form}
          options={attemptMedia.map((value) => ({ value, label: texts.attemptMedia[value] }))}
          required
        />
        <Radios
          name="outcome"
          label={texts.outcome}
          form={form}
          options={outcomes.map((value) => ({ value, label: texts.outcomes[value] }))}
          required
        />
      </Form>
    </section>
  )
}
