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
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
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
  const said = missionTexts[locale]
  return (
    <Layout
      frame={frame}
      title={mission ? said.editTitle : said.newTitle}
      lead={said.newLead}
      crumbs={[
        { label: said.missions, href: missionPaths.list },
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
      <Form
        frame={frame}
        action={mission ? missionPaths.edit(mission.slug) : missionPaths.create}
        form={form}
        submit={mission ? said.saveEdit : said.save}
        seen={mission !== undefined}
      >
        <TextField
          name="title"
          label={said.titleField}
          form={form}
          value={mission?.title}
          required
        />
        <TextArea
          name="text"
          label={said.text}
          hint={said.textHint}
          form={form}
          value={mission?.text}
          rows={8}
          required
        />
        <TerritoryField
          locale={locale}
          name="territory"
          label={said.place}
          hint={said.placeHint}
          form={form}
          chosen={props.territory}
          answer={props.answer}
        />
        <CheckBox
          name="atDistance"
          label={said.atDistance}
          form={form}
          value={mission?.atDistance ? 'yes' : ''}
        />
        <CheckBoxes
          name="skills"
          label={said.skills}
          form={form}
          value={mission?.skills}
          options={skills.map((value) => ({ value, label: skillNames[locale][value] }))}
        />
        <TextField
          name="timeNeeded"
          label={said.time}
          hint={said.timeHint}
          form={form}
          value={mission?.timeNeeded}
        />
        <DateField name="answerUntil" label={said.until} form={form} value={mission?.answerUntil} />
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
  const said = missionTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={said.close}
      lead={said.closeLead}
      crumbs={[
        { label: said.missions, href: missionPaths.list },
        { label: mission.title, labelIn: writtenLocale, href: missionPaths.show(mission.slug) },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form
        frame={frame}
        action={missionPaths.close(mission.slug)}
        form={form}
        submit={said.closeSend}
      >
        <TextArea
          name="outcomeText"
          label={said.outcome}
          hint={said.outcomeHint}
          form={form}
          rows={5}
          required
        />
        {chosen.length > 0 ? (
          <>
            <CheckBoxes
              name="badge"
              label={said.thank}
              hint={said.thankHint}
              form={form}
              value={chosen.map(({ answer }) => answer.id)}
              options={chosen.map(({ answer, name }) => ({ value: answer.id, label: name }))}
            />
            <TextField name="words" label={said.words} hint={said.wordsHint} form={form} />
          </>
        ) : (
          <p>{said.noneChosen}</p>
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
