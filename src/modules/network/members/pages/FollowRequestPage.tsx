import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import {
  type FormAnswers,
  FormQuestionFields,
  type FormQuestions,
  formAnswersSaid,
  type formPlaces,
} from '#modules/questionnaires/index.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import type { Membership, ShownState } from '../../membership/nouns.ts'
import { membershipPaths as paths } from '../../paths/membership.ts'
import { joinQuestionTexts } from '../texts/join-questions.ts'
import { requestTexts } from '../texts/membership-request.ts'

export interface FollowRequestPageProps {
  readonly frame: Frame
  readonly membership: Membership
  readonly shown: ShownState
  readonly place: string
  readonly token: string
  readonly form: FormState
  readonly questions: FormQuestions
  readonly answers: FormAnswers
  readonly places: Awaited<ReturnType<typeof formPlaces>>
}

/** What whoever asked reads by their own link: where the request is, and what is expected of them. */
export function FollowRequestPage(props: FollowRequestPageProps) {
  const { frame, membership, shown, place } = props
  const texts = requestTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={place}
      eyebrow={texts.follow}
      lead={texts.states[shown]}
      refused={Object.keys(props.form.problems).length > 0}
    >
      <NextGesture {...props} />
      <h2>{texts.what}</h2>
      <Prose markdown={membership.why} />
      <Answered {...props} />
    </Layout>
  )
}

function Answered({ frame, questions, answers }: FollowRequestPageProps) {
  const items = formAnswersSaid(questions, answers)
  if (items.length === 0) return null
  return (
    <>
      <h2>{joinQuestionTexts[frame.locale].answered}</h2>
      <Facts layout="rows" items={items} />
    </>
  )
}

/** What a kind of territory is asked beside the rest goes with the confirmation. */
function Confirm({ frame, token, form, questions, places }: FollowRequestPageProps) {
  const texts = requestTexts[frame.locale]
  if (questions.length === 0)
    return (
      <>
        {form.problems['form'] ? <Notice tone="caution">{form.problems['form']}</Notice> : null}
        <ActionButton
          frame={frame}
          action={paths.confirm(token)}
          label={texts.confirm}
          tone="action"
        />
      </>
    )
  return (
    <Form frame={frame} action={paths.confirm(token)} form={form} submit={texts.confirm}>
      <h3>{joinQuestionTexts[frame.locale].more}</h3>
      <FormQuestionFields {...{ questions, form, places }} locale={frame.locale} />
    </Form>
  )
}

function NextGesture(props: FollowRequestPageProps) {
  const { frame, membership, token, form } = props
  const texts = requestTexts[frame.locale]
  switch (membership.state) {
    case 'to-confirm':
      return (
        <>
          <h2>{texts.confirmTitle}</h2>
          <p>{texts.confirmLead}</p>
          <Confirm {...props} />
        </>
      )
    case 'more-asked':
      return (
        <>
          <h2>{texts.completeTitle}</h2>
          <Prose markdown={membership.answer} />
          <Form frame={frame} action={paths.complete(token)} form={form} submit={texts.complete}>
            <TextArea name="more" label={texts.more} hint={texts.moreHint} form={form} required />
          </Form>
        </>
      )
    case 'declined':
      return (
        <Notice tone="neutral" title={texts.states.declined}>
          <Prose markdown={membership.answer} />
        </Notice>
      )
    default:
      return null
  }
}
