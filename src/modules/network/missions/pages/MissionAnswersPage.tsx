import { dayOf, writtenDay } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { listHref } from '#kit/list.ts'
import { writtenLocale } from '#kit/texts.ts'
import { type AddressHolder, SharedAddress } from '#modules/people/index.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import { Card } from '#ui/Card/Card.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { List, type ShownList } from '#ui/List/List.tsx'
import { ListExports } from '#ui/List/ListExports.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { missionPaths } from '../../paths/mission.ts'
import type { Mission, MissionAnswer } from '../mission.ts'
import { missionTexts, missionWords } from '../texts/mission.ts'
import { AnswersGiven } from './AnswersGiven.tsx'

/** An answer with who gave it; whoever was erased has no name. */
export interface AnswerLine {
  readonly answer: MissionAnswer
  readonly name: string
  readonly email: string | undefined
  readonly holder: AddressHolder | undefined
}

export interface MissionAnswersPageProps {
  readonly frame: Frame
  readonly mission: Mission
  readonly shown: ShownList<AnswerLine>
  /** The answer that was refused, or none: the mission itself could not end. */
  readonly refused: { readonly id: string; readonly form: FormState } | undefined
}

export function MissionAnswersPage(props: MissionAnswersPageProps) {
  const { frame, mission, shown, refused } = props
  const { locale } = frame
  const texts = missionTexts[locale]
  const isTable = shown.view.values['forme'] === 'table'
  const isShown = !isTable && shown.rows.some(({ answer }) => answer.id === refused?.id)
  return (
    <Layout
      frame={frame}
      title={texts.answers}
      lead={texts.answersLead}
      crumbs={[
        { label: texts.missions, href: missionPaths.list },
        { label: mission.title, labelIn: writtenLocale, href: missionPaths.show(mission.slug) },
      ]}
      refused={refused !== undefined}
      wide={isTable}
    >
      {refused && !isShown ? <Refused refused={refused} /> : null}
      <List
        frame={frame}
        shown={shown}
        empty={{ title: texts.noAnswer, text: texts.noAnswerText }}
        taken={
          <ListExports
            frame={frame}
            shown={shown}
            action={missionPaths.answersFile(mission.slug)}
          />
        }
        drawn={isTable ? undefined : <Cards {...props} />}
      />
    </Layout>
  )
}

function Cards(props: MissionAnswersPageProps) {
  const { frame, mission, shown } = props
  const { locale } = frame
  return (
    <>
      {shown.rows.map(({ answer, name, email, holder }) => (
        <Card
          title={[name, email].filter(Boolean).join(', ') || missionTexts[locale].forgotten}
          eyebrow={writtenDay(dayOf(answer.at), locale)}
        >
          <p>
            <Badge tone={answer.state === 'chosen' ? 'good' : 'info'}>
              {missionWords[locale].answers[answer.state]}
            </Badge>
          </p>
          <SharedAddress frame={frame} holder={holder} />
          <Prose markdown={answer.message} />
          <AnswersGiven mission={mission} answer={answer} />
          {answer.state === 'waiting' ? (
            <ReplyForm {...props} answer={answer} to={name || missionTexts[locale].forgotten} />
          ) : (
            <>
              <TooLate {...props} answer={answer} />
              <Prose markdown={answer.reply} />
            </>
          )}
        </Card>
      ))}
    </>
  )
}

/** Somebody replied in between: the form is gone, the reason is said in its place. */
function TooLate({
  refused,
  answer,
}: MissionAnswersPageProps & { readonly answer: MissionAnswer }) {
  return refused?.id === answer.id ? <Refused refused={refused} /> : null
}

function Refused({ refused }: { readonly refused: { readonly form: FormState } }) {
  return (
    <div role="alert">
      <Notice tone="danger">{Object.values(refused.form.problems)[0]}</Notice>
    </div>
  )
}

function ReplyForm(
  props: MissionAnswersPageProps & { readonly answer: MissionAnswer; readonly to: string },
) {
  const { frame, mission, answer, refused, shown, to } = props
  const { list, view } = shown
  const texts = missionTexts[frame.locale]
  const form = refused?.id === answer.id ? refused.form : emptyForm
  return (
    <Form
      frame={frame}
      id={`reponse-${answer.id}`}
      // The list comes back as it was asked.
      action={listHref(
        list,
        view,
        { page: view.page },
        missionPaths.reply(mission.slug, answer.id),
      )}
      form={form}
      submit={texts.replySend}
      submitOf={to}
    >
      <Radios
        name="verdict"
        label={texts.verdict}
        form={form}
        required
        options={[
          { value: 'chosen', label: texts.choose },
          { value: 'declined', label: texts.decline },
        ]}
      />
      <TextArea
        name="reply"
        label={texts.reply}
        hint={texts.replyHint}
        form={form}
        rows={4}
        required
      />
    </Form>
  )
}
