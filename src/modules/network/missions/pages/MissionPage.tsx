import { type Day, dayOf, writtenDay } from '#kit/dates.ts'
import { type FormState, hasProblems } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import type { Reopening } from '#kit/reopenings/reopening.ts'
import { writtenLocale } from '#kit/texts.ts'
import { FormQuestionFields, type formPlaces } from '#modules/questionnaires/index.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Badge } from '#ui/Badge/Badge.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { ReopenForm } from '#ui/Reopening/ReopenForm.tsx'
import { Reopenings } from '#ui/Reopening/Reopenings.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { Trap } from '#ui/Trap/Trap.tsx'
import { mayLeadMission } from '../../mission-permissions.ts'
import { missionPaths } from '../../paths/mission.ts'
import { skillList } from '../../skills/index.ts'
import { coachingRefusalTexts } from '../../texts/help-refusals.ts'
import type { Mission, MissionAnswer } from '../mission.ts'
import { missionTexts, missionWords } from '../texts/mission.ts'
import { AnswersGiven } from './AnswersGiven.tsx'

export interface MissionPageProps {
  readonly frame: Frame
  readonly mission: Mission
  readonly place: string
  readonly answerable: boolean
  /** Whoever has just answered reads that they did, and not the same form again. */
  readonly answered: boolean
  readonly waiting: number
  readonly form: FormState
  readonly places: Awaited<ReturnType<typeof formPlaces>>
  /** Its last day, as long as it has not passed. */
  readonly lastDay: Day | undefined
  /** Of the form that reopens it, when it came back. */
  readonly reopening: FormState
  readonly reopenings: readonly Reopening[]
}

/** What there is to do, and the form to offer one’s help. */
export function MissionPage(props: MissionPageProps) {
  const { frame, mission, place, form } = props
  const { locale } = frame
  const texts = missionTexts[locale]
  return (
    <Layout
      frame={frame}
      title={mission.title}
      titleIn={writtenLocale}
      lead={[place, mission.timeNeeded].filter(Boolean).join(', ')}
      crumbs={[{ label: texts.missions, href: missionPaths.list }]}
      eyebrow={<Badge tone="info">{missionWords[locale].states[mission.state]}</Badge>}
      refused={[form, props.reopening].some(({ problems }) => Object.keys(problems).length > 0)}
    >
      <Lead {...props} />
      <Prose markdown={mission.text} />
      <MissionFacts {...props} />
      <Reopenings locale={locale} reopenings={props.reopenings} />
      {mission.outcomeText ? (
        <section>
          <h2>{mission.state === 'closed' ? texts.outcome : texts.outcomeBefore}</h2>
          <Prose markdown={mission.outcomeText} />
        </section>
      ) : null}
      {mission.state === 'withdrawn' ? <Notice tone="info">{texts.withdrawnText}</Notice> : null}
      {mission.state === 'open' && !props.answerable ? (
        <Notice tone="info">{texts.tooLate}</Notice>
      ) : null}
      {props.answerable && !props.answered ? <AnswerForm {...props} /> : null}
      {props.answerable && props.answered ? (
        <p>
          <a href={missionPaths.show(mission.slug)}>{texts.again}</a>
        </p>
      ) : null}
      <Reopen {...props} />
    </Layout>
  )
}

function MissionFacts({ frame, mission, place }: MissionPageProps) {
  const { locale } = frame
  const texts = missionTexts[locale]
  const where = [place, mission.atDistance ? texts.distance : ''].filter(Boolean).join(', ')
  return (
    <Facts
      layout="rows"
      items={[
        { name: texts.where, value: where },
        ...(mission.skills.length > 0
          ? [{ name: texts.skills, value: skillList(mission.skills, locale) }]
          : []),
        ...(mission.timeNeeded ? [{ name: texts.time, value: mission.timeNeeded }] : []),
        ...(mission.answerUntil
          ? [{ name: texts.until, value: writtenDay(mission.answerUntil, locale) }]
          : []),
        { name: texts.published, value: writtenDay(dayOf(mission.publishedAt), locale) },
      ]}
    />
  )
}

/** For whoever leads it. */
function Lead({ frame, mission, waiting }: MissionPageProps) {
  if (!mayLeadMission(frame.viewer, mission)) return null
  const texts = missionTexts[frame.locale]
  return (
    <div class="actions">
      <ButtonLink href={missionPaths.answers(mission.slug)} tone="quiet">
        {waiting > 0 ? texts.waiting(waiting) : texts.answers}
      </ButtonLink>
      {mission.state === 'open' ? (
        <>
          <ButtonLink href={missionPaths.edit(mission.slug)} tone="quiet">
            {texts.edit}
          </ButtonLink>
          <ButtonLink href={missionPaths.questions(mission.slug)} tone="quiet">
            {texts.questions}
          </ButtonLink>
          <ButtonLink href={missionPaths.close(mission.slug)} tone="quiet">
            {texts.close}
          </ButtonLink>
          {waiting > 0 ? (
            <Disclosure summary={texts.withdraw}>
              <p>{coachingRefusalTexts[frame.locale]['answers-waiting']}</p>
            </Disclosure>
          ) : (
            <ActionButton
              frame={frame}
              action={missionPaths.withdraw(mission.slug)}
              label={texts.withdraw}
              tone="danger"
              confirm={texts.withdrawSure}
            />
          )}
        </>
      ) : null}
    </div>
  )
}

/** For whoever may close it. What it had given stays on the page. */
function Reopen({ frame, mission, reopening, lastDay }: MissionPageProps) {
  if (!mayLeadMission(frame.viewer, mission)) return null
  // One that came back stays, and says why.
  if (mission.state === 'open' && !hasProblems(reopening)) return null
  const texts = missionTexts[frame.locale]
  return (
    <ReopenForm
      frame={frame}
      action={missionPaths.reopen(mission.slug)}
      label={texts.reopen}
      lead={texts.reopenLead}
      form={reopening}
    >
      <DateField
        name="answerUntil"
        label={texts.until}
        hint={texts.reopenUntilHint}
        value={lastDay}
        form={reopening}
      />
    </ReopenForm>
  )
}

function AnswerForm({ frame, mission, place, form, places }: MissionPageProps) {
  const { locale, viewer } = frame
  const texts = missionTexts[locale]
  return (
    <section>
      <h2>{texts.answerTitle}</h2>
      <Form
        frame={frame}
        action={missionPaths.answer(mission.slug)}
        form={form}
        submit={texts.send}
      >
        <TextArea
          name="message"
          label={texts.message}
          hint={texts.messageHint}
          form={form}
          rows={6}
          required
        />
        <FormQuestionFields questions={mission.questions} {...{ form, locale, places }} />
        {viewer ? null : (
          <>
            <TextField name="name" label={texts.name} form={form} autocomplete="name" required />
            <TextField
              name="email"
              label={texts.email}
              hint={texts.emailHint}
              form={form}
              type="email"
              autocomplete="email"
              required
            />
          </>
        )}
        <Trap locale={locale} />
        <p class="hint">{mission.territoryId ? texts.kept.territory(place) : texts.kept.lab}</p>
      </Form>
    </section>
  )
}

export interface FollowAnswerPageProps {
  readonly frame: Frame
  readonly mission: Mission
  readonly answer: MissionAnswer
  readonly token: string
}

export function FollowAnswerPage({ frame, mission, answer, token }: FollowAnswerPageProps) {
  const texts = missionTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.followTitle}
      lead={texts.followLead(mission.title)}
      eyebrow={<Badge tone="info">{texts.followStates[answer.state]}</Badge>}
    >
      {answer.message ? (
        <>
          <h2>{texts.yourMessage}</h2>
          <Prose markdown={answer.message} />
        </>
      ) : null}
      <AnswersGiven mission={mission} answer={answer} />
      {answer.reply ? (
        <>
          <h2>{texts.theirReply}</h2>
          <Prose markdown={answer.reply} />
        </>
      ) : null}
      {answer.state === 'waiting' ? (
        <ActionButton
          frame={frame}
          action={missionPaths.withdrawAnswer(token)}
          label={texts.withdrawAnswer}
          tone="danger"
          confirm={texts.withdrawAnswerSure}
        />
      ) : null}
      <p>
        <a lang={writtenLocale} href={missionPaths.show(mission.slug)}>
          {mission.title}
        </a>
      </p>
    </Layout>
  )
}
