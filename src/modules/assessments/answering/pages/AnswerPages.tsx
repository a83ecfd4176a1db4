import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import type { Territory } from '#modules/territories/index.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { writtenAnswerCode } from '../../answer-code.ts'
import type { Asked, IndexQuestion, Pillar } from '../../index-model.ts'
import { LevelQuestion } from '../../pages/LevelQuestion.tsx'
import { paths } from '../../paths.ts'
import { askedOf, countingOf } from '../../results.ts'
import type { Answers } from '../../score.ts'
import { answerTexts } from '../../texts/answers.ts'
import { communeTexts } from '../../texts/communes.ts'
import { homeTexts } from '../../texts/home.ts'

const homeCrumb = (frame: Frame) => ({ label: homeTexts[frame.locale].title, href: paths.home })

export interface JoinPageProps {
  readonly frame: Frame
  readonly form: FormState
  readonly place: string
  readonly role: string
  readonly intro: string
  readonly isInWorkshop: boolean
  /** Of a group of communes, those that may be given. */
  readonly communes: readonly Territory[]
  readonly action: string
}

export function JoinPage(props: JoinPageProps) {
  const { frame, form, place, role, intro, action } = props
  const texts = answerTexts[frame.locale]
  const communes = communeTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.join(place)}
      lead={texts.joinLead(role)}
      crumbs={[homeCrumb(frame), { label: texts.join(place) }]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Prose markdown={intro} />
      <Notice tone="info" title={texts.what}>
        <p>{texts.whatWhy}</p>
        {props.isInWorkshop ? <p>{texts.byWorkshop}</p> : null}
        <p>{texts.once}</p>
      </Notice>
      <Form frame={frame} action={action} form={form} submit={texts.begin}>
        {props.communes.length > 0 ? (
          <Select
            name="commune"
            label={communes.ask}
            hint={communes.askHint}
            form={form}
            options={[
              { value: '', label: communes.none },
              ...props.communes.map(({ id, name }) => ({
                ...{ value: id, label: name, labelIn: writtenLocale },
              })),
            ]}
          />
        ) : null}
        <CheckBox name="consent" label={texts.consent} form={form} required />
      </Form>
      <p>
        <a href={paths.resume}>{texts.resume}</a>
      </p>
    </Layout>
  )
}

export interface OwnAnswersProps {
  readonly frame: Frame
  readonly code: string
  readonly place: string
  readonly pillars: readonly Pillar[]
  readonly role: string
  readonly territory: Asked
  readonly answers: Answers
}

export function OwnAnswersPage(props: OwnAnswersProps) {
  const { frame, code, pillars, role, territory, answers } = props
  const { locale } = frame
  const texts = answerTexts[locale]
  const counting = countingOf(pillars, territory, { role, answers })
  return (
    <Layout
      frame={frame}
      title={texts.own}
      lead={texts.ownLead}
      crumbs={[homeCrumb(frame), { label: texts.join(props.place) }]}
    >
      <Notice
        tone={counting.isCounted ? 'good' : 'caution'}
        title={counting.isCounted ? texts.isCounted : texts.notCounted}
      >
        <p>{texts.chosen(counting.chosen, counting.asked)}</p>
        <p>{texts.countedFrom(counting.needed)}</p>
        {counting.isCounted ? null : <p>{texts.missing(counting.needed - counting.chosen)}</p>}
      </Notice>
      <Facts items={[{ name: texts.code, value: writtenAnswerCode(code) }]} />
      <h2>{texts.pillars}</h2>
      <LinkList
        items={pillars.map((pillar) => {
          const asked = askedOf(pillar, role, territory)
          const count = asked.filter(({ id }) => Object.hasOwn(answers, id)).length
          return {
            label: pillar.title[locale],
            href: paths.pillar(code, pillar.id),
            note: texts.progress(count, asked.length),
          }
        })}
      />
      <ActionButton
        frame={frame}
        action={paths.takeBack(code)}
        label={texts.takeBack}
        confirm={texts.takeBackConfirm}
        tone="danger"
      />
    </Layout>
  )
}

export interface PillarPageProps {
  readonly frame: Frame
  readonly form: FormState
  readonly code: string
  readonly pillar: Pillar
  readonly questions: readonly IndexQuestion[]
  readonly answers: Answers
}

export function PillarPage({ frame, form, code, pillar, questions, answers }: PillarPageProps) {
  const { locale } = frame
  const texts = answerTexts[locale]
  return (
    <Layout
      frame={frame}
      title={pillar.title[locale]}
      lead={pillar.help?.[locale]}
      crumbs={[{ label: texts.own, href: paths.answers(code) }, { label: pillar.title[locale] }]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form
        frame={frame}
        action={paths.pillar(code, pillar.id)}
        form={form}
        submit={texts.save}
        seen
        own
        guard
      >
        {questions.map((question) => (
          <LevelQuestion
            question={question}
            locale={locale}
            form={form}
            answer={answers[question.id]}
          />
        ))}
      </Form>
    </Layout>
  )
}

export function ResumePage({ frame, form }: { frame: Frame; form: FormState }) {
  const texts = answerTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.resume}
      lead={texts.resumeLead}
      crumbs={[homeCrumb(frame), { label: texts.resume }]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form frame={frame} action={paths.resume} form={form} submit={texts.go}>
        <TextField
          name="code"
          label={texts.code}
          hint={texts.codeHint}
          form={form}
          maxlength={40}
          required
        />
      </Form>
    </Layout>
  )
}

export function OverPage({ frame }: { frame: Frame }) {
  const texts = answerTexts[frame.locale]
  return <Layout frame={frame} title={texts.own} lead={texts.over} crumbs={[homeCrumb(frame)]} />
}
