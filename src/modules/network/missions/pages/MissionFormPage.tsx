import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { type Territory, type TerritoryAnswer, TerritoryField } from '#modules/territories/index.ts'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { ReopenReason } from '#ui/Reopening/ReopenReason.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { historyTexts } from '#ui/TextHistory/texts.ts'
import { missionPaths } from '../../paths/mission.ts'
import { skillNames, skills } from '../../skills/nouns.ts'
import type { Mission, MissionAnswer } from '../mission.ts'
import { missionTexts } from '../texts/mission.ts'

export interface MissionFormPageProps {
  readonly frame: Frame
  /** None when it is a new one. */
  readonly mission: Mission | undefined
  readonly territory: Territory | undefined
  readonly form: FormState
  readonly answer: TerritoryAnswer | undefined
}

export function MissionFormPage(props: MissionFormPageProps) {
  const { frame, mission, form } = props
  const { locale } = frame
  const texts = missionTexts[locale]
  return (
    <Layout
      frame={frame}
      title={mission ? texts.editTitle : texts.newTitle}
      lead={texts.newLead}
      crumbs={[
        { label: texts.missions, href: missionPaths.list },
        ...(mission
          ? [
              {
                label: mission.title,
                labelIn: writtenLocale,
                href: missionPaths.show(mission.slug),
              },
            ]
          : []),
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      {mission ? (
        <p>
          <a href={missionPaths.versions(mission.slug)}>{historyTexts[locale].link}</a>
        </p>
      ) : null}
      <Form
        frame={frame}
        action={mission ? missionPaths.edit(mission.slug) : missionPaths.create}
        form={form}
        submit={mission ? texts.saveEdit : texts.save}
        seen={mission !== undefined}
      >
        <TextField
          name="title"
          label={texts.titleField}
          form={form}
          value={mission?.title}
          required
        />
        <TextArea
          name="text"
          label={texts.text}
          hint={texts.textHint}
          form={form}
          value={mission?.text}
          rows={8}
          required
        />
        <TerritoryField
          locale={locale}
          name="territory"
          label={texts.place}
          hint={texts.placeHint}
          form={form}
          chosen={props.territory}
          answer={props.answer}
        />
        <CheckBox
          name="atDistance"
          label={texts.atDistance}
          form={form}
          value={mission?.atDistance ? 'yes' : ''}
        />
        <CheckBoxes
          name="skills"
          label={texts.skills}
          form={form}
          value={mission?.skills}
          options={skills.map((value) => ({ value, label: skillNames[locale][value] }))}
        />
        <TextField
          name="timeNeeded"
          label={texts.time}
          hint={texts.timeHint}
          form={form}
          value={mission?.timeNeeded}
        />
        <DateField
          name="answerUntil"
          label={texts.until}
          form={form}
          value={mission?.answerUntil}
        />
        <ReopenReason frame={frame} form={form} />
      </Form>
    </Layout>
  )
}

export interface CloseMissionPageProps {
  readonly frame: Frame
  readonly mission: Mission
  /** Those who were chosen, by name. */
  readonly chosen: readonly { readonly answer: MissionAnswer; readonly name: string }[]
  readonly form: FormState
}

/** The end, with the badges that thank. */
export function CloseMissionPage({ frame, mission, chosen, form }: CloseMissionPageProps) {
  const texts = missionTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.close}
      lead={texts.closeLead}
      crumbs={[
        { label: texts.missions, href: missionPaths.list },
        { label: mission.title, labelIn: writtenLocale, href: missionPaths.show(mission.slug) },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form
        frame={frame}
        action={missionPaths.close(mission.slug)}
        form={form}
        submit={texts.closeSend}
      >
        <TextArea
          name="outcomeText"
          label={texts.outcome}
          hint={texts.outcomeHint}
          form={form}
          rows={5}
          required
        />
        {chosen.length > 0 ? (
          <>
            <CheckBoxes
              name="badge"
              label={texts.thank}
              hint={texts.thankHint}
              form={form}
              value={chosen.map(({ answer }) => answer.id)}
              options={chosen.map(({ answer, name }) => ({ value: answer.id, label: name }))}
            />
            <TextField name="words" label={texts.words} hint={texts.wordsHint} form={form} />
          </>
        ) : (
          <p>{texts.noneChosen}</p>
        )}
      </Form>
      {chosen.map(({ answer, name }) => (
        <>
          <h2>{name}</h2>
          <Prose markdown={answer.message} />
        </>
      ))}
    </Layout>
  )
}
