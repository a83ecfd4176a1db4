import { type Questionnaire, questionsOf, wordsIn } from '#engines/questionnaires/index.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenSize } from '#kit/numbers.ts'
import { answerFileNames } from '#modules/questionnaires/index.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { isNearlyFull, type RoomTaken, roomForBegun, roomForSent } from '../answer-file.ts'
import { paths } from '../paths.ts'
import { mayTakeFiles, tellingQuestions } from '../respondents.ts'
import type { Medium, Survey } from '../survey.ts'
import { answerTexts } from '../texts/answer.ts'
import { fieldTexts } from '../texts/field.ts'
import { oneAnswerTexts } from '../texts/one-answer.ts'
import { crumbsToPrepare } from './survey-crumbs.ts'

export const workbookName = 'reponses.xlsx'

export interface AnswersPageProps {
  readonly frame: Frame
  readonly survey: Survey
  readonly questionnaire: Questionnaire | undefined
  readonly counts: readonly { readonly medium: Medium; readonly count: number }[]
  readonly alone: number
  /** What the files of its answers take, where it asks for some. */
  readonly room: Readonly<Record<'sent' | 'begun', RoomTaken>> | undefined
  readonly form: FormState
}

/** What the team may take away: files without names, refused when somebody would be found again in them. */
export function AnswersPage(props: AnswersPageProps) {
  const { frame, survey, counts, alone } = props
  const texts = fieldTexts[frame.locale].answers
  const { media } = answerTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={counts.length === 0 ? undefined : texts.lead}
      crumbs={[...crumbsToPrepare(frame.locale, survey), { label: texts.title }]}
    >
      {counts.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <Table
          caption={texts.byMedium}
          columns={[{ title: texts.byMedium }, { title: texts.count, align: 'right' }]}
          rows={counts.map(({ medium, count }) => [media[medium], String(count)])}
        />
      )}
      <section>
        <h2>{texts.files}</h2>
        {!mayTakeFiles(survey) ? (
          <p>{texts.stillOpen}</p>
        ) : alone > 0 ? (
          <Notice tone="danger">
            <p>{texts.alone(alone)}</p>
          </Notice>
        ) : (
          <>
            <p>{texts.fine}</p>
            {counts.length > 0 ? (
              <p>
                <a href={paths.oneAnswer(survey.slug, 1)}>{oneAnswerTexts[frame.locale].open}</a>
              </p>
            ) : null}
            <p>{texts.filesText}</p>
            <LinkList
              items={[
                { label: texts.xlsx, href: paths.answersFile(survey.slug, workbookName) },
                ...answerFileNames.map((name) => ({
                  label: texts.kinds[name],
                  href: paths.answersFile(survey.slug, name),
                })),
              ]}
            />
          </>
        )}
        <QuasiForm {...props} />
      </section>
      <JoinedRoom {...props} />
    </Layout>
  )
}

/** What people joined: how much it takes of the room of the survey, whether it was sent or not. */
function JoinedRoom({ frame, survey, room }: AnswersPageProps) {
  if (!room) return null
  const texts = fieldTexts[frame.locale].answers.joined
  const bound = { sent: roomForSent, begun: roomForBegun } as const
  const size = (bytes: number) => writtenSize(bytes, frame.locale)
  return (
    <section>
      <h2>{texts.title}</h2>
      <Table
        caption={texts.title}
        columns={[
          { title: texts.of },
          { title: texts.count, align: 'right' },
          { title: texts.room, align: 'right' },
        ]}
        rows={(['sent', 'begun'] as const).map((state) => [
          texts.states[state],
          String(room[state].files),
          texts.taken(size(room[state].bytes), size(bound[state])),
        ])}
      />
      {isNearlyFull(room.sent) ? (
        <Notice tone="caution">
          <p>{texts.nearlyFull}</p>
        </Notice>
      ) : null}
      <p>{texts.text}</p>
      {room.begun.files > 0 ? (
        <ActionButton
          frame={frame}
          action={paths.freeFiles(survey.slug)}
          label={texts.free}
          tone="danger"
          confirm={texts.freeSure(room.begun.files, size(room.begun.bytes))}
        />
      ) : null}
    </section>
  )
}

function QuasiForm({ frame, survey, questionnaire, counts, form }: AnswersPageProps) {
  const texts = fieldTexts[frame.locale].answers
  if (!questionnaire) return null
  const first = questionnaire.languages[0] ?? 'fr'
  return (
    <Form
      frame={frame}
      action={paths.quasi(survey.slug)}
      form={form ?? emptyForm}
      submit={texts.keep}
      seen
      tone="quiet"
    >
      <CheckBoxes
        name="questions"
        label={texts.quasi}
        hint={texts.quasiHint}
        form={form}
        value={tellingQuestions(survey, questionnaire).join('\n')}
        options={questionsOf(questionnaire)
          .filter(({ kind }) => kind !== 'contact' && kind !== 'file')
          .map(({ id, text }) => ({ value: id, label: wordsIn(text, first, first) }))}
        required
      />
      {counts.length > 0 ? (
        <TextField
          name="reason"
          label={texts.reason}
          hint={texts.reasonHint}
          form={form}
          maxlength={400}
          required
        />
      ) : null}
    </Form>
  )
}
